/// Exponential smoothing with the form chosen by the corrected Akaike criterion.
package struct AutomaticSmoothing: ForecastMethod {
    package static let name = "ets"
    package static let summary = "exponential smoothing, form by the corrected Akaike criterion"
    private let forms: [SmoothingForm]
    private let label: String
    private let estimation: SmoothingEstimation

    package init() { self.init(forms: SmoothingForm.stable, label: Self.name, estimation: .likelihood) }

    init(forms: [SmoothingForm], label: String, estimation: SmoothingEstimation) {
        self.forms = forms
        self.label = label
        self.estimation = estimation
    }

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try SeriesCheck(series, method: label, needed: 6).throwing()
        let search = SmoothingSearch(series, estimation: estimation)
        let found = SmoothingSelection(forms: forms).choose(search)
        guard let best = found.first, let fit = SmoothingFit(series, form: best.form, parameters: best.parameters)
        else {
            throw .notConverged(method: label)
        }
        return FittedSmoothing(fit: fit, reason: Self.reason(found, of: forms, search))
    }

    private static func reason(
        _ found: [SmoothingSearch.Estimate], of forms: [SmoothingForm], _ search: SmoothingSearch
    ) -> String {
        guard let best = found.first else { return "" }
        var text = "\(best.form) has the lowest corrected Akaike criterion (\(ForecastWords.number(best.criterion)))"
        if found.count > 1 { text += ", next \(found[1].form) (\(ForecastWords.number(found[1].criterion)))" }
        let barred = forms.filter { !search.allows($0) }
        if barred.contains(where: { $0.needsPositive && $0.season == .none }) {
            text += "; multiplicative forms left out because of zeros or negative numbers"
        }
        if barred.contains(where: { $0 == SmoothingForm(error: .additive, trend: .none, season: .additive) }),
            search.series.season > 1
        {
            text += "; seasonal forms left out because there are fewer than three seasons"
        }
        return text
    }
}

/// Exponential smoothing with a damped trend or none and shrunk gains, the form chosen by the corrected Akaike
/// criterion.
package struct DampedSmoothing: ForecastMethod {
    package static let name = "ets-damped"
    package static let summary = "exponential smoothing with a damped trend or none and shrunk gains"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try AutomaticSmoothing(forms: DefaultCombination.dampedForms, label: Self.name, estimation: .shrunk).fit(series)
    }
}

/// The forms tried on a series, best first.
struct SmoothingSelection {
    let forms: [SmoothingForm]

    /// Estimates with a finite criterion, lowest first: two starts for each form, six for those near the best.
    func choose(_ search: SmoothingSearch) -> [SmoothingSearch.Estimate] {
        let first = quick(search, forms: forms, starts: 2)
        guard let best = first.first else { return [] }
        let near = first.filter { $0.criterion < best.criterion + Self.contention }
        let again = near.map { estimate in
            guard let found = search.estimate(estimate.form, starts: 6) else { return estimate }
            return found.criterion < estimate.criterion ? found : estimate
        }
        return (again + first.dropFirst(near.count)).sorted { $0.criterion < $1.criterion }
    }

    /// Differences of the criterion beyond which a form has next to no support.
    ///
    /// Source: Burnham and Anderson (2002), Model Selection and Multimodel Inference, section 2.6, doi:10.1007/b97636.
    static let contention = 10.0

    /// Estimates of some forms with a finite criterion, lowest first.
    func quick(_ search: SmoothingSearch, forms: [SmoothingForm], starts: Int, tolerance: Double = 1e-9)
        -> [SmoothingSearch.Estimate]
    {
        forms.filter { form in
            search.allows(form) && search.series.count > form.parameterCount(season: search.series.season) + 1
        }
        .compactMap { search.estimate($0, starts: starts, tolerance: tolerance) }
        .filter { $0.criterion.isFinite }
        .sorted { $0.criterion < $1.criterion }
    }
}
