/// The members of the default, of equal weight: dynamic optimised theta, and the form of exponential smoothing that the
/// corrected Akaike criterion prefers.
///
/// Months (twelve steps in a season or more) take forms with a damped trend or none and shrunk gains, which were set on
/// windows of months. Years and quarters take all stable forms by the largest likelihood: their levels move more from
/// step to step than the shrunk gains allow, and their trends fade less. That was set on windows of 6 to 40 years and
/// of 16 to 40 quarters of other public series than the annual windows of docs/benchmark-forecasts.md.
///
/// Logarithms are forecast by smoothing alone, of additive forms with any trend: theta takes a season out as factors,
/// which have no meaning where a number can be zero, and a constant rate of decay, a straight line in logarithms, does
/// not fade.
struct DefaultCombination {
    /// `nil` for logarithms that smoothing can forecast.
    let theta: (any FittedForecast)?
    /// `nil` where no form could be fitted.
    let smoothing: FittedSmoothing?
    private let choice: Choice
    private let count: Int

    /// Which forms of smoothing are tried, how their parameters are estimated, and whether theta stands beside them.
    struct Choice {
        let forms: [SmoothingForm]
        let estimation: SmoothingEstimation
        let words: String
        let isLogarithm: Bool

        init(season: Int, isLogarithm: Bool = false) {
            self.isLogarithm = isLogarithm
            let isDamped = season >= 12 && !isLogarithm
            let forms = isDamped ? DefaultCombination.dampedForms : SmoothingForm.stable
            self.forms = isLogarithm ? forms.filter { !$0.needsPositive } : forms
            estimation = isDamped ? .shrunk : .likelihood
            words =
                isDamped
                ? "exponential smoothing with damped trend or none" : "exponential smoothing with any trend or none"
        }
    }

    static let dampedForms = SmoothingForm.stable.filter { $0.trend != .additive }

    /// Chooses among the forms on this series.
    init(_ series: TimeSeries, _ choice: Choice) throws(ForecastError) {
        try self.init(
            series, choice,
            SmoothingSelection(forms: choice.forms).choose(SmoothingSearch(series, estimation: choice.estimation)))
    }

    /// Takes estimates of forms, best first.
    init(_ series: TimeSeries, _ choice: Choice, _ estimates: [SmoothingSearch.Estimate]) throws(ForecastError) {
        let fits = estimates.lazy.compactMap { SmoothingFit(series, form: $0.form, parameters: $0.parameters) }
        smoothing = fits.first.map { FittedSmoothing(fit: $0) }
        theta = choice.isLogarithm && smoothing != nil ? nil : try ThetaFamily.ofDefault.fit(series)
        self.choice = choice
        count = series.count
    }

    var members: [any FittedForecast] { (theta.map { [$0] } ?? []) + (smoothing.map { [$0] } ?? []) }

    var reasons: [String] {
        guard let form = smoothing?.fit.form else {
            return [
                """
                dynamic optimised theta alone: no form of smoothing could be fitted
                """
            ]
        }
        let what = theta == nil ? choice.words : "mean of dynamic optimised theta and \(choice.words)"
        return [
            "\(what), the default for \(count) \(choice.isLogarithm ? "logarithms" : "points")",
            "for smoothing \(form) (\(form.words)) is preferred by the corrected Akaike criterion"
        ]
    }
}
