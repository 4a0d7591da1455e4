/// The members of the default, of equal weight: dynamic optimised theta, and the form of exponential smoothing that the
/// corrected Akaike criterion prefers.
///
/// Months (twelve steps in a season or more) take forms with a damped trend or none and shrunk gains, which were set on
/// windows of months. Years and quarters take all stable forms by the largest likelihood: their levels move more from step
/// to step than the shrunk gains allow, and their trends fade less. That was set on windows of 6 to 40 years and of 16 to
/// 40 quarters of other public series than the annual windows of docs/benchmark-forecasts.md.
struct DefaultCombination {
    let theta: any FittedForecast
    /// `nil` where no form could be fitted.
    let smoothing: FittedSmoothing?
    private let choice: Choice
    private let count: Int

    /// Which forms of smoothing are tried, and how their parameters are estimated.
    struct Choice {
        let forms: [SmoothingForm]
        let estimation: SmoothingEstimation
        let words: String

        init(season: Int) {
            let isMonthly = season >= 12
            forms = isMonthly ? DefaultCombination.dampedForms : SmoothingForm.stable
            estimation = isMonthly ? .shrunk : .likelihood
            words = isMonthly ? "exponential smoothing with damped trend or none" : "exponential smoothing with any trend or none"
        }
    }

    static let dampedForms = SmoothingForm.stable.filter { $0.trend != .additive }

    /// Chooses among the forms on this series.
    init(_ series: TimeSeries) throws(ForecastError) {
        let choice = Choice(season: series.season)
        try self.init(
            series, SmoothingSelection(forms: choice.forms).choose(SmoothingSearch(series, estimation: choice.estimation)))
    }

    /// Takes estimates of forms, best first.
    init(_ series: TimeSeries, _ estimates: [SmoothingSearch.Estimate]) throws(ForecastError) {
        choice = Choice(season: series.season)
        theta = try ThetaFamily.ofDefault.fit(series)
        count = series.count
        let fits = estimates.lazy.compactMap { SmoothingFit(series, form: $0.form, parameters: $0.parameters) }
        smoothing = fits.first.map { FittedSmoothing(fit: $0) }
    }

    var members: [any FittedForecast] { [theta] + (smoothing.map { [$0] } ?? []) }

    var reasons: [String] {
        guard let form = smoothing?.fit.form else { return ["dynamic optimised theta alone: no form of smoothing could be fitted"] }
        return [
            "mean of dynamic optimised theta and \(choice.words), the default for \(count) points",
            "for smoothing \(form) (\(form.words)) is preferred by the corrected Akaike criterion",
        ]
    }
}
