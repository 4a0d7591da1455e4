/// What the parts of a plan are made from: inputs, values and the days to cover.
package struct PlanSources: Sendable {
    package let inputs: Inputs
    package let values: ParameterValues
    package let kind: RunKind
    /// Scheduled days: the horizon and the look-ahead beyond it.
    package let extent: Int

    var baseline: Baseline { inputs.baseline }
    var horizon: Horizon { inputs.scenario.horizon }
    var policies: Policies { inputs.scenario.policies }
    var products: Int { baseline.products.count }
    var classes: Int { baseline.userClasses.count }

    /// One number a product, read by a part for that product; 0 where the baseline has none.
    func byProduct(_ part: InputPart.Kind, _ read: (ParameterValues, Int) -> Double?) -> [Double] {
        (0..<products).map { read(values.for(part, product: $0), $0) ?? 0 }
    }

    /// Calls with each month of the days from `first` to `end` and its day indices.
    func forEachMonth(from first: Int, to end: Int, _ body: (Day, Range<Int>) -> Void) {
        var start = first
        while start < end {
            let date = horizon.date(start)
            let stop = min(end, start + date.daysInMonth - date.civil.day + 1)
            body(date, start..<stop)
            start = stop
        }
    }

    /// A year's amount on one day of a month by the season of a product:
    /// amount x index / (sum of the indices) / days of the month.
    func seasonal(_ amount: Double, _ product: Int, _ day: Day) -> Double {
        guard let demand = baseline.demand[product], baseline.seasons.indices.contains(demand.season) else { return 0 }
        let season = baseline.seasons[demand.season]
        let date = day.civil
        let total = season.reduce(0, +)
        guard total > 0 else { return 0 }
        return amount * season[date.month - 1] / total / Double(Day.daysInMonth(year: date.year, month: date.month))
    }
}

extension Day {
    /// A year's amount on this day where every month has a twelfth, spread evenly over its days.
    func flat(_ amount: Double) -> Double { amount / 12 / Double(daysInMonth) }
}
