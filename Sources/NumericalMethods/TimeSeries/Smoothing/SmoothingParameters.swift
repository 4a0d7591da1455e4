/// Gains, damping and first states of exponential smoothing.
package struct SmoothingParameters: Sendable, Equatable {
    /// Gain of the level.
    package var alpha: Double
    /// Gain of the trend in the innovations form: alpha times the component form's beta.
    package var beta: Double
    /// Gain of the season.
    package var gamma: Double
    /// Damping of the trend; 1 where it is straight.
    package var phi: Double
    /// Level before the first step.
    package var level: Double
    /// Trend before the first step.
    package var trend: Double
    /// Season of the first steps, the first step's first; empty without a season.
    package var seasons: [Double]

    package init(
        alpha: Double, beta: Double = 0, gamma: Double = 0, phi: Double = 1,
        level: Double, trend: Double = 0, seasons: [Double] = []
    ) {
        self.alpha = alpha
        self.beta = beta
        self.gamma = gamma
        self.phi = phi
        self.level = level
        self.trend = trend
        self.seasons = seasons
    }

    /// The same numbers with seasons that sum to 0 (additive) or have mean 1 (multiplicative); forecasts are unchanged.
    func normalised(_ season: SmoothingForm.Season) -> SmoothingParameters {
        guard season != .none, !seasons.isEmpty else { return self }
        let mean = seasons.reduce(0, +) / Double(seasons.count)
        var result = self
        if season == .additive {
            result.level += mean
            result.seasons = seasons.map { $0 - mean }
        } else if mean > 0 {
            result.level *= mean
            result.trend *= mean
            result.seasons = seasons.map { $0 / mean }
        }
        return result
    }

    /// The same fit in units `factor` times larger.
    func scaled(by factor: Double, _ season: SmoothingForm.Season) -> SmoothingParameters {
        var result = self
        result.level *= factor
        result.trend *= factor
        if season == .additive { result.seasons = seasons.map { $0 * factor } }
        return result
    }
}
