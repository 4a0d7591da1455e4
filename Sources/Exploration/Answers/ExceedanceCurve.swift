import NumericalMethods

/// How likely one metric is to exceed each of some levels.
package struct ExceedanceCurve: Sendable {
    package let caseIndex: Int
    package let metric: Int
    package let levels: [Double]
    package let probabilities: [IntervalEstimate]

    /// At zero and at round levels up to the highest draw; `nil` where no draw has a value.
    package init?(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
        let sample = DrawSample(outcomes, case: caseIndex, metric: metric)
        guard !sample.isEmpty else { return nil }
        self.caseIndex = caseIndex
        self.metric = metric
        levels = ExceedanceCurve.levels(upTo: sample.values.max() ?? 0)
        probabilities = levels.map { sample.probability(above: max($0, MetricSummary.zero)) }
    }

    /// Zero, then about twenty multiples of 1, 2 or 5 times a power of ten.
    static func levels(upTo highest: Double) -> [Double] {
        guard highest > MetricSummary.zero else { return [0] }
        var step = 1.0
        while highest / step > 200 { step *= 10 }
        while highest / step < 20 { step /= 10 }
        for factor in [1.0, 2, 5, 10] where highest / (step * factor) <= 20 {
            let width = step * factor
            return (0...Int(highest / width)).map { Double($0) * width }
        }
        return [0]
    }
}
