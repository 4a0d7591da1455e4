/// The scores of a back-test.
extension Backtest {
    private static func mean(_ values: [Double]) -> Double { values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count) }

    private var horizon: Int { trials.first?.actual.count ?? 0 }

    /// Absolute errors of each trial over its own seasonal scale, by horizon.
    public var scaledErrors: [[Double]] {
        trials.map { trial in
            let scale = Scores.seasonalScale(trial.past)
            return zip(trial.actual, trial.forecast.mean).map { abs($0 - $1) / scale }
        }
    }

    /// Mean absolute scaled error at each horizon.
    public var scaledErrorByHorizon: [Double] {
        let errors = scaledErrors
        return (0..<horizon).map { step in Self.mean(errors.map { $0[step] }) }
    }

    /// Mean absolute scaled error over all origins and horizons.
    public var meanAbsoluteScaledError: Double { Self.mean(scaledErrors.flatMap { $0 }) }

    /// Mean symmetric percentage error over all origins and horizons.
    public var symmetricPercentageError: Double {
        Self.mean(trials.map { Scores.symmetricPercentageError($0.actual, $0.forecast.mean) })
    }

    /// Mean absolute error over that of the last season repeated.
    public var relativeToSeasonalNaive: Double {
        let own = Self.mean(trials.map { Scores.meanAbsoluteError($0.actual, $0.forecast.mean) })
        let naive = trials.map { trial -> Double in
            let last = Array(trial.past.values.suffix(trial.past.season))
            return Scores.meanAbsoluteError(trial.actual, trial.actual.indices.map { last[$0 % last.count] })
        }
        return own / Self.mean(naive)
    }

    /// The share of actual numbers inside the interval of a level; nothing where it was not asked for.
    public func coverage(_ level: Double) -> Double? {
        let shares = trials.compactMap { trial in trial.forecast.interval(level).map { IntervalScores.coverage($0, actual: trial.actual) } }
        return shares.isEmpty ? nil : Self.mean(shares)
    }

    /// Mean interval score over the seasonal scale; nothing where the level was not asked for.
    public func scaledIntervalScore(_ level: Double) -> Double? {
        let scores = trials.compactMap { trial in
            trial.forecast.interval(level).map { IntervalScores.scaledScore($0, actual: trial.actual, past: trial.past) }
        }
        return scores.isEmpty ? nil : Self.mean(scores)
    }

    /// Mean continuous ranked probability score of the normal distribution behind the 80 % interval, or behind the first
    /// interval asked for; nothing without intervals.
    public var rankedProbabilityScore: Double? {
        let scores = trials.flatMap { trial -> [Double] in
            guard let interval = trial.forecast.interval(0.8) ?? trial.forecast.intervals.first else { return [] }
            let width = 2 * StandardNormal.quantile(0.5 + 0.5 * interval.level)
            return trial.actual.indices.map { step in
                let deviation = max((interval.upper[step] - interval.lower[step]) / width, 1e-300)
                return ProbabilityScores.normal(mean: trial.forecast.mean[step], deviation: deviation, actual: trial.actual[step])
            }
        }
        return scores.isEmpty ? nil : Self.mean(scores)
    }

    /// The test of this back-test's scaled errors against another's over the origins that both have, at one horizon.
    public func comparison(with other: Backtest, horizon step: Int) -> DieboldMariano? {
        guard step >= 1, step <= min(horizon, other.horizon) else { return nil }
        let theirs = other.scaledErrors, mine = scaledErrors
        var (first, second): ([Double], [Double]) = ([], [])
        for (index, trial) in trials.enumerated() {
            guard let match = other.trials.firstIndex(where: { $0.origin == trial.origin }) else { continue }
            first.append(mine[index][step - 1])
            second.append(theirs[match][step - 1])
        }
        return first.count < 3 ? nil : DieboldMariano(losses: first, against: second, horizon: step)
    }
}
