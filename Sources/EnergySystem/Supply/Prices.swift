/// The pump price path of a product.
package struct RetailPrice: Sendable {
    package let passThrough: Parameter<Share>
    package let steps: [(name: String, from: Parameter<CalendarDate>, price: Parameter<Price>)]

    package init(from fields: inout some FieldReader, product: ProductID) {
        passThrough = fields.quantity(
            "pass-through", Share.self, "share of a change of landed cost that reaches the price of a `market` product",
            default: "0 %")
        steps = fields.entries("retail", "dated steps of the pump price", required: true) { fields, _ in
            (
                fields.date("from", "first day of this price"),
                fields.quantity("price", Price.self, "pump price with all taxes", product: product)
            )
        }.map { ($0.name, $0.value.0, $0.value.1) }
        if steps.isEmpty { fields.fault("retail", "needs at least one dated price") }
    }

    /// The price in force on a day: the step with the latest date on or before it, else the first.
    package func price(on day: Day, _ values: ParameterValues) -> Quantity<Price> {
        let dated = dated(values)
        return (dated.last { $0.from <= day } ?? dated.first)?.price ?? .zero
    }

    /// The highest price in force on any of the days before a date.
    package func highest(before day: Day, days: Int, _ values: ParameterValues) -> Quantity<Price> {
        let dated = dated(values), changes = dated.map(\.from).filter { $0 > day - days && $0 < day }
        return ([day - days] + changes).map { date in (dated.last { $0.from <= date } ?? dated.first)?.price ?? .zero }
            .max() ?? .zero
    }

    /// The steps in the order of their dates.
    private func dated(_ values: ParameterValues) -> [(from: Day, price: Quantity<Price>)] {
        steps.map { (from: values.date($0.from), price: values.amount($0.price)) }.sorted { $0.from < $1.from }
    }
}

/// Taxes on fuel.
package struct Taxes: Sendable {
    package let valueAddedTax: Parameter<Share>
    package let roadTax: [(product: ProductID, rate: Parameter<Price>)]
    package let excise: [(product: ProductID, rate: Parameter<Price>)]

    package init(from fields: inout some FieldReader) {
        valueAddedTax = fields.quantity("value-added-tax", Share.self, "on top of all other parts of the pump price")
        roadTax = fields.quantities("road-tax", of: .products, Price.self, "on every tonne sold").map {
            (ProductID($0.index), $0.value)
        }
        excise = fields.quantities("excise", of: .products, Price.self, "on every tonne imported").map {
            (ProductID($0.index), $0.value)
        }
    }
}

/// Regulated margins between the depot and the user.
package struct Margins: Sendable {
    package let supplyTariff: Parameter<Price>
    package let station: Parameter<Price>
    package let pipeline: Parameter<Price>

    package init(from fields: inout some FieldReader, product: ProductID) {
        supplyTariff = fields.quantity(
            "supply-tariff", Price.self, "wholesale supply tariff", default: "0 AZN/t", product: product)
        station = fields.quantity("station", Price.self, "filling-station margin", default: "0 AZN/t", product: product)
        pipeline = fields.quantity(
            "pipeline", Price.self, "product pipeline tariff", default: "0 AZN/t", product: product)
    }
}

/// Defaults of the ordering rule, from the baseline.
package struct Procurement: Sendable {
    package let decisionDelay: Parameter<Duration>
    package let targetCover: Parameter<Duration>
    package let lookAhead: LookAhead
    /// The longest automatic look-ahead.
    package let lookAheadCap: Parameter<Duration>
    package let qualification: Parameter<Duration>

    /// What lengths of the ordering rule may be, in days.
    static let delays = 0.0...400.0
    static let covers = 0.0...200.0

    package init(from fields: inout some FieldReader) {
        decisionDelay = fields.quantity(
            "decision-delay", Duration.self, "from seeing a gap to placing an order", fallback: nil,
            within: Procurement.delays, product: nil)
        targetCover = fields.quantity(
            "target-cover", Duration.self, "usable stock to keep, in days of expected demand", fallback: nil,
            within: Procurement.covers, product: nil)
        lookAhead = LookAhead.read(&fields, required: true) ?? .automatic
        lookAheadCap = fields.quantity(
            LookAhead.capKey, Duration.self, "the longest look-ahead of `look-ahead: auto`",
            fallback: LookAhead.usualCap, within: Procurement.delays, product: nil)
        qualification = fields.quantity(
            "qualification", Duration.self, "once, for a supplier not used in the base year", fallback: nil,
            within: Procurement.delays, product: nil)
    }
}
