/// A straight trend with season and known breaks, with autoregressive errors, by feasible generalised least squares.
///
/// y_t (or log y_t) = a + b t + breaks + season + e_t, e_t = rho e_{t-1} + u_t by Prais-Winsten. The scale and the form
/// of the season are those with the lowest AICc where they are not given, that of logarithms with the Jacobian. Missing
/// steps are bridged by the exact transformation over the gap.
package struct TrendSeason: ForecastMethod {
    package static let name = "trend-season"
    package static let summary = "trend, breaks and season by regression with autocorrelated errors"
    /// Automatic where nil.
    package let scale: TrendScale?
    /// Automatic where nil.
    package let form: SeasonalForm?
    package let breaks: [KnownBreak]
    /// Whether errors follow on one another; independent otherwise.
    package let autoregressive: Bool

    package init(
        scale: TrendScale? = nil, form: SeasonalForm? = nil, breaks: [KnownBreak] = [], autoregressive: Bool = true
    ) {
        self.scale = scale
        self.form = form
        self.breaks = breaks
        self.autoregressive = autoregressive
    }

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast { try estimate(series) }

    /// The fit with its table of coefficients.
    package func estimate(_ series: TimeSeries) throws(ForecastError) -> TrendSeasonFit {
        let observed = try check(series)
        let scales: [TrendScale] =
            if let scale { [scale] } else {
                observed.allSatisfy { series.values[$0] > 0 } ? [.logarithms, .levels] : [.levels]
            }
        var (candidates, problem): ([TrendSeasonCandidate], RegressionError?) = ([], nil)
        for scale in scales {
            for form in forms(series.season, observed: observed.count) {
                let design = TrendSeasonDesign(season: series.season, form: form, breaks: breaks)
                do throws(RegressionError) {
                    let candidate = try TrendSeasonCandidate(
                        series, observed, scale: scale, design: design, autoregressive: autoregressive)
                    if candidate.correctedCriterion < .infinity { candidates.append(candidate) }
                } catch {
                    problem = problem ?? error
                }
            }
        }
        guard let best = candidates.min(by: { $0.correctedCriterion < $1.correctedCriterion }) else {
            throw failure(problem, given: observed.count, season: series.season)
        }
        let final = try? TrendSeasonCandidate(
            series, observed, scale: best.scale, design: best.design, autoregressive: autoregressive,
            correlation: .restrictedLikelihood)
        return try TrendSeasonFit(series: series, best: final ?? best, candidates: candidates)
    }

    /// Why no form could be estimated.
    private func failure(_ problem: RegressionError?, given: Int, season: Int) -> ForecastError {
        if case .dependentColumns? = problem {
            let words = problem?.description ?? ""
            return .setting(method: TrendSeason.name, problem: "\(words); leave out a break or a season's part")
        }
        return .tooFewPoints(method: TrendSeason.name, needed: max(smallest(season), given + 1), given: given)
    }

    /// A trend, an error that is free, and what the breaks take.
    private func smallest(_ season: Int) -> Int { 6 + breaks.count + extraColumns(season) }

    private func extraColumns(_ season: Int) -> Int {
        switch form {
        case .fourier(let pairs): min(2 * min(max(pairs, 0), season), season - 1)
        case .dummies: season - 1
        default: 0
        }
    }

    /// The steps with a number.
    private func check(_ series: TimeSeries) throws(ForecastError) -> [Int] {
        let values = series.values
        if let position = values.firstIndex(where: \.isInfinite) { throw .nonFinite(position: position) }
        let observed = values.indices.filter { !values[$0].isNaN }
        let needed = smallest(series.season)
        guard observed.count >= needed else {
            throw .tooFewPoints(method: TrendSeason.name, needed: needed, given: observed.count)
        }
        guard let first = observed.first, observed.contains(where: { values[$0] != values[first] }) else {
            throw .constantSeries(method: TrendSeason.name)
        }
        if scale == .logarithms, observed.contains(where: { values[$0] <= 0 }) {
            throw .notPositive(method: TrendSeason.name)
        }
        try checkSettings(series)
        return observed
    }

    private func checkSettings(_ series: TimeSeries) throws(ForecastError) {
        if let wrong = breaks.first(where: { $0.start <= 0 || $0.start >= series.count }) {
            throw .setting(
                method: TrendSeason.name, problem: "\(wrong.words) lies outside the series of \(series.count) steps")
        }
        switch form {
        case .fourier(let pairs) where pairs < 1 || pairs > series.season / 2:
            throw .setting(
                method: TrendSeason.name,
                problem: "\(pairs) Fourier pairs do not fit a season of \(series.season) steps")
        case .dummies where series.season < 2: throw .noSeason(method: TrendSeason.name)
        default: break
        }
    }

    /// No season, one to three Fourier pairs, and dummies, where two seasons are seen.
    private func forms(_ season: Int, observed: Int) -> [SeasonalForm] {
        if let form { return [form] }
        guard season > 1, observed >= 2 * season else { return [.none] }
        let pairs = stride(from: 1, through: min(3, (season - 1) / 2), by: 1).map { SeasonalForm.fourier($0) }
        return [.none] + pairs + (season <= 24 ? [.dummies] : [])
    }
}
