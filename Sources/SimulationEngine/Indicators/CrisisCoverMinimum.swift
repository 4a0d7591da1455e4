import EnergySystem

/// Lowest crisis cover: how long usable stock would bridge the gap between demand and what still arrives, d.
///
/// `C_t = K_t / (D - A)`, D and A the means of wanted demand and of arrivals and production over the next 30 days of
/// the same run. Not binding where the gap is below 2 % of demand or the cover is above 365 days.
package enum CrisisCoverMinimum: ContextIndicator {
    package static let name = "crisis-cover-minimum"
    package static let definition =
        """
        Lowest of the days' crisis covers: commercial stock above the minimum / (mean wanted demand - mean \
        arrivals and production, both of the 30 days that follow); not binding where the gap is below 2 % of \
        demand or the cover above 365 days
        """
    /// A gap below this share of demand is no gap.
    package static let smallestGap = 0.02

    /// Cover in days; `nil` where it is not binding.
    package static func days(usable: Double, demand: Double, supply: Double) -> Double? {
        let gap = demand - supply
        guard demand > 0, gap >= smallestGap * demand else { return nil }
        let cover = usable / gap
        return cover > ForwardCoverMinimum.longest ? nil : cover
    }

    /// Cover at the close of every day; `nil` where it is not binding and where fewer than 30 days follow, or in a
    /// shorter horizon on all but its first day.
    package static func series(of run: Run, products: [Int]) -> [Double?] {
        series(usable: run.usableStock(products), wanted: run.wanted(products), supply: run.supply(products))
    }

    private static func series(usable: [Double], wanted: [Double], supply: [Double]) -> [Double?] {
        let last = max(0, wanted.count - 1 - ForwardCoverMinimum.lookAhead)
        let demand = ForwardCoverMinimum.means(wanted, days: usable.count)
        let arriving = ForwardCoverMinimum.means(supply, days: usable.count)
        return usable.indices.map { day in
            guard day <= last, let demand = demand[day], let arriving = arriving[day] else { return nil }
            return days(usable: usable[day], demand: demand, supply: arriving)
        }
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.products.map { set in
            let covers = context.runs.map { run in
                series(
                    usable: run.run.usableStock(set.products), wanted: run.wanted(set.products),
                    supply: run.supply(set.products))
            }
            let lowest = ForwardCoverMinimum.lowest(covers[2])
            let note = lowest.map { "disrupted: lowest on \(context.date($0.day))" } ?? ""
            return context.row(
                name, set.name, unit: "d", note: note,
                values: covers.map { ForwardCoverMinimum.value($0, otherwise: "not binding") })
        }
    }
}
