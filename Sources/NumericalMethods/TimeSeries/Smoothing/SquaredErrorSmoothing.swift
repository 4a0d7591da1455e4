/// Simple exponential smoothing by least squares: a level without trend and season.
package struct SimpleSmoothing: ForecastMethod {
    package static let name = "ses"
    package static let summary = "simple exponential smoothing: a level without trend and season"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        let form = SmoothingForm(error: .additive, trend: .none, season: .none)
        return try SquaredErrorSmoothing(form: form, label: Self.name, needed: 3).fit(series)
    }
}

/// Holt's method by least squares: a level and a straight trend.
package struct HoltSmoothing: ForecastMethod {
    package static let name = "holt"
    package static let summary = "level and straight trend by least squares"
    package init() {}

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        let form = SmoothingForm(error: .additive, trend: .additive, season: .none)
        return try SquaredErrorSmoothing(form: form, label: Self.name, needed: 5).fit(series)
    }
}

/// Holt and Winters' method by least squares: level, straight trend and season, as factors where all numbers are
/// positive.
package struct HoltWintersSmoothing: ForecastMethod {
    package static let name = "holt-winters"
    package static let summary = "level, straight trend and season by least squares"
    private let season: SmoothingForm.Season?

    /// A kind of season, or none to take factors for positive series and amounts otherwise.
    package init(season: SmoothingForm.Season? = nil) { self.season = season }

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        guard series.season > 1 else { throw .noSeason(method: Self.name) }
        let chosen = season ?? (series.values.allSatisfy { $0 > 0 } ? .multiplicative : .additive)
        let form = SmoothingForm(error: .additive, trend: .additive, season: chosen)
        return try SquaredErrorSmoothing(form: form, label: Self.name, needed: 3 * series.season).fit(series)
    }
}

/// One smoothing form, its parameters and first states chosen to make the sum of squared one-step errors small.
struct SquaredErrorSmoothing {
    let form: SmoothingForm
    let label: String
    let needed: Int

    func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        try SeriesCheck(series, method: label, needed: needed).throwing()
        if form.needsPositive && !series.values.allSatisfy({ $0 > 0 }) { throw .notPositive(method: label) }
        guard let best = SmoothingSearch(series).estimate(form, starts: 6),
            let fit = SmoothingFit(series, form: form, parameters: best.parameters)
        else { throw .notConverged(method: label) }
        return FittedSmoothing(fit: fit)
    }
}
