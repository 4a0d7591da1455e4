import Foundation

/// The fit of a structural model to a series, with its description in words.
struct StructuralFit {
    let name: String
    let label: String
    let model: StructuralModel
    let needed: Int
    let logarithms: LogarithmChoice

    func fit(_ series: TimeSeries) throws(ForecastError) -> StateSpaceForecast {
        let input = try StateSpaceInput(series, method: name, needed: needed + model.regressors.count)
        try checkRegressors(series.count)
        let scales = try input.scales(logarithms)
        let (scale, estimate) = try best(input, scales)
        let reason = scale.reason(compared: scales.count > 1)
        let fitted = forecast(input, scale, estimate, series.season, reason)
        if let fitted, fitted.staysNear { return fitted }
        guard model.components.contains("slope"),
            let steady = StructuralEstimate(model, scale.apply(input.values), constantSlope: true),
            let second = forecast(input, scale, steady, series.season, StructuralFit.held + reason), second.staysNear
        else { throw .exploded(method: name) }
        return second
    }

    private static let held =
        "the slope is held constant, because a slope that wanders would carry the forecast far away; "

    private func best(
        _ input: StateSpaceInput, _ scales: [SeriesTransformation]
    ) throws(ForecastError) -> (SeriesTransformation, StructuralEstimate) {
        let settling = model.stateSpace(variances: []).diffuseCount
        var best: (scale: SeriesTransformation, estimate: StructuralEstimate, height: Double)?
        for scale in scales {
            guard let estimate = StructuralEstimate(model, scale.apply(input.values)) else { continue }
            let height = estimate.logLikelihood + scale.jacobian(input.values, settling: settling)
            if best.map({ height > $0.height }) ?? true { best = (scale, estimate, height) }
        }
        guard let best else { throw PerfectFit.error(name) }
        return (best.scale, best.estimate)
    }

    private func forecast(
        _ input: StateSpaceInput, _ scale: SeriesTransformation, _ estimate: StructuralEstimate, _ season: Int,
        _ reason: String
    ) -> StateSpaceForecast? {
        StateSpaceForecast(
            model.stateSpace(variances: estimate.variances), values: input.values, transformation: scale,
            description: description(estimate, scale, season), reason: reason, parameters: parameters(estimate),
            logLikelihood: estimate.logLikelihood)
    }

    private func checkRegressors(_ count: Int) throws(ForecastError) {
        for (index, regressor) in model.regressors.enumerated() {
            if !regressor.allSatisfy(\.isFinite) {
                throw .setting(method: name, problem: "regressor \(index + 1) has a number that is not finite")
            }
            if regressor.prefix(count).allSatisfy({ $0 == 0 }) {
                throw .setting(method: name, problem: "regressor \(index + 1) is zero throughout the series")
            }
        }
    }

    private func parameters(_ estimate: StructuralEstimate) -> [ForecastParameter] {
        zip(model.components, estimate.variances).map { ForecastParameter(name: "variance of \($0)", value: $1) }
    }

    private func description(
        _ estimate: StructuralEstimate, _ scale: SeriesTransformation, _ season: Int
    ) -> String {
        let deviations = zip(model.components, estimate.variances).map { name, variance in
            "\(name) \(PlainNumber.short(variance.squareRoot()))"
        }
        var text = label + (scale == .logarithm ? " on logarithms" : "")
        text += ", by maximum likelihood with exact diffuse start; standard deviations per step: "
        text += deviations.joined(separator: ", ")
        for component in estimate.fixedComponents { text += "; the best variance of the " + meaning(ofZero: component) }
        if season > 1 && !model.components.contains("season") { text += "; the season of \(season) is not modelled" }
        if !estimate.converged { text += "; the search for the variances stopped at its limit of steps" }
        return text
    }

    private func meaning(ofZero component: String) -> String {
        let hasSlope = model.components.contains("slope")
        switch component {
        case "irregular": return "irregular is zero: all movement belongs to the components"
        case "level":
            return "level is zero: " + (hasSlope ? "the level moves by its slope alone" : "the level is constant")
        case "slope": return "slope is zero: growth per step is constant"
        default: return "\(component) is zero: the seasonal pattern is fixed"
        }
    }
}

/// Numbers in descriptions.
enum PlainNumber {
    /// Four significant digits.
    static func short(_ value: Double) -> String { String(format: "%.4g", value) }

    /// A fixed number of decimals.
    static func fixed(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }
}
