import EnergySystem
import NumericalMethods
import RealModule

/// Factors by year from the possible futures of a series.
///
/// Of every path the ratio of a year to the reference year is taken in logarithms; mu is the median over the paths, s
/// the width of the central 80 % over 2 x 1.2816, so that a standard score of +-1.2816 gives that interval.
struct ProjectionYears {
    static let paths = 2000
    static let quantile = 1.2815515655446004

    /// Annual sums of the data and then of each path.
    let observed: [Int: Double]
    let futures: [[Int: Double]]

    init(_ fitted: any FittedForecast, data: [(period: CalendarPeriod, value: Double)], through last: Int) {
        guard let end = data.last?.period else {
            observed = [:]
            futures = []
            return
        }
        let perYear = end.frequency.perYear
        let horizon = max(0, (last + 1) * perYear - 1 - end.number)
        var sums: [Int: Double] = [:], counts: [Int: Int] = [:]
        for point in data where !point.value.isNaN {
            sums[point.period.year, default: 0] += point.value
            counts[point.period.year, default: 0] += 1
        }
        observed = sums.filter { counts[$0.key] == perYear }
        let begun = sums.filter { counts[$0.key] != perYear }[end.year] ?? 0
        futures = fitted.paths(horizon, count: ProjectionYears.paths, seed: 2024).map { path in
            var years: [Int: Double] = [:]
            for (step, value) in path.enumerated() { years[(end + step + 1).year, default: 0] += value }
            if begun > 0, years[end.year] != nil { years[end.year, default: 0] += begun }
            return years
        }
    }

    /// The factors of consecutive years, the first 1; `nil` where a path is not above zero.
    func factors(from reference: Int, through last: Int) -> [ProjectedFactor]? {
        var result = [ProjectedFactor(year: reference, logMedian: 0, logSpread: 0)]
        guard last > reference else { return result }
        for year in (reference + 1)...last {
            var ratios: [Double] = []
            for future in futures {
                guard let base = observed[reference] ?? future[reference], let value = observed[year] ?? future[year],
                    base > 0, value > 0
                else { continue }
                ratios.append(Double.log(value / base))
            }
            guard ratios.count * 10 > futures.count * 9 else { return nil }
            ratios.sort()
            func at(_ share: Double) -> Double { ratios[min(ratios.count - 1, Int(share * Double(ratios.count)))] }
            result.append(
                ProjectedFactor(
                    year: year, logMedian: at(0.5),
                    logSpread: max(0, (at(0.9) - at(0.1)) / (2 * ProjectionYears.quantile))))
        }
        return result
    }
}
