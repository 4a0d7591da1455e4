import NumericalMethods

/// What a strategy changes beside none, on the same draws of the same scenario.
///
/// The differences are taken draw by draw, so that what both share cancels out; one row a metric.
package struct StrategyDifference: Sendable {
    /// Positions in `cases` of the strategy and of none.
    package let caseIndex: Int
    package let basis: Int
    package let metric: Int
    /// Mean of strategy minus none.
    package let difference: IntervalEstimate
    /// Weight of the draws in which the strategy's value is lower.
    package let isLower: IntervalEstimate

    /// Every strategy of every scenario that was drawn without one too.
    package static func all(_ outcomes: EnsembleOutcomes) -> [StrategyDifference] {
        outcomes.cases.indices.flatMap { position -> [StrategyDifference] in
            let own = outcomes.cases[position]
            guard own.strategy != "none",
                let basis = outcomes.cases.firstIndex(where: { $0.scenario == own.scenario && $0.strategy == "none" })
            else { return [] }
            return outcomes.metrics.indices.compactMap { metric in
                difference(outcomes, position, basis, metric)
            }
        }
    }

    private static func difference(_ outcomes: EnsembleOutcomes, _ position: Int, _ basis: Int, _ metric: Int)
        -> StrategyDifference?
    {
        let paired = zip(outcomes.values[position][metric], outcomes.values[basis][metric]).map { $0 - $1 }
        let sample = DrawSample(paired, weights: outcomes.drawWeights, strata: outcomes.design.stratumOfDraw)
        guard !sample.isEmpty else { return nil }
        let lower = zip(sample.values, sample.weights).reduce(0) { $1.0 < -1e-9 ? $0 + $1.1 : $0 }
        return StrategyDifference(
            caseIndex: position, basis: basis, metric: metric, difference: sample.mean(),
            isLower: DrawSample.wilson(lower, sample.effectiveCount))
    }
}
