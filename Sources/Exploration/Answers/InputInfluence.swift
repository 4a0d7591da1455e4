import NumericalMethods

/// How much one uncertain number moves one metric of one case.
package struct InputInfluence: Sendable {
    /// What of the metric is looked at: all of it, or, where it is zero in many draws, whether it is above zero and how
    /// large it is where it is.
    package enum Part: String, Sendable { case whole, probability, size }

    package let caseIndex: Int
    package let metric: Int
    package let part: Part
    /// Position among the uncertainties.
    package let uncertainty: Int
    /// Share of the variance that the number explains alone.
    package let first: SensitivityIndex?
    /// Share with all its interactions; only from a `saltelli` design.
    package let total: SensitivityIndex?
    /// How far the distribution changes when the number is known (PAWN, median distance).
    package let distance: DistributionIndices.Distances?
    package let rankCorrelation: SensitivityIndex?
    /// Elementary effects; only from a `morris` design.
    package let effects: MorrisScreening.Effects?

    /// What ranks the numbers: total share, else mean size of the effects, else first share, else distance.
    package var strength: Double {
        if let total { return total.estimate }
        if let effects { return effects.meanSize.estimate }
        if let first, first.estimate.isFinite { return first.estimate }
        return distance?.median ?? 0
    }
    package var isDistinguishableFromZero: Bool {
        if let total { return total.isDistinguishableFromZero }
        if let effects { return effects.meanSize.isDistinguishableFromZero }
        return first?.isDistinguishableFromZero ?? false || distance?.isDistinguishableFromZero ?? false
    }
}

/// The influence of every uncertain number on one part of one metric, or why it cannot be told.
package struct InfluenceResult: Sendable {
    package let caseIndex: Int
    package let metric: Int
    package let part: InputInfluence.Part
    /// Strongest first.
    package let inputs: [InputInfluence]
    /// Why there is nothing; `nil` where there is.
    package let reason: String?

    /// Fewest draws with a value from which indices are told.
    package static let fewestDraws = 100
    /// Share of zeros above which a metric is looked at in two parts.
    package static let manyZeros = 0.05

    /// The parts of a metric that are worth looking at.
    package static func all(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) -> [InfluenceResult] {
        let values = outcomes.values[caseIndex][metric]
        let zeros = values.filter { abs($0) <= 1e-6 }.count
        let isSplit = Double(zeros) > manyZeros * Double(values.count) && zeros < values.count
        let isFixed = ["saltelli", "morris"].contains(outcomes.design.method)
        let parts: [InputInfluence.Part] =
            isSplit ? (isFixed ? [.whole, .probability] : [.whole, .probability, .size]) : [.whole]
        return parts.map { InfluenceResult(outcomes, caseIndex, metric, $0) }
    }

    init(_ outcomes: EnsembleOutcomes, _ caseIndex: Int, _ metric: Int, _ part: InputInfluence.Part) {
        self.caseIndex = caseIndex
        self.metric = metric
        self.part = part
        let analysis = InfluenceAnalysis(outcomes, outcomes.values[caseIndex][metric], part)
        do {
            let found = try analysis.inputs(caseIndex, metric)
            inputs = found.sorted {
                $0.strength != $1.strength ? $0.strength > $1.strength : $0.uncertainty < $1.uncertainty
            }
            reason = nil
        } catch {
            inputs = []
            reason = error.description
        }
    }
}
