import NumericalMethods

/// What the draws say of one metric in one case.
package struct MetricSummary: Sendable {
    package static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
    package static let tailLevels = [0.9, 0.95]

    package let caseIndex: Int
    package let metric: Int
    /// Draws with a value, and the weight of those without one.
    package let count: Int
    package let weightUndefined: Double
    package let mean: IntervalEstimate
    /// One for each of `probabilities`.
    package let quantiles: [IntervalEstimate]
    /// Mean of the worst 10 % and 5 % (conditional value at risk), one for each of `tailLevels`.
    package let tailMeans: [IntervalEstimate]
    /// Weight of the draws above zero.
    package let probabilityAboveZero: IntervalEstimate
    /// Mean of the draws above zero; `nil` where there are none.
    package let meanAboveZero: Double?

    /// `nil` where no draw has a value.
    package init?(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
        let sample = DrawSample(outcomes, case: caseIndex, metric: metric)
        guard let ordered = sample.ordered else { return nil }
        self.caseIndex = caseIndex
        self.metric = metric
        count = sample.values.count
        weightUndefined = sample.weightLeftOut
        mean = sample.mean()
        quantiles = MetricSummary.probabilities.map { ordered.quantileInterval($0, level: DrawSample.confidence) }
        tailMeans = MetricSummary.tailLevels.map { ordered.tailMeanInterval($0, confidence: DrawSample.confidence) }
        probabilityAboveZero = sample.probability(above: MetricSummary.zero)
        meanAboveZero = ordered.mean(where: { $0 > MetricSummary.zero }).mean
    }

    /// What counts as nothing, in kt and in days alike.
    package static let zero = 1e-6

    package func quantile(_ probability: Double) -> IntervalEstimate? {
        MetricSummary.probabilities.firstIndex(of: probability).map { quantiles[$0] }
    }
}
