/// A smoothing form run over a series with given parameters: errors, last states, likelihood and forecasts.
///
/// With q = level + phi trend and s the season one season back, the one-step mean is q + s or q s; with e the error the
/// level becomes q + alpha e, the trend phi trend + beta e, the season s + gamma e; with a multiplicative season the
/// level and the trend feel e/s and the season e/q. Source: Hyndman et al. (2008), doi:10.1007/978-3-540-71918-2.
package struct SmoothingFit: Sendable {
    package let form: SmoothingForm
    package let parameters: SmoothingParameters
    /// Steps in a season.
    package let season: Int
    /// Observed less one-step mean, in the units of the series.
    package let residuals: [Double]
    /// One-step means.
    package let means: [Double]
    /// Level, trend and seasons after the last step; the first season belongs to the first step ahead.
    package let level: Double
    package let trend: Double
    package let seasons: [Double]
    /// Sum of squared errors; of errors relative to the mean where the form's errors multiply.
    package let squares: Double
    package let logLikelihood: Double

    /// Runs the form; nothing where it breaks down (a mean or state at or below zero where it divides by it).
    package init?(_ series: TimeSeries, form: SmoothingForm, parameters: SmoothingParameters) {
        self.init(SmoothingRecursion(series.values, season: series.season), form, parameters)
    }

    private init?(_ recursion: SmoothingRecursion, _ form: SmoothingForm, _ parameters: SmoothingParameters) {
        let sums = recursion.run(form, parameters)
        guard sums.squares.isFinite, recursion.count > 0 else { return nil }
        self.form = form
        self.parameters = parameters
        season = recursion.season
        residuals = (0..<recursion.count).map { recursion.errors[$0] }
        means = recursion.lastMeans
        level = recursion.level
        trend = form.trend == .none ? 0 : recursion.trend
        seasons = form.season == .none ? [] : recursion.lastSeasons
        squares = sums.squares
        logLikelihood = SmoothingLikelihood.value(form, sums, count: recursion.count, scale: 1)
    }

    package var count: Int { residuals.count }

    /// Numbers estimated: smoothing parameters, all first states and the variance.
    package var parameterCount: Int { form.parameterCount(season: season) }

    /// Sum of squares over the points left after the estimates, of which a season of m steps takes m - 1.
    package var correctedVariance: Double {
        let used = parameterCount - (form.season == .none ? 0 : 1)
        return squares / Double(max(count - used, 1))
    }

    /// Means of the next steps.
    package func mean(_ horizon: Int) -> [Double] {
        var (fade, slope) = (1.0, 0.0)
        return (0..<max(horizon, 0)).map { step in
            fade *= parameters.phi
            slope += fade
            let base = level + slope * trend
            switch form.season {
            case .none: return base
            case .additive: return base + seasons[step % season]
            case .multiplicative: return base * seasons[step % season]
            }
        }
    }
}
