import NumericalMethods

/// How an estimate settles as draws are added.
public struct EstimateConvergence: Sendable {
    public let caseIndex: Int
    public let metric: Int
    public struct Step: Sendable {
        public let draws: Int
        public let mean: IntervalEstimate
        /// Probability that the metric is above zero.
        public let probability: IntervalEstimate
    }
    public let steps: [Step]

    /// After an eighth, a quarter, a half and all of the draws.
    public init(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
        self.caseIndex = caseIndex
        self.metric = metric
        let values = outcomes.values[caseIndex][metric]
        steps = [8, 4, 2, 1].map { outcomes.draws / $0 }.filter { $0 >= 2 }.map { count in
            let sample = DrawSample(
                Array(values.prefix(count)), weights: Array(outcomes.drawWeights.prefix(count)),
                strata: Array(outcomes.design.stratumOfDraw.prefix(count)))
            return Step(draws: count, mean: sample.mean(), probability: sample.probability(above: 1e-6))
        }
    }
}
