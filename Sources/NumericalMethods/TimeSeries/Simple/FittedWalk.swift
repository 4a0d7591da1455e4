/// A walk that adds a fixed amount to the number some steps before: y_t = y_{t-lag} + lag slope + e.
struct FittedWalk: FittedForecast {
    let methodDescription: String
    let residuals: [Double]
    private let last: [Double]
    private let lag: Int
    private let slope: Double
    private let variance: Double
    private let count: Int

    init(_ series: TimeSeries, words: String, lag: Int, slope: Double) {
        let values = series.values
        self.lag = max(lag, 1)
        self.slope = slope
        count = values.count
        last = Array(values.suffix(self.lag))
        let step = Double(self.lag) * slope
        residuals = values.indices.map { $0 < lag ? .nan : values[$0] - values[$0 - lag] - step }
        let used = values.count - lag
        let squares = residuals.dropFirst(lag).reduce(0) { $0 + $1 * $1 }
        variance = used > 0 ? squares / Double(slope == 0 ? used : max(used - 1, 1)) : 0
        methodDescription = slope == 0 ? words : "\(words), \(ForecastWords.number(slope)) a step"
    }

    var parameters: [ForecastParameter] { slope == 0 ? [] : [ForecastParameter(name: "slope", value: slope)] }
    var logLikelihood: Double? { nil }

    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let steps = 0..<max(horizon, 0)
        let mean = steps.map { last[$0 % lag] + Double(($0 / lag + 1) * lag) * slope }
        let deviations = steps.map { step in
            let seasons = Double(step / lag + 1)
            let estimated = slope == 0 ? 0 : seasons * seasons / Double(max(count - 1, 1))
            return (variance * (seasons + estimated)).squareRoot()
        }
        return Forecast(mean: mean, deviations: deviations, levels: levels)
    }

    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        let deviation = variance.squareRoot()
        return PathShocks(seed: seed).paths(horizon, count: count) { shocks in
            var recent = last
            return shocks.enumerated().map { step, shock in
                recent[step % lag] += Double(lag) * slope + deviation * shock
                return recent[step % lag]
            }
        }
    }
}

/// A forecast of the series without its season, with the season put back.
struct AdjustedForecast: FittedForecast {
    let inner: any FittedForecast
    let adjustment: SeasonalAdjustment
    let count: Int

    var methodDescription: String { "\(inner.methodDescription); \(adjustment.words)" }
    var parameters: [ForecastParameter] { inner.parameters }
    var logLikelihood: Double? { nil }
    var residuals: [Double] { inner.residuals.enumerated().map { $1 * adjustment.factor(step: $0) } }

    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let found = inner.forecast(horizon, levels: levels)
        return Forecast(
            mean: restore(found.mean),
            intervals: found.intervals.map {
                ForecastInterval(level: $0.level, lower: restore($0.lower), upper: restore($0.upper))
            })
    }

    func paths(_ horizon: Int, count paths: Int, seed: UInt64) -> [[Double]] {
        inner.paths(horizon, count: paths, seed: seed).map(restore)
    }

    private func restore(_ values: [Double]) -> [Double] {
        values.enumerated().map { adjustment.restore($1, step: count + $0) }
    }
}
