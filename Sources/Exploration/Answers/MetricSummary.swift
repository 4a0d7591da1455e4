import NumericalMethods

/// What the draws say of one metric in one case.
public struct MetricSummary: Sendable {
    public static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
    public static let tailLevels = [0.9, 0.95]

    public let caseIndex: Int
    public let metric: Int
    /// Draws with a value, and the weight of those without one.
    public let count: Int
    public let weightUndefined: Double
    public let mean: IntervalEstimate
    /// One for each of `probabilities`.
    public let quantiles: [IntervalEstimate]
    /// Mean of the worst 10 % and 5 % (conditional value at risk), one for each of `tailLevels`.
    public let tailMeans: [IntervalEstimate]
    /// Weight of the draws above zero.
    public let probabilityAboveZero: IntervalEstimate
    /// Mean of the draws above zero; `nil` where there are none.
    public let meanAboveZero: Double?

    /// `nil` where no draw has a value.
    public init?(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
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
    public static let zero = 1e-6

    public func quantile(_ probability: Double) -> IntervalEstimate? {
        MetricSummary.probabilities.firstIndex(of: probability).map { quantiles[$0] }
    }
}
