/// A seasonal ARIMA estimate on the scale that suits it, with its words.
struct SeasonalARIMAFit {
    let scale: SeriesTransformation
    let estimate: SeasonalARIMAEstimate
    /// Why the scale was taken; empty where there was no choice.
    let scaleReason: String

    /// The estimate on the likelier of the scales.
    static func best(
        _ order: SeasonalARIMAOrder, _ input: StateSpaceInput, _ scales: [SeriesTransformation]
    ) throws(ForecastError) -> SeasonalARIMAFit {
        var best: (scale: SeriesTransformation, estimate: SeasonalARIMAEstimate, height: Double)?
        for scale in scales {
            guard let estimate = SeasonalARIMAEstimate(order, scale.apply(input.values)) else { continue }
            let height = estimate.logLikelihood + scale.jacobian(input.values, settling: order.lostValues)
            if best.map({ height > $0.height }) ?? true { best = (scale, estimate, height) }
        }
        guard let best else { throw PerfectFit.error(input.method) }
        return SeasonalARIMAFit(
            scale: best.scale, estimate: best.estimate, scaleReason: best.scale.reason(compared: scales.count > 1))
    }

    func forecast(_ input: StateSpaceInput, reason: String) throws(ForecastError) -> StateSpaceForecast {
        guard let model = estimate.model.stateSpace(),
            let fitted = StateSpaceForecast(
                model, values: input.values, transformation: scale, trend: trend, description: description,
                reason: reason, parameters: parameters, logLikelihood: estimate.logLikelihood)
        else { throw .exploded(method: input.method) }
        return fitted
    }

    private var trend: LinearTrend {
        estimate.model.order.lostValues == 0
            ? LinearTrend(start: estimate.constant, slope: 0) : LinearTrend(start: 0, slope: estimate.constant)
    }

    private var parameters: [ForecastParameter] {
        let coefficients = estimate.model.coefficients
        func named(_ name: String, _ values: [Double]) -> [ForecastParameter] {
            values.enumerated().map { ForecastParameter(name: "\(name) \($0 + 1)", value: $1) }
        }
        var list = named("autoregressive", coefficients.autoregressive)
        list += named("moving average", coefficients.movingAverage)
        list += named("seasonal autoregressive", coefficients.seasonalAutoregressive)
        list += named("seasonal moving average", coefficients.seasonalMovingAverage)
        if estimate.model.order.hasConstant {
            let name = estimate.model.order.lostValues == 0 ? "mean" : "drift"
            list.append(ForecastParameter(name: name, value: estimate.constant))
        }
        return list + [ForecastParameter(name: "variance", value: estimate.model.variance)]
    }

    private var description: String {
        var text = "\(estimate.model.order)" + (scale == .logarithm ? " on logarithms" : "")
        text += " by exact maximum likelihood"
        let shown = parameters.map { "\($0.name) \(PlainNumber.short($0.value))" }
        if !shown.isEmpty { text += "; " + shown.joined(separator: ", ") }
        let near = estimate.nearness
        if near.movingAverage > 0.999 {
            text += """
                ; the moving average lies at its border: the series was differenced once too often or its trend is \
                fixed
                """
        }
        if near.seasonalMovingAverage > 0.999 {
            text += "; the seasonal moving average lies at its border: the seasonal pattern is fixed"
        }
        if max(near.autoregressive, near.seasonalAutoregressive) > 0.999 {
            text += "; an autoregressive factor lies at the border of stationarity"
        }
        if !estimate.converged { text += "; the search for the coefficients stopped at its limit of steps" }
        return text
    }
}
