/// A series that has ended: zero, with an interval as wide as a walk by the steps it took, and no wider than its
/// largest number.
struct EndedSeries: FittedForecast {
    let residuals: [Double]
    let reason: String
    private let deviation: Double
    private let largest: Double

    /// `nil` where the series has not ended.
    init?(_ series: TimeSeries, _ pattern: ZeroPattern) {
        guard pattern.end > 0 else { return nil }
        let steps = zip(series.values.dropFirst(), series.values).map { $0 - $1 }
        residuals = [.nan] + steps
        reason =
            "the last \(pattern.end) numbers are zero, more than twice as many in a row as ever before: taken as ended, "
            + "with an interval up to the largest number it had"
        deviation = (steps.reduce(0) { $0 + $1 * $1 } / Double(max(steps.count, 1))).squareRoot()
        largest = series.values.max() ?? 0
    }

    var methodDescription: String { "ended: zero" }
    var parameters: [ForecastParameter] { [] }
    var logLikelihood: Double? { nil }

    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let zero = [Double](repeating: 0, count: max(horizon, 0))
        let deviations = zero.indices.map { deviation * Double($0 + 1).squareRoot() }
        let wide = Forecast(mean: zero, deviations: deviations, levels: levels)
        return Forecast(
            mean: zero,
            intervals: wide.intervals.map { ForecastInterval(level: $0.level, lower: zero, upper: $0.upper.map(held)) })
    }

    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        PathShocks(seed: seed).paths(horizon, count: count) { shocks in
            var sum = 0.0
            return shocks.map { shock in
                sum += deviation * shock
                return held(sum)
            }
        }
    }

    private func held(_ value: Double) -> Double { min(max(value, 0), largest) }
}
