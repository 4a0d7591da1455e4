import RealModule

/// A forecast of the logarithms of a series above zero, taken back: it falls towards zero and never reaches it.
struct LogForecast: FittedForecast {
    let inner: any FittedForecast
    let residuals: [Double]
    let reason: String

    init(_ inner: any FittedForecast, of series: TimeSeries, why: String) {
        self.inner = inner
        residuals = zip(series.values, inner.residuals).map { $0 - Double.exp(Double.log($0) - $1) }
        reason = "\(inner.reason); \(why)"
    }

    /// The logarithms of a series above zero.
    static func logarithms(_ series: TimeSeries) -> TimeSeries {
        TimeSeries(values: series.values.map { Double.log($0) }, season: series.season)
    }

    var methodDescription: String { "on logarithms: \(inner.methodDescription)" }
    var parameters: [ForecastParameter] { inner.parameters }
    var logLikelihood: Double? { nil }

    /// Medians: the mean of the logarithms, taken back.
    func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let found = inner.forecast(horizon, levels: levels)
        return Forecast(
            mean: found.mean.map { Double.exp($0) },
            intervals: found.intervals.map {
                ForecastInterval(
                    level: $0.level, lower: $0.lower.map { Double.exp($0) }, upper: $0.upper.map { Double.exp($0) })
            })
    }

    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        inner.paths(horizon, count: count, seed: seed).map { $0.map { Double.exp($0) } }
    }
}
