/// A forecast fitted to part of a series, with residuals for the whole: none for the steps that were left out.
struct PaddedForecast: FittedForecast {
    let inner: any FittedForecast
    let residuals: [Double]
    let reason: String

    /// - Parameters:
    ///   - skipped: steps before the first that the fit has seen.
    ///   - without: positions of the whole series whose number the fit has not seen.
    init(_ inner: any FittedForecast, skipped: Int, without: [Int], notes: [String]) {
        self.inner = inner
        var residuals = [Double](repeating: .nan, count: skipped) + inner.residuals
        for position in without where residuals.indices.contains(position) { residuals[position] = .nan }
        self.residuals = residuals
        reason = (notes + [inner.reason]).joined(separator: "; ")
    }

    var methodDescription: String { inner.methodDescription }
    var parameters: [ForecastParameter] { inner.parameters }
    var logLikelihood: Double? { inner.logLikelihood }

    func forecast(_ horizon: Int, levels: [Double]) -> Forecast { inner.forecast(horizon, levels: levels) }
    func stepsHeldAtZero(_ horizon: Int) -> [Int] { inner.stepsHeldAtZero(horizon) }
    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        inner.paths(horizon, count: count, seed: seed)
    }
}
