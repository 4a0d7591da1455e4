/// Exponential smoothing fitted to a series.
package struct FittedSmoothing: FittedForecast {
    package let fit: SmoothingFit
    package let reason: String

    package init(fit: SmoothingFit, reason: String = "") {
        self.fit = fit
        self.reason = reason
    }

    package var methodDescription: String {
        "exponential smoothing \(fit.form): \(fit.form.words); "
            + parameters.map { "\($0.name) \(ForecastWords.number($0.value))" }.joined(separator: ", ")
    }

    package var residuals: [Double] { fit.residuals }
    package var logLikelihood: Double? { fit.logLikelihood }

    package var parameters: [ForecastParameter] {
        var result = [ForecastParameter(name: "alpha", value: fit.parameters.alpha)]
        if fit.form.trend != .none { result.append(ForecastParameter(name: "beta", value: fit.parameters.beta)) }
        if fit.form.season != .none { result.append(ForecastParameter(name: "gamma", value: fit.parameters.gamma)) }
        if fit.form.trend == .damped { result.append(ForecastParameter(name: "phi", value: fit.parameters.phi)) }
        return result
    }

    package func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let deviations = fit.variances(horizon, errorVariance: fit.correctedVariance).map { $0.squareRoot() }
        return Forecast(mean: fit.mean(horizon), deviations: deviations, levels: levels)
    }

    package func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        let deviation = fit.correctedVariance.squareRoot()
        return PathShocks(seed: seed).paths(horizon, count: count) { fit.path($0, errorDeviation: deviation) }
    }
}
