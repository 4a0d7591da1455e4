/// The members of the default, of equal weight: dynamic optimised theta, and the form of exponential smoothing with a
/// damped trend or none that the corrected Akaike criterion prefers.
struct DefaultCombination {
    let theta: any FittedForecast
    /// `nil` where no form could be fitted.
    let smoothing: FittedSmoothing?
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
        let fits = estimates.lazy.compactMap { SmoothingFit(series, form: $0.form, parameters: $0.parameters) }
        smoothing = fits.first.map { FittedSmoothing(fit: $0) }
    }

    var members: [any FittedForecast] { [theta] + (smoothing.map { [$0] } ?? []) }

    var reasons: [String] {
        guard let form = smoothing?.fit.form else { return ["dynamic optimised theta alone: no form of smoothing could be fitted"] }
        return [
            "mean of dynamic optimised theta and exponential smoothing with damped trend or none, the default for \(count) points",
            "for smoothing \(form) (\(form.words)) is preferred by the corrected Akaike criterion",
        ]
    }
}
