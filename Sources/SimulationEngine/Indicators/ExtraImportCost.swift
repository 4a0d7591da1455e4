import EnergySystem

/// What imports cost more than in the reference run, M USD at the border before duty, in a volume and a price part.
///
/// `extra = (B - B0) - p (K - K0)`: B the value of what landed, K what commercial stock and reserve gained from the
/// first morning to the last evening, index 0 the reference run, p the value of a tonne in stock (`StockValue`). A
/// stock left fuller is no loss, one drawn down is no saving, and one that nobody touches changes nothing. Cargo under
/// way or waiting has not landed: it is neither in B nor in K, which corrects for transit. `volume = (M - M0 - (K -
/// K0)) p`, `price = B - B0 - (M - M0) p`, and the two add up. A product that is imported neither in the reference nor
/// in the disrupted run has none.
package enum ExtraImportCost: RunIndicator {
    package static let name = "extra-import-cost"
    package static let definition =
        """
        Value of the imports landed, at the border before duty, minus the reference run's, corrected for what \
        stocks and reserves gained or lost beside it, at the reference run's mean price at the border (where it \
        imports none, at the export price); cargo under way is in neither; of it volume = difference of volume \
        at that price, price = the rest. Fuel not served lowers it, so read it beside unserved demand
        """

    /// The parts of the indicator, the whole first.
    package enum Part: String, Sendable, CaseIterable { case total, volume, price }

    /// Imports and closing inventory of one product in one run.
    package struct Purchases: Sendable, Hashable {
        /// Landed.
        package let volume: Quantity<Mass>
        /// At the border before duty.
        package let value: Quantity<Money>
        /// What commercial stock and reserve gained over the horizon.
        package let stockChange: Quantity<Mass>
        package init(volume: Quantity<Mass>, value: Quantity<Money>, stockChange: Quantity<Mass>) {
            self.volume = volume
            self.value = value
            self.stockChange = stockChange
        }
    }

    /// Two parts of an extra cost.
    package struct Parts: Sendable, Hashable {
        package let volume: Quantity<Money>
        package let price: Quantity<Money>
        package var total: Quantity<Money> { volume + price }
        package static func + (left: Parts, right: Parts) -> Parts {
            Parts(volume: left.volume + right.volume, price: left.price + right.price)
        }
    }

    /// The extra cost of one product at a price.
    package static func parts(_ run: Purchases, reference: Purchases, price: Quantity<Price>) -> Parts {
        let volume = run.volume - reference.volume
        return Parts(
            volume: (volume - (run.stockChange - reference.stockChange)) * price,
            price: run.value - reference.value - volume * price)
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }
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
            row(.price, "of it price", name, parts.map { $0?.price }, beside, in: context)
        ]
    }

    /// What of the cost is stock used up beside the reference run, M USD: the bill alone tells the rest.
    package static func stockPart(of assessment: Assessment) -> Double {
        let context = IndicatorContext(assessment), run = context.runs[2]
        let used = context.productNames.indices.reduce(Quantity<Money>.zero) { total, product in
            guard isTraded(product, in: context) else { return total }
            let change = run.run.stockChange(product) - context.reference.stockChange(product)
            return total - change * value(of: product, in: context).price
        }
        return used.foreign(at: context.exchangeRate)
    }

    private static func row(
        _ part: Part, _ words: String, _ name: String?, _ amounts: [Quantity<Money>?], _ beside: String,
        in context: IndicatorContext
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

    /// What stands beside every part in the notes: tonnes unserved, and served by another product, and of one product
    /// the value of a tonne in stock.
    private static func beside(_ products: [Int], in context: IndicatorContext) -> String {
        let unserved = volumes("unserved", context.runs.map { $0.unserved(products).reduce(0, +) })
        let texts = [unserved, volumes("served by another product", context.runs.map { $0.servedByOther(products) })]
        return (texts + (products.count == 1 ? [priceText(products[0], in: context)].compactMap { $0 } : [])).joined(
            separator: "; ")
    }
    private static func priceText(_ product: Int, in context: IndicatorContext) -> String? {
        guard isTraded(product, in: context) else { return nil }
        let value = value(of: product, in: context)
        let price = NoteText.number(value.price.value * 1e3 / context.exchangeRate.value)
        return "a tonne in stock at \(price) USD (\(value.basis.rawValue))"
    }
    private static func volumes(_ name: String, _ amounts: [Double]) -> String {
        let texts = amounts.map { NoteText.number($0) }
        return "\(name): reference \(texts[0]) kt, no-response \(texts[1]) kt, disrupted \(texts[2]) kt"
    }

    /// Sum over the products that are imported; `nil` where none is.
    private static func sum(of run: RunMeasures, _ products: [Int], in context: IndicatorContext) -> Parts? {
        let all = products.filter { isTraded($0, in: context) }.map { product in
            parts(
                purchases(run, product), reference: purchases(context.runs[0], product),
                price: value(of: product, in: context).price)
        }
        return all.first.map { all.dropFirst().reduce($0, +) }
    }

    private static func purchases(_ run: RunMeasures, _ product: Int) -> Purchases {
        Purchases(
            volume: Quantity(run.imports([product])), value: Quantity(run.importValue([product])),
            stockChange: run.run.stockChange(product))
    }

    /// Whether the reference or the disrupted run imports it.
    private static func isTraded(_ product: Int, in context: IndicatorContext) -> Bool {
        [context.runs[0], context.runs[2]].contains { $0.imports([product]) > 1e-9 }
    }

    private static func value(of product: Int, in context: IndicatorContext) -> StockValue {
        let run = context.runs[0]
        return StockValue(
            of: product, landed: (Quantity(run.imports([product])), Quantity(run.importValue([product]))),
            in: run.run.plan)
    }
}
