import RealModule

/// A trend with season, estimated: its coefficients with two kinds of standard error, forecasts and paths.
package struct TrendSeasonFit: FittedForecast {
    /// A coefficient, its standard error, and the one of Newey and West, which stays right when errors still follow on
    /// one another.
    package struct Coefficient: Sendable, Equatable {
        package let name: String
        package let estimate: Double
        package let standardError: Double
        package let robustError: Double
    }

    package let coefficients: [Coefficient]
    package let residuals: [Double]
    package let reason: String
    package var logLikelihood: Double? { model.logLikelihood }
    let model: TrendSeasonCandidate
    let length: Int

    init(
        series: TimeSeries, best: TrendSeasonCandidate, candidates: [TrendSeasonCandidate]
    ) throws(ForecastError) {
        guard best.estimate.coefficients.allSatisfy(\.isFinite), best.estimate.residualDeviation.isFinite else {
            throw .exploded(method: TrendSeason.name)
        }
        model = best
        length = series.count
        coefficients = TrendSeasonFit.table(best, season: series.season)
        residuals = TrendSeasonFit.residuals(best, series)
        reason = TrendSeasonFit.reason(best, candidates)
    }

    package var methodDescription: String {
        let rho = ForecastWords.number(model.autocorrelation)
        let errors =
            model.parameterCount > model.design.columns + 1
            ? "errors of which each carries on \(rho) of the one before (Prais-Winsten)" : "independent errors"
        let breaks = model.design.breaks.map { ", " + $0.words }.joined()
        return "linear trend \(model.words)\(breaks) and \(errors)"
    }

    package var parameters: [ForecastParameter] {
        coefficients.map { ForecastParameter(name: $0.name, value: $0.estimate) } + [
            ForecastParameter(name: "autocorrelation", value: model.autocorrelation),
            ForecastParameter(name: "error standard deviation", value: model.estimate.residualDeviation),
            ForecastParameter(name: "trend standard error", value: coefficients[1].standardError),
            ForecastParameter(name: "trend standard error (Newey-West)", value: coefficients[1].robustError)
        ]
    }

    private static func table(_ best: TrendSeasonCandidate, season: Int) -> [Coefficient] {
        let usual = NeweyWest.defaultLags(observations: best.observed.count)
        let unmodelled = best.design.form == .none && season > 1 ? max(usual, season) : usual
        let lags = min(unmodelled, best.observed.count - 1)
        let robust = (try? NeweyWest.standardErrors(best.estimate.transformed, lags: lags)) ?? []
        let errors = best.estimate.standardErrors
        return best.design.names.enumerated().map { index, name in
            Coefficient(
                name: name, estimate: best.estimate.coefficients[index], standardError: errors[index],
                robustError: index < robust.count ? robust[index] : .nan)
        }
    }

    private static func residuals(_ best: TrendSeasonCandidate, _ series: TimeSeries) -> [Double] {
        var residuals = [Double](repeating: .nan, count: series.count)
        let variance = best.estimate.transformed.residualVariance
        for (place, step) in best.observed.enumerated() {
            let fitted = best.response[place] - best.estimate.residuals[place]
            let gap = place == 0 ? 0 : step - best.observed[place - 1]
            let carried = gap == 0 ? 0 : Double.pow(best.autocorrelation, gap) * best.estimate.residuals[place - 1]
            let expected = fitted + carried
            let mean = best.scale == .logarithms ? Double.exp(expected + variance / 2) : expected
            residuals[step] = series.values[step] - mean
        }
        return residuals
    }

    private static func reason(_ best: TrendSeasonCandidate, _ candidates: [TrendSeasonCandidate]) -> String {
        guard candidates.count > 1 else { return "" }
        let rest = candidates.filter { $0.words != best.words }.map { ($0.correctedCriterion, $0.words) }
        let next = rest.min { $0.0 < $1.0 }.map { "; next: \($0.1), \(ForecastWords.number($0.0))" } ?? ""
        let lowest = ForecastWords.number(best.correctedCriterion)
        return "lowest AICc of \(candidates.count) forms (\(best.words), \(lowest)\(next))"
    }
}
