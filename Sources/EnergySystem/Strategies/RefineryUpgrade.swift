import RealModule

/// A unit is rebuilt to make another slate; capital is charged as an annuity over its life.
///
/// Annuity factor = r / (1 - (1 + r)^-n), r the discount rate, n the lifetime in years.
package struct RefineryUpgrade: Measure {
    package static let kind = "refinery-upgrade"
    package static let summary = "a refinery unit is rebuilt to make more of some products"
    package static let example = """
        measures:
          octane-unit: {kind: refinery-upgrade, unit: <refinery>, start: 2022-01-01, lead-time: 730 d, share: {<product>: 5.6 %}, out-of: <lower-product>, capital: 275 M USD}
        """

    package let unit: RefineryID
    package let start: Parameter<CalendarDate>?
    package let leadTime: Parameter<Duration>
    package let shares: [(product: ProductID, share: Parameter<Share>)]
    package let outOf: ProductID
    /// Suppliers whose contracts of the products made it replaces from the first day of operation.
    package let displaces: [SupplierID]
    package let capital: Parameter<Money>
    package let lifetime: Parameter<Duration>
    package let discountRate: Parameter<Share>

    package init(from fields: inout some FieldReader) {
        unit = RefineryID(fields.name("unit", of: .refineries, "which unit"))
        start = fields.optionalDate("start", "day of the decision; default the first day of the horizon")
        leadTime = fields.quantity("lead-time", Duration.self, "from decision to operation")
        shares = fields.quantities(
            "share", of: .products, Share.self, "share of the unit's output of the group of `out-of`", required: true
        ).map { (ProductID($0.index), $0.value) }
        RefineryYield.check(shares.map(\.share), &fields)
        outOf = ProductID(fields.name("out-of", of: .products, "the product it is made out of"))
        displaces = fields.names(
            "displaces", of: .suppliers, "suppliers whose contracts of the products made end when it operates",
            fallback: []
        ).map { SupplierID($0) }
        capital = fields.quantity("capital", Money.self, "investment")
        lifetime = fields.quantity(
            "lifetime", Duration.self, "life of the investment", fallback: "20 yr", within: 30...36525, product: nil)
        discountRate = fields.quantity("discount-rate", Share.self, "yearly", default: "8 %")
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let first = operation(schedule.values, schedule.horizon)
        let shares = shares.map { ($0.product, schedule.values.amount($0.share).value) }
        guard first < schedule.extent else { return }
        let granted = schedule.shiftOutput(
            of: unit, shares: shares, outOf: outOf, days: first...schedule.extent, known: Int.min)
        for supplier in displaces {
            for item in shares { schedule.add(EndedContract(supplier: supplier, product: item.0, firstDay: first)) }
        }
        schedule.add(.shockStart, on: first, "upgraded unit in operation" + schedule.cutWords(granted, outOf))
    }

    private func operation(_ values: ParameterValues, _ horizon: Horizon) -> Int {
        (start.map { horizon.index(values.date($0)) } ?? 0) + values.days(leadTime)
    }

    /// The annuity of the days in operation within the horizon.
    package func cost(_ context: MeasureCostContext) -> MeasureCost {
        var cost = MeasureCost()
        let years = context.values.amount(lifetime).value / 365.25
        let rate = context.values.amount(discountRate).value
        let factor = rate == 0 ? 1 / max(years, 1e-9) : rate / (1 - Double.pow(1 + rate, -years))
        let days = max(0, context.horizon.count - max(0, operation(context.values, context.horizon)))
        cost.capital = context.values.amount(capital) * factor * Double(days) / 365.25
        return cost
    }
}
