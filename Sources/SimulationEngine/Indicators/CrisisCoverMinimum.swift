import EnergySystem

/// Lowest crisis cover: how long usable stock would bridge the gap between demand and what still arrives, d.
///
/// `C_t = K_t / (D - A)`, D and A the means of wanted demand and of arrivals and production over the next 30 days of
/// the same run. Not binding where the gap is below 2 % of demand or the cover is above 365 days.
public enum CrisisCoverMinimum: Indicator {
    public static let name = "crisis-cover-minimum"
    public static let definition =
        "Lowest of the days' crisis covers: commercial stock above the minimum / (mean wanted demand - mean arrivals and production, both of the 30 days that follow); not binding where the gap is below 2 % of demand or the cover above 365 days"
    /// A gap below this share of demand is no gap.
    public static let smallestGap = 0.02

    /// Cover in days; `nil` where it is not binding.
    public static func days(usable: Double, demand: Double, supply: Double) -> Double? {
        let gap = demand - supply
        guard demand > 0, gap >= smallestGap * demand else { return nil }
        let cover = usable / gap
        return cover > ForwardCoverMinimum.longest ? nil : cover
    }

    /// Cover at the close of every day; `nil` where it is not binding and where fewer than 30 days follow, or in a
    /// shorter horizon on all but its first day.
    public static func series(of run: Run, products: [Int]) -> [Double?] {
        let wanted = run.wanted(products), supply = run.supply(products)
        let last = max(0, wanted.count - 1 - ForwardCoverMinimum.lookAhead)
        return run.usableStock(products).enumerated().map { day, usable in
            guard day <= last, let demand = ForwardCoverMinimum.mean(wanted, after: day),
                let arriving = ForwardCoverMinimum.mean(supply, after: day)
            else { return nil }
            return days(usable: usable, demand: demand, supply: arriving)
        }
    }

    public static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.products.map { set in
            let lowest = ForwardCoverMinimum.lowest(series(of: context.disrupted, products: set.products))
            let note = lowest.map { "disrupted: lowest on \(context.date($0.day))" } ?? ""
            return context.row(name, set.name, unit: "d", note: note) { run in
                ForwardCoverMinimum.value(series(of: run, products: set.products), otherwise: "not binding")
            }
        }
    }
}
