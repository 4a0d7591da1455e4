import NumericalMethods

/// How much one uncertain number moves one metric of one case.
public struct InputInfluence: Sendable {
    /// What of the metric is looked at: all of it, or, where it is zero in many draws, whether it is above zero and how
    /// large it is where it is.
    public enum Part: String, Sendable { case whole, probability, size }

    public let caseIndex: Int
    public let metric: Int
    public let part: Part
    /// Position among the uncertainties.
    public let uncertainty: Int
    /// Share of the variance that the number explains alone.
    public let first: SensitivityIndex?
    /// Share with all its interactions; only from a `saltelli` design.
    public let total: SensitivityIndex?
    /// How far the distribution changes when the number is known (PAWN, median distance).
    public let distance: DistributionIndices.Distances?
    public let rankCorrelation: SensitivityIndex?
    /// Elementary effects; only from a `morris` design.
    public let effects: MorrisScreening.Effects?

    /// What ranks the numbers: total share, else mean size of the effects, else first share, else distance.
    public var strength: Double {
        if let total { return total.estimate }
        if let effects { return effects.meanSize.estimate }
        if let first, first.estimate.isFinite { return first.estimate }
        return distance?.median ?? 0
    }
    public var isDistinguishableFromZero: Bool {
        if let total { return total.isDistinguishableFromZero }
        if let effects { return effects.meanSize.isDistinguishableFromZero }
        return first?.isDistinguishableFromZero ?? false || distance?.isDistinguishableFromZero ?? false
    }
}

/// The influence of every uncertain number on one part of one metric, or why it cannot be told.
public struct InfluenceResult: Sendable {
    public let caseIndex: Int
    public let metric: Int
    public let part: InputInfluence.Part
    /// Strongest first.
    public let inputs: [InputInfluence]
    /// Why there is nothing; `nil` where there is.
    public let reason: String?

    /// Fewest draws with a value from which indices are told.
    public static let fewestDraws = 100
    /// Share of zeros above which a metric is looked at in two parts.
    public static let manyZeros = 0.05

    /// The parts of a metric that are worth looking at.
    public static func all(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) -> [InfluenceResult] {
        let values = outcomes.values[caseIndex][metric]
        let zeros = values.filter { abs($0) <= 1e-6 }.count
        let isSplit = Double(zeros) > manyZeros * Double(values.count) && zeros < values.count
        let isFixed = ["saltelli", "morris"].contains(outcomes.design.method)
        let parts: [InputInfluence.Part] = isSplit ? (isFixed ? [.whole, .probability] : [.whole, .probability, .size]) : [.whole]
        return parts.map { InfluenceResult(outcomes, caseIndex, metric, $0) }
    }

    init(_ outcomes: EnsembleOutcomes, _ caseIndex: Int, _ metric: Int, _ part: InputInfluence.Part) {
        self.caseIndex = caseIndex
        self.metric = metric
        self.part = part
        let analysis = InfluenceAnalysis(outcomes, outcomes.values[caseIndex][metric], part)
        do {
            let found = try analysis.inputs(caseIndex, metric)
            inputs = found.sorted { $0.strength != $1.strength ? $0.strength > $1.strength : $0.uncertainty < $1.uncertainty }
            reason = nil
        } catch {
            inputs = []
            reason = error.description
        }
    }
}
