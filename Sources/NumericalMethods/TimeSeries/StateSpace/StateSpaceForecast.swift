/// A fitted state-space model as a forecast: structural models and ARIMA alike.
package struct StateSpaceForecast: FittedForecast {
    package let methodDescription: String
    package let reason: String
    package let residuals: [Double]
    package let parameters: [ForecastParameter]
    /// On the scale on which the model works, the logarithms where it takes them.
    package let logLikelihood: Double?
    /// The scale on which the model works.
    package let transformation: SeriesTransformation
    /// The model at the estimates.
    package let model: StateSpaceModel
    /// What is taken off before the model and added after it, a function of the step counted from 0.
    let trend: LinearTrend
    private let observed: [Double]
    private let ahead: StateForecast

    /// Runs the filter at the estimates; nil where the series leaves the first state open.
    init?(
        _ model: StateSpaceModel, values: [Double], transformation: SeriesTransformation, trend: LinearTrend = .none,
        description: String, reason: String, parameters: [ForecastParameter], logLikelihood: Double
    ) {
        let scaled = trend.removed(from: transformation.apply(values))
        let filter = KalmanFilter(model, scaled)
        guard filter.unsettled == 0 else { return nil }
        self.model = model
        self.transformation = transformation
        self.trend = trend
        self.parameters = parameters + StateSpaceForecast.effects(model, filter.next)
        self.logLikelihood = logLikelihood
        self.reason = reason
        methodDescription = description
        observed = values
        ahead = StateForecast(model: model, start: filter.next, length: values.count)
        residuals = values.indices.map { step in
            guard filter.diffuseVariances[step] == 0 else { return .nan }
            let level = scaled[step] + trend.value(step)
            return values[step] - transformation.invert(level - filter.innovations[step])
        }
        let probe = forecast(24, levels: [0.95])
        guard (probe.mean + probe.intervals.flatMap { $0.lower + $0.upper }).allSatisfy(\.isFinite) else { return nil }
    }

    /// The coefficients of the regressors with their standard errors.
    private static func effects(_ model: StateSpaceModel, _ state: KalmanFilter.StateMoments) -> [ForecastParameter] {
        model.regressors.indices.flatMap { index in
            let place = model.observation.count + index
            let error = max(state.covariance[place, place], 0).squareRoot()
            return [
                ForecastParameter(name: "effect of regressor \(index + 1)", value: state.mean[place]),
                ForecastParameter(name: "standard error of regressor \(index + 1)", value: error)
            ]
        }
    }

    package func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
        let (means, variances) = trended(horizon)
        let intervals = levels.map { level in
            let reach = StandardNormal.quantile(0.5 + 0.5 * min(max(level, 0), 1))
            func bound(_ sign: Double) -> [Double] {
                zip(means, variances).map { transformation.invert($0 + sign * reach * max($1, 0).squareRoot()) }
            }
            return ForecastInterval(level: level, lower: bound(-1), upper: bound(1))
        }
        return Forecast(mean: zip(means, variances).map { transformation.mean($0, variance: $1) }, intervals: intervals)
    }

    /// Whether the forecast of the next steps (24, or as many as the series has) stays within three times the range of
    /// the series beyond its smallest and largest number, on the model's scale.
    var staysNear: Bool {
        let known = transformation.apply(observed).filter { !$0.isNaN }
        guard let least = known.min(), let most = known.max() else { return true }
        let reach = 3 * (most - least)
        return trended(min(24, known.count)).means.allSatisfy { $0 >= least - reach && $0 <= most + reach }
    }

    package func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        ahead.paths(horizon, count: count, seed: seed).map { path in
            path.enumerated().map { transformation.invert($1 + trend.value(observed.count + $0)) }
        }
    }

    private func trended(_ horizon: Int) -> (means: [Double], variances: [Double]) {
        let (means, variances) = ahead.moments(horizon)
        return (means.enumerated().map { $1 + trend.value(observed.count + $0) }, variances)
    }
}

/// A straight line taken off a series before a model and added after it.
struct LinearTrend: Sendable, Equatable {
    let start: Double
    let slope: Double

    static let none = LinearTrend(start: 0, slope: 0)

    func value(_ step: Int) -> Double { start + slope * Double(step) }

    func removed(from values: [Double]) -> [Double] { values.enumerated().map { $1 - value($0) } }
}
