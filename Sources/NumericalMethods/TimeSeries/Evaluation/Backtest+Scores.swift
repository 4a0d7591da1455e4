/// The scores of a back-test, of one step ahead or of all together; what cannot be computed is left out of the means.
extension Backtest {
    private func mean(_ step: Int?, _ value: (Outcome) -> Double) -> Double {
        Scores.mean(outcomes.filter { step == nil || $0.step == step }.map(value).filter(\.isFinite))
    }

    /// Forecasts compared.
    package func count(_ step: Int? = nil) -> Int { outcomes.count { step == nil || $0.step == step } }

    /// The steps ahead that were compared, rising.
    package var steps: [Int] { Array(Set(outcomes.map(\.step))).sorted() }

    /// Forecast less observed, in the unit of the series.
    package func meanError(_ step: Int? = nil) -> Double { mean(step) { $0.mean - $0.observed } }

    /// Mean error in percent of what was observed.
    package func percentageBias(_ step: Int? = nil) -> Double {
        mean(step) { Scores.percentageError($0.observed, $0.mean) }
    }

    /// Mean absolute error in percent of what was observed.
    package func absolutePercentageError(_ step: Int? = nil) -> Double {
        mean(step) { abs(Scores.percentageError($0.observed, $0.mean)) }
    }

    /// Mean symmetric percentage error, 0 to 200.
    package func symmetricPercentageError(_ step: Int? = nil) -> Double {
        mean(step) { Scores.symmetricPercentageError($0.observed, $0.mean) }
    }

    /// Mean absolute scaled error.
    package func scaledError(_ step: Int? = nil) -> Double {
        mean(step) { Scores.scaledError($0.observed, $0.mean, scale: $0.scale) }
    }

    /// The share of what was observed inside the interval of a level; not a number where the level was not asked for.
    package func coverage(_ level: Double, _ step: Int? = nil) -> Double {
        mean(step, level) { outcome, lower, upper in
            IntervalScores.holds(lower: lower, upper: upper, actual: outcome.observed) ? 1 : 0
        }
    }

    /// Mean interval score over the scale; not a number where the level was not asked for.
    package func scaledIntervalScore(_ level: Double, _ step: Int? = nil) -> Double {
        mean(step, level) { outcome, lower, upper in
            IntervalScores.score(lower: lower, upper: upper, actual: outcome.observed, level: level) / outcome.scale
        }
    }

    /// Mean continuous ranked probability score over the scale, of the normal distribution with the forecast's mean and
    /// the width of its first interval; not a number without intervals.
    package func rankedProbabilityScore(_ step: Int? = nil) -> Double {
        guard let level = levels.first else { return .nan }
        let width = 2 * StandardNormal.quantile(0.5 + level / 2)
        return mean(step, level) { outcome, lower, upper in
            ProbabilityScores.normal(mean: outcome.mean, deviation: (upper - lower) / width, actual: outcome.observed)
                / outcome.scale
        }
    }

    private func mean(_ step: Int?, _ level: Double, _ value: (Outcome, _ lower: Double, _ upper: Double) -> Double)
        -> Double
    {
        guard let place = levels.firstIndex(of: level) else { return .nan }
        return mean(step) { outcome in
            guard outcome.bounds.indices.contains(place) else { return .nan }
            return value(outcome, outcome.bounds[place].lower, outcome.bounds[place].upper)
        }
    }
}
