/// A study whose scenarios are loaded and whose paths are positions in their lists of numbers.
package struct BoundStudy: Sendable {
    /// One scenario under one strategy.
    package struct Case: Sendable {
        /// The study's name of the scenario.
        package let scenario: String
        package let strategy: String
        package let weight: Double
        package let inputs: Inputs

        package init(scenario: String, strategy: String, weight: Double, inputs: Inputs) {
            self.scenario = scenario
            self.strategy = strategy
            self.weight = weight
            self.inputs = inputs
        }
    }

    package let name: String
    package let study: Study
    /// Scenario by scenario, in each strategy by strategy.
    package let cases: [Case]
    package let uncertainties: [BoundUncertainty]
    package let events: [BoundEvent]
    package let strata: [BoundStratum]

    package init(
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
package struct BoundUncertainty: Sendable {
    package let uncertainty: Uncertainty
    package let distribution: BoundDistribution
    /// Unit in which drawn numbers are written; empty for a factor.
    package let unit: String
    /// Base units in one written unit.
    package let factor: Double
    /// Range that the parameter's values must keep, base units.
    package let range: ClosedRange<Double>
    /// Positions in the list of numbers, by case; empty where the scenario has no such path.
    package let targets: [[Int]]
    /// The distribution in words, numbers as written.
    package let words: String

    package init(
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
    package var idle: BoundUncertainty {
        BoundUncertainty(
            uncertainty: uncertainty, distribution: distribution, unit: unit, factor: factor, range: range,
            targets: targets.map { _ in [] }, words: words)
    }
}

/// A distribution with its numbers in base units.
package struct BoundDistribution: Sendable, Hashable {
    package let kind: DistributionKind
    private let numbers: [String: Double]
    private let lists: [String: [Double]]

    package init(kind: DistributionKind, numbers: [String: Double], lists: [String: [Double]] = [:]) {
        self.kind = kind
        self.numbers = numbers
        self.lists = lists
    }
    /// A number by its key; `nil` where it was left out.
    package subscript(_ term: String) -> Double? { numbers[term] }
    package func list(_ term: String) -> [Double] { lists[term] ?? [] }
}

/// A window as two positions in the list of numbers.
package struct BoundWindow: Sendable, Hashable {
    package let from: Int
    /// Position of its length in days, or
    package let length: Int?
    /// of its last day.
    package let through: Int?

    package init(from: Int, length: Int?, through: Int?) {
        self.from = from
        self.length = length
        self.through = through
    }

    package init(_ window: Window) {
        self.init(from: window.from.index, length: window.length?.index, through: window.through?.index)
    }

    /// First day and the day after the last, as day numbers.
    package func days(_ values: [Double]) -> Range<Int> {
        let first = Int(values[from].rounded())
        let end =
            length.map { first + Int(values[$0].rounded()) } ?? through.map { Int(values[$0].rounded()) + 1 } ?? first
        return first..<max(first, end)
    }
}

/// Accidents whose windows are positions in the list of numbers.
package struct BoundEvent: Sendable {
    package let process: EventProcess
    package let length: BoundDistribution
    /// Windows to fill, by case, in the order written; those without a length cannot be filled and are not here.
    package let windows: [[BoundWindow]]
    package let words: String

    package init(process: EventProcess, length: BoundDistribution, windows: [[BoundWindow]], words: String) {
        self.process = process
        self.length = length
        self.windows = windows
        self.words = words
    }
}

/// A joint event: two sets of windows of one case.
package struct BoundStratum: Sendable {
    package let stratum: Stratum
    /// Position of the case whose windows are looked at.
    package let caseIndex: Int
    package let left: [BoundWindow]
    package let right: [BoundWindow]

    package init(stratum: Stratum, caseIndex: Int, left: [BoundWindow], right: [BoundWindow]) {
        self.stratum = stratum
        self.caseIndex = caseIndex
        self.left = left
        self.right = right
    }

    /// Whether the windows overlap for long enough.
    package func holds(_ values: [Double]) -> Bool {
        var days = 0
        for one in left {
            let first = one.days(values)
            for other in right { days += first.clamped(to: other.days(values)).count }
        }
        return days > 0 && Double(days) >= stratum.days
    }
}
