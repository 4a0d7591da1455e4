import Foundation

/// The members of the default: dynamic optimised theta, and exponential smoothing with a damped trend or none.
///
/// Forms of smoothing share their part by Akaike weights exp(-difference/2), which forecasts better than the single best
/// form. Source: Kolassa (2011), Combining exponential smoothing forecasts using Akaike weights,
/// doi:10.1016/j.ijforecast.2010.04.006.
struct DefaultCombination {
    let theta: any FittedForecast
    /// Forms with at least a hundredth of the smoothing part, best first, and their shares of it.
    private(set) var smoothing: [(fitted: FittedSmoothing, share: Double)] = []
    private let count: Int

    static let forms = SmoothingForm.stable.filter { $0.trend != .additive }

    /// Chooses among the forms on this series.
    init(_ series: TimeSeries) throws(ForecastError) {
        try self.init(series, SmoothingSelection(forms: Self.forms).choose(SmoothingSearch(series, estimation: .shrunk)))
    }

    /// Takes estimates of forms, best first.
    init(_ series: TimeSeries, _ estimates: [SmoothingSearch.Estimate]) throws(ForecastError) {
        theta = try ThetaFamily(label: "theta", words: "dynamic optimised theta", isDynamic: true, theta: nil).fit(series)
        count = series.count
        guard let best = estimates.first else { return }
        let raw = estimates.map { exp((best.criterion - $0.criterion) / 2) }
        let limit = 0.01 * raw.reduce(0, +)
        for (estimate, weight) in zip(estimates, raw) where weight >= limit {
            guard let fit = SmoothingFit(series, form: estimate.form, parameters: estimate.parameters) else { continue }
            smoothing.append((FittedSmoothing(fit: fit), weight))
        }
        let total = smoothing.reduce(0) { $0 + $1.share }
        smoothing = smoothing.map { ($0.fitted, $0.share / total) }
    }

    var hasBoth: Bool { !smoothing.isEmpty }

    var members: [any FittedForecast] { [theta] + smoothing.map(\.fitted) }

    func weights(thetaShare: Double) -> [Double] { [thetaShare] + smoothing.map { (1 - thetaShare) * $0.share } }

    func reasons(thetaShare: Double) -> [String] {
        guard let best = smoothing.first else { return ["dynamic optimised theta alone: no form of smoothing could be fitted"] }
        let form = best.fitted.fit.form
        return [
            "mean of dynamic optimised theta and exponential smoothing with damped trend or none, the default for \(count) points",
            thetaShare == 0.5
                ? "both weigh the same" : "theta weighs \(ForecastWords.percent(thetaShare)), by the inverse of their squared rolling errors",
            smoothing.count == 1
                ? "for smoothing \(form) (\(form.words)) alone is supported by the corrected Akaike criterion"
                : "for smoothing \(smoothing.count) forms share the weight by the corrected Akaike criterion, "
                    + "the first \(form) (\(form.words)) with \(ForecastWords.percent(best.share)) of it",
        ]
    }
}
