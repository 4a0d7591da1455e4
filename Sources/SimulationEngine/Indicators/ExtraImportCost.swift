import EnergySystem

/// What imports cost more than in the reference run, M USD at the border before duty, in a volume and a price part.
///
/// `extra = (B - B0) - p (K - K0)`: B the value of what landed, K commercial stock and reserve on the last day, index 0
/// the reference run, p its mean landed price of contracts. A stock left fuller is no loss and one drawn down is no
/// saving. Cargo under way or waiting has not landed: it is neither in B nor in K, which corrects for transit.
/// `volume = (M - M0 - (K - K0)) p`, `price = B - B0 - (M - M0) p`, and the two add up.
/// Where the reference lands no contract volume, p is the mean price of all that lands there, else in the disrupted run.
public enum ExtraImportCost: RunIndicator {
    public static let name = "extra-import-cost"
    public static let definition =
        "Value of the imports landed, at the border before duty, minus the reference run's, corrected for the difference of closing stocks at the reference run's mean contract price (cargo under way is in neither); of it volume = difference of volume at that price, price = the rest. Fuel not served lowers it, so read it beside unserved demand"

    /// The parts of the indicator, the whole first.
    public enum Part: String, Sendable, CaseIterable { case total, volume, price }

    /// Imports and closing inventory of one product in one run.
    public struct Purchases: Sendable, Hashable {
        /// Landed.
        public let volume: Quantity<Mass>
        /// At the border before duty.
        public let value: Quantity<Money>
        /// Commercial stock and reserve on the last day.
        public let inventory: Quantity<Mass>
        public init(volume: Quantity<Mass>, value: Quantity<Money>, inventory: Quantity<Mass>) {
            self.volume = volume
            self.value = value
            self.inventory = inventory
        }
    }

    /// Two parts of an extra cost.
    public struct Parts: Sendable, Hashable {
        public let volume: Quantity<Money>
        public let price: Quantity<Money>
        public var total: Quantity<Money> { volume + price }
        public static func + (left: Parts, right: Parts) -> Parts {
            Parts(volume: left.volume + right.volume, price: left.price + right.price)
        }
    }

    /// The extra cost of one product at a price.
    public static func parts(_ run: Purchases, reference: Purchases, price: Quantity<Price>) -> Parts {
        let volume = run.volume - reference.volume
        return Parts(
            volume: (volume - (run.inventory - reference.inventory)) * price,
            price: run.value - reference.value - volume * price)
    }

    public static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }
}

extension ExtraImportCost {
    /// Three rows (total, volume part, price part) for each product, each group and everything.
    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        let everything = Array(context.productNames.indices)
        let sets = context.productsAndGroups.flatMap { rows($0.name, $0.products, in: context) }
        return sets + rows(nil, everything, in: context)
    }

    private static func rows(_ name: String?, _ products: [Int], in context: IndicatorContext) -> [IndicatorRow] {
        let parts = context.runs.map { sum(of: $0, products, in: context) }
        let beside = beside(products, in: context)
        return [
            row(.total, "total", name, parts.map { $0?.total }, beside, in: context),
            row(.volume, "of it volume", name, parts.map { $0?.volume }, beside, in: context),
            row(.price, "of it price", name, parts.map { $0?.price }, beside, in: context),
        ]
    }

    private static func row(
        _ part: Part, _ words: String, _ name: String?, _ amounts: [Quantity<Money>?], _ beside: String, in context: IndicatorContext
    ) -> IndicatorRow {
        let own = amounts[2].map { "; disrupted \(NoteText.number($0.value)) M AZN" } ?? ""
        return context.row(
            Self.name, name, part: part.rawValue, unit: "M USD", note: "\(words)\(own); \(beside)",
            values: amounts.map { value($0, in: context) })
    }

    private static func value(_ amount: Quantity<Money>?, in context: IndicatorContext) -> IndicatorValue {
        .number(amount.map { $0.foreign(at: context.exchangeRate) }, otherwise: "no imports")
    }

    static let sums: RunMeasures.Sums = [.imports]

    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue {
        value(sum(of: run, products, in: context)?.total, in: context)
    }

    /// What stands beside every part in the notes: tonnes unserved, and served by another product.
    private static func beside(_ products: [Int], in context: IndicatorContext) -> String {
        let unserved = volumes("unserved", context.runs.map { $0.unserved(products).reduce(0, +) })
        return "\(unserved); \(volumes("served by another product", context.runs.map { $0.servedByOther(products) }))"
    }
    private static func volumes(_ name: String, _ amounts: [Double]) -> String {
        let texts = amounts.map { NoteText.number($0) }
        return "\(name): reference \(texts[0]) kt, no-response \(texts[1]) kt, disrupted \(texts[2]) kt"
    }

    /// Sum over the products that have a price; `nil` where none has.
    private static func sum(of run: RunMeasures, _ products: [Int], in context: IndicatorContext) -> Parts? {
        let all = products.compactMap { product -> Parts? in
            guard let price = price(product, in: context) else { return nil }
            return parts(purchases(run, product), reference: purchases(context.runs[0], product), price: price)
        }
        return all.first.map { all.dropFirst().reduce($0, +) }
    }

    private static func purchases(_ run: RunMeasures, _ product: Int) -> Purchases {
        Purchases(
            volume: Quantity(run.imports([product])), value: Quantity(run.importValue([product])),
            inventory: Quantity(run.run.inventory([product], day: run.run.plan.days - 1)))
    }

    /// Mean landed price: the reference run's contracts, else all its imports, else the disrupted run's.
    private static func price(_ product: Int, in context: IndicatorContext) -> Quantity<Price>? {
        let contracts = context.runs[0].contracts([product])
        if let price = Quantity<Money>(contracts.value).per(Quantity(contracts.volume)) { return price }
        return [context.runs[0], context.runs[2]].map { purchases($0, product) }.compactMap { $0.value.per($0.volume) }.first
    }
}
