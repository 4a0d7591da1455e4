/// A price is set, moved or multiplied on some days.
package struct PriceShock: Shock {
    package static let kind = "price-shock"
    package static let summary = """
        a pump, supply, export or crude price changes; value sets, add adds, factor multiplies
        """
    package static let example = """
        shocks:
          dear: {kind: price-shock, target: supply-price, product: <product>, windows: {from: 2024-03-01, through: 2024-08-31}, factor: 1.2}
        """
    package static let word = "change of the price"

    package enum Target: String, CaseIterable, Sendable {
        case retailPrice = "retail-price"
        case supplyPrice = "supply-price"
        case exportPrice = "export-price"
        case crudePrice = "crude-price"
    }

    package let target: Target
    package let product: ProductID?
    package let suppliers: [SupplierID]
    package let windows: [Window]
    package let value: Parameter<Price>?
    package let add: Parameter<PriceChange>?
    package let factor: Parameter<Ratio>?

    package init(from fields: inout some FieldReader) {
        target = fields.choice("target", Target.self, "which price", fallback: nil)
        product = fields.optionalName("product", of: .products, "of which product").map { ProductID($0) }
        let every = Array(fields.allNames(of: .suppliers).indices)
        let named = fields.names(
            "suppliers", of: .suppliers, "of which suppliers (supply-price); all when left out", fallback: [])
        suppliers = (named.isEmpty ? every : named).map { SupplierID($0) }
        windows = fields.windows("days of the change")
        value = fields.optionalQuantity("value", Price.self, "the new price", product: product)
        add = fields.optionalQuantity("add", PriceChange.self, "added to the price", product: product)
        factor = fields.optionalQuantity("factor", Ratio.self, "multiplies the price", within: 0...1000, product: nil)
        _ = fields.optionalName("source", of: .sources, "source")
        let given = [value != nil, add != nil, factor != nil].filter { $0 }.count
        if given != 1 {
            fields.fault(
                nil,
                """
                a price shock needs exactly one of `value`, `add` and `factor`; it has \(given)
                """)
        }
        if !named.isEmpty, target != .supplyPrice {
            fields.fault("suppliers", "a price shock on \(target.rawValue) has no suppliers; take them out")
        }
        if product != nil, target == .crudePrice {
            fields.fault("product", "a price shock on \(target.rawValue) has no product; take it out")
        }
        if product == nil, target != .crudePrice {
            fields.fault(
                nil,
                """
                a price shock on \(target.rawValue) needs `product:`
                """)
        }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let operation: PriceAdjustment.Operation =
            value.map { .set(schedule.values.amount($0).value) } ?? add.map { .add(schedule.values.amount($0).value) }
            ?? .factor(factor.map { schedule.values.amount($0).value } ?? 1)
        for window in windows {
            guard let days = schedule.days(of: window) else { continue }
            for target in targets {
                schedule.add(PriceAdjustment(target: target, days: days, operation: operation, cause: schedule.cause))
            }
        }
        schedule.noteWindows(windows, "\(target.rawValue) changed")
    }

    /// Two `value` of one price on one day contradict each other.
    package func contradiction(to other: any Shock, in fields: some FieldReader) -> String? {
        guard value != nil, let other = other as? PriceShock, other.value != nil,
            targets.contains(where: { other.targets.contains($0) }),
            windows.contains(where: { one in
                other.windows.contains { Window.span(one, in: fields).overlaps(Window.span($0, in: fields)) }
            })
        else { return nil }
        return "both set one price on the same days; move a window or use `add` or `factor`"
    }

    private var targets: [PriceAdjustment.Target] {
        switch target {
        case .crudePrice: [.crude]
        case .retailPrice: product.map { [.retail($0)] } ?? []
        case .exportPrice: product.map { [.export($0)] } ?? []
        case .supplyPrice: product.map { product in suppliers.map { .supply($0, product) } } ?? []
        }
    }
}
