import NumericalMethods

/// The region of the uncertain numbers in which a shortage above a threshold is common (PRIM).
package struct ShortageBox: Sendable {
    package let caseIndex: Int
    package let metric: Int
    /// The shortage that counts, in the unit of the metric.
    package let threshold: Double
    /// Share of the weight above the threshold, everywhere.
    package let share: Double
    /// `nil` where no box says more than that share.
    package let box: ScenarioBox?
    /// Why there is no box.
    package let reason: String?

    /// Density a box must have to be told first; where none has it, the best compromise with coverage is taken.
    static let wantedDensity = 0.8

    package init(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int, threshold: Double) {
        self.caseIndex = caseIndex
        self.metric = metric
        self.threshold = threshold
        let values = outcomes.values[caseIndex][metric], rows = values.indices.filter { values[$0].isFinite }
        let weights = rows.map { outcomes.drawWeights[$0] }, total = weights.reduce(0, +)
        share = total > 0 ? zip(rows, weights).reduce(0) { values[$1.0] > threshold ? $0 + $1.1 : $0 } / total : 0
        let hits = rows.map { values[$0] > threshold }
        guard hits.contains(true), hits.contains(false) else {
            box = nil
            reason = hits.contains(true) ? "every draw is above the threshold" : "no draw is above the threshold"
            return
        }
        do {
            let inputs = try Matrix(fromColumns: outcomes.inputs.map { column in rows.map { column[$0] } })
            let search = try ScenarioDiscovery(inputs: inputs, ofInterest: hits, weights: weights)
            let found =
                search.box(density: ShortageBox.wantedDensity).flatMap { $0.coverage >= 0.5 ? $0 : nil }
                ?? search.balancedBox()
            box = found
            reason = found == nil ? "no region holds more of it than chance" : nil
        } catch {
            box = nil
            reason = "\(error)"
        }
    }
}
