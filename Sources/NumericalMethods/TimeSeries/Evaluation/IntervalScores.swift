/// Scores of central intervals.
public enum IntervalScores {
    /// Width, plus 2/(1 - level) times the distance by which the actual number lies outside.
    ///
    /// Source: Gneiting and Raftery (2007), doi:10.1198/016214506000001437, equation 43.
    public static func score(lower: Double, upper: Double, actual: Double, level: Double) -> Double {
        upper - lower + 2 / (1 - level) * (max(lower - actual, 0) + max(actual - upper, 0))
    }

    /// Mean interval score over the steps of a forecast.
    public static func score(_ interval: ForecastInterval, actual: [Double]) -> Double {
        let scores = actual.indices.map {
            score(lower: interval.lower[$0], upper: interval.upper[$0], actual: actual[$0], level: interval.level)
        }
        return scores.reduce(0, +) / Double(max(scores.count, 1))
    }

    /// Mean interval score over the scale of seasonal changes before the forecast.
    public static func scaledScore(_ interval: ForecastInterval, actual: [Double], past: TimeSeries) -> Double {
        score(interval, actual: actual) / Scores.seasonalScale(past)
    }

    /// The share of actual numbers inside; a limit counts as inside.
    public static func coverage(_ interval: ForecastInterval, actual: [Double]) -> Double {
        let inside = actual.indices.filter { actual[$0] >= interval.lower[$0] && actual[$0] <= interval.upper[$0] }
        return Double(inside.count) / Double(max(actual.count, 1))
    }

    /// The shares between which the coverage of `count` independent intervals of this level falls 95 times in 100
    /// (exact binomial quantiles).
    public static func coverageBand(level: Double, count: Int) -> ClosedRange<Double> {
        guard count > 0, level > 0, level < 1 else { return 0...1 }
        var probability = power(1 - level, count), cumulative = 0.0
        var (low, high) = (0, count)
        var foundLow = false
        for inside in 0...count {
            cumulative += probability
            if !foundLow && cumulative > 0.025 { (low, foundLow) = (inside, true) }
            if cumulative >= 0.975 {
                high = inside
                break
            }
            probability *= Double(count - inside) / Double(inside + 1) * level / (1 - level)
        }
        return Double(low) / Double(count)...Double(max(high, low)) / Double(count)
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { product, _ in product * base }
    }
}
