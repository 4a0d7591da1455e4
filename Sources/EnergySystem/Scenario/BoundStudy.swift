/// A study whose scenarios are loaded and whose paths are positions in their lists of numbers.
public struct BoundStudy: Sendable {
    /// One scenario under one strategy.
    public struct Case: Sendable {
        /// The study's name of the scenario.
        public let scenario: String
        public let strategy: String
        public let weight: Double
        public let inputs: Inputs

        public init(scenario: String, strategy: String, weight: Double, inputs: Inputs) {
            self.scenario = scenario
            self.strategy = strategy
            self.weight = weight
            self.inputs = inputs
        }
    }

    public let name: String
    public let study: Study
    /// Scenario by scenario, in each strategy by strategy.
    public let cases: [Case]
    public let uncertainties: [BoundUncertainty]
    public let events: [BoundEvent]
    public let strata: [BoundStratum]

    public init(
        name: String, study: Study, cases: [Case], uncertainties: [BoundUncertainty], events: [BoundEvent],
        strata: [BoundStratum]
    ) {
        self.name = name
        self.study = study
        self.cases = cases
        self.uncertainties = uncertainties
        self.events = events
        self.strata = strata
    }
}

/// An uncertainty whose numbers are in base units and whose path is a list of positions.
public struct BoundUncertainty: Sendable {
    public let uncertainty: Uncertainty
    public let distribution: BoundDistribution
    /// Unit in which drawn numbers are written; empty for a factor.
    public let unit: String
    /// Base units in one written unit.
    public let factor: Double
    /// Range that the parameter's values must keep, base units.
    public let range: ClosedRange<Double>
    /// Positions in the list of numbers, by case; empty where the scenario has no such path.
    public let targets: [[Int]]
    /// The distribution in words, numbers as written.
    public let words: String

    public init(
        uncertainty: Uncertainty, distribution: BoundDistribution, unit: String, factor: Double,
        range: ClosedRange<Double>, targets: [[Int]], words: String
    ) {
        self.uncertainty = uncertainty
        self.distribution = distribution
        self.unit = unit
        self.factor = factor
        self.range = range
        self.targets = targets
        self.words = words
    }
}

extension BoundUncertainty {
    /// The same where it moves nothing.
    public var idle: BoundUncertainty {
        BoundUncertainty(
            uncertainty: uncertainty, distribution: distribution, unit: unit, factor: factor, range: range,
            targets: targets.map { _ in [] }, words: words)
    }
}

/// A distribution with its numbers in base units.
public struct BoundDistribution: Sendable, Hashable {
    public let kind: DistributionKind
    private let numbers: [String: Double]
    private let lists: [String: [Double]]

    public init(kind: DistributionKind, numbers: [String: Double], lists: [String: [Double]] = [:]) {
        self.kind = kind
        self.numbers = numbers
        self.lists = lists
    }
    /// A number by its key; `nil` where it was left out.
    public subscript(_ term: String) -> Double? { numbers[term] }
    public func list(_ term: String) -> [Double] { lists[term] ?? [] }
}

/// A window as two positions in the list of numbers.
public struct BoundWindow: Sendable, Hashable {
    public let from: Int
    /// Position of its length in days, or
    public let length: Int?
    /// of its last day.
    public let through: Int?

    public init(from: Int, length: Int?, through: Int?) {
        self.from = from
        self.length = length
        self.through = through
    }

    public init(_ window: Window) {
        self.init(from: window.from.index, length: window.length?.index, through: window.through?.index)
    }

    /// First day and the day after the last, as day numbers.
    public func days(_ values: [Double]) -> Range<Int> {
        let first = Int(values[from].rounded())
        let end = length.map { first + Int(values[$0].rounded()) } ?? through.map { Int(values[$0].rounded()) + 1 } ?? first
        return first..<max(first, end)
    }
}

/// Accidents whose windows are positions in the list of numbers.
public struct BoundEvent: Sendable {
    public let process: EventProcess
    public let length: BoundDistribution
    /// Windows to fill, by case, in the order written; those without a length cannot be filled and are not here.
    public let windows: [[BoundWindow]]
    public let words: String

    public init(process: EventProcess, length: BoundDistribution, windows: [[BoundWindow]], words: String) {
        self.process = process
        self.length = length
        self.windows = windows
        self.words = words
    }
}

/// A joint event: two sets of windows of one case.
public struct BoundStratum: Sendable {
    public let stratum: Stratum
    /// Position of the case whose windows are looked at.
    public let caseIndex: Int
    public let left: [BoundWindow]
    public let right: [BoundWindow]

    public init(stratum: Stratum, caseIndex: Int, left: [BoundWindow], right: [BoundWindow]) {
        self.stratum = stratum
        self.caseIndex = caseIndex
        self.left = left
        self.right = right
    }

    /// Whether the windows overlap for long enough.
    public func holds(_ values: [Double]) -> Bool {
        var days = 0
        for one in left {
            let first = one.days(values)
            for other in right { days += first.clamped(to: other.days(values)).count }
        }
        return days > 0 && Double(days) >= stratum.days
    }
}
