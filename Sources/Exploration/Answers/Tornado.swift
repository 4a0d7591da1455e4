import NumericalMethods

/// What each uncertain number moves by itself: a metric with every number at its median, then with this one at its 5 %
/// and its 95 % point. Of draws by the design `one-at-a-time` only.
package struct Tornado: Sendable {
    /// One number moved alone.
    package struct Bar: Sendable {
        /// Position among the uncertainties.
        package let uncertainty: Int
        /// The number at its low and its high point, in the unit of its column.
        package let low: Double
        package let high: Double
        /// The metric there; NaN where it has no value or the run failed.
        package let atLow: Double
        package let atHigh: Double
        /// Largest less smallest of the metric at low, base and high; NaN where one of them has no value.
        package let swing: Double
    }
    package let caseIndex: Int
    package let metric: Int
    /// The metric with every number at its median.
    package let base: Double
    /// Largest swing first, those without one last.
    package let bars: [Bar]

    /// Every metric that is for all user classes together, case by case; none for another design.
    static func all(_ outcomes: EnsembleOutcomes) -> [Tornado] {
        guard outcomes.design.method == "one-at-a-time", outcomes.draws == 1 + 2 * outcomes.inputs.count else {
            return []
        }
        let metrics = outcomes.metrics.indices.filter { outcomes.metrics[$0].userClass.isEmpty }
        return outcomes.cases.indices.flatMap { position in metrics.map { Tornado(outcomes, position, $0) } }
    }

    /// Draw 0 is the base, draws 2 k + 1 and 2 k + 2 have number k at its low and its high point (`OneAtATimeDesign`).
    private init(_ outcomes: EnsembleOutcomes, _ caseIndex: Int, _ metric: Int) {
        let values = outcomes.values[caseIndex][metric], base = values[0]
        let bars = outcomes.inputs.enumerated().map { number, column in
            let (low, high) = (2 * number + 1, 2 * number + 2)
            let three = [values[low], base, values[high]]
            let swing = three.contains { !$0.isFinite } ? .nan : (three.max() ?? 0) - (three.min() ?? 0)
            return Bar(
                uncertainty: number, low: column[low], high: column[high], atLow: values[low], atHigh: values[high],
                swing: swing)
        }
        self.caseIndex = caseIndex
        self.metric = metric
        self.base = base
        self.bars =
            bars.filter { $0.swing.isFinite }.sorted {
                $0.swing != $1.swing ? $0.swing > $1.swing : $0.uncertainty < $1.uncertainty
            }
            + bars.filter { !$0.swing.isFinite }
    }
}
