/// Scores of central intervals.
package enum IntervalScores {
    /// Width, plus 2/(1 - level) times the distance by which the actual number lies outside.
    ///
    /// Source: Gneiting and Raftery (2007), doi:10.1198/016214506000001437, equation 43.
    package static func score(lower: Double, upper: Double, actual: Double, level: Double) -> Double {
        upper - lower + 2 / (1 - level) * (max(lower - actual, 0) + max(actual - upper, 0))
    }

    /// Whether the actual number lies inside; a limit counts as inside.
    package static func holds(lower: Double, upper: Double, actual: Double) -> Bool {
        actual >= lower && actual <= upper
    }

    /// Mean interval score over the scale of seasonal changes before the forecast.
    package static func scaledScore(_ interval: ForecastInterval, actual: [Double], past: TimeSeries) -> Double {
        let scores = actual.indices.map {
            score(lower: interval.lower[$0], upper: interval.upper[$0], actual: actual[$0], level: interval.level)
        }
        return Scores.mean(scores) / Scores.seasonalScale(past)
    }

    /// The share of actual numbers inside.
    package static func coverage(_ interval: ForecastInterval, actual: [Double]) -> Double {
        let inside = actual.indices.count {
            holds(lower: interval.lower[$0], upper: interval.upper[$0], actual: actual[$0])
        }
        return Double(inside) / Double(max(actual.count, 1))
    }
}
