import EnergySystem
import SimulationEngine

/// Stocks and days of cover of one product in one run by day; the covers are the measures of the indicators of their
/// minima (there the formulas); here with running sums, since a report has them for every day. `nil` where a measure
/// does not apply.
struct CoverSeries {
    private(set) var forward: [Double?] = []
    private(set) var crisis: [Double?] = []
    private(set) var netImport: [Double?] = []
    /// Commercial stock and reserve, commercial stock above the minimum, and cargo under way, kt in the evening.
    let stock, usable, inTransit: [Double]

    /// `netImports` in kt/d, of the reference run.
    init(_ run: Run, product: Int, netImports: Double) {
        let days = run.plan.days, ahead = ForwardCoverMinimum.lookAhead
        let wanted = CoverSeries.running(CoverSeries.wanted(run, product))
        let supply = CoverSeries.running(CoverSeries.supply(run, product))
        stock = (0..<days).map { run.stock(product, atEndOf: $0) }
        usable = run.record.usable.series(product)
        inTransit = run.record.inTransit.series(product)
        let lastWhole = max(0, days - 1 - ahead)
        forward.reserveCapacity(days)
        crisis.reserveCapacity(days)
        netImport.reserveCapacity(days)
        for day in 0..<days {
            let usable = self.usable[day]
            let end = min(wanted.count - 1, day + 1 + ahead)
            let demand = end > day + 1 ? (wanted[end] - wanted[day + 1]) / Double(end - day - 1) : 0
            forward.append(ForwardCoverMinimum.days(usable: usable, demand: demand))
            let last = min(days, day + 1 + ahead)
            let isWhole = day <= lastWhole && last > day + 1
            crisis.append(
                isWhole
                    ? CrisisCoverMinimum.days(
                        usable: usable, demand: (wanted[last] - wanted[day + 1]) / Double(last - day - 1),
                        supply: (supply[last] - supply[day + 1]) / Double(last - day - 1)) : nil)
            let cover = NetImportCover.days(stock: stock[day], netImports: netImports)
            netImport.append(cover.flatMap { $0 <= ForwardCoverMinimum.longest ? $0 : nil })
        }
    }

    /// Wanted demand by day, beyond the horizon that before any response.
    private static func wanted(_ run: Run, _ product: Int) -> [Double] {
        let plan = run.plan
        var result = [Double](repeating: 0, count: max(plan.days, plan.extent))
        for row in product * plan.classes..<(product + 1) * plan.classes {
            for day in 0..<plan.days { result[day] += run.record.demand[row, day] }
            for day in plan.days..<result.count { result[day] += plan.demand.path[plan.row(row, day)] }
        }
        return result
    }
    /// Arrivals and production by day.
    private static func supply(_ run: Run, _ product: Int) -> [Double] {
        var result = (0..<run.plan.days).map { run.record.production[product, $0] }
        for supplier in 0..<run.plan.suppliers {
            let pair = run.pair(supplier, product)
            for day in result.indices {
                result[day] += run.record.contractArrivals[pair, day] + run.record.spotArrivals[pair, day]
            }
        }
        return result
    }
    /// Sums of the entries before each position.
    private static func running(_ series: [Double]) -> [Double] {
        var result = [0.0]
        result.reserveCapacity(series.count + 1)
        var total = 0.0
        for value in series {
            total += value
            result.append(total)
        }
        return result
    }
}
