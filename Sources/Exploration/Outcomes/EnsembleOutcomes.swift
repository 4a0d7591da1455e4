import EnergySystem

/// Every outcome of an ensemble, in the order of the draws: what all answers are computed from.
///
/// Read from a store after the last run, so that no sum depends on the order in which runs ended. Contract: `inputs`,
/// `drawWeights` and each row of `values` have one entry a draw, in the order of the draws; `values` has one block a
/// case and in it one row a metric; a run that failed has NaN in every metric and stands in `faults`.
public struct EnsembleOutcomes: Sendable {
    public var title: String
    public var uncertainties: [UncertaintyColumn]
    public var metrics: [MetricColumn]
    public var cases: [EnsembleCase]
    /// Weight of each draw; they add up to 1. Strata that are drawn more often than they happen weigh less.
    public var drawWeights: [Double]
    /// `[uncertainty][draw]`, in the unit of the column (a bare factor where the value multiplies).
    public var inputs: [[Double]]
    /// `[case][metric][draw]`; NaN where the metric is not defined (a first day short where nothing is short) or the run
    /// failed. Dates are days since 1970-01-01.
    public var values: [[[Double]]]
    public var faults: [EnsembleFault]
    public var curves: [EnsembleCurve]
    public var design: DesignSummary

    public init(
        title: String, uncertainties: [UncertaintyColumn], metrics: [MetricColumn], cases: [EnsembleCase],
        drawWeights: [Double], inputs: [[Double]], values: [[[Double]]], faults: [EnsembleFault] = [],
        curves: [EnsembleCurve] = [], design: DesignSummary
    ) {
        self.title = title
        self.uncertainties = uncertainties
        self.metrics = metrics
        self.cases = cases
        self.drawWeights = drawWeights
        self.inputs = inputs
        self.values = values
        self.faults = faults
        self.curves = curves
        self.design = design
    }

    public var draws: Int { drawWeights.count }
}

/// One uncertain number, as a column of the draws.
public struct UncertaintyColumn: Sendable, Hashable {
    public var name: String
    public var path: String
    /// Unit of the column of inputs: `kt`, `d`, `date`, or empty for a bare number or factor.
    public var unit: String
    public var grade: Grade?
    public var basis: Basis?
    /// Key of the baseline's table of sources; empty where it is an own assumption.
    public var source: String
    /// The distribution in words: "triangular from 60 d over 184 d to 306 d".
    public var distribution: String
    public var note: String

    public init(
        name: String, path: String, unit: String, grade: Grade? = nil, basis: Basis? = nil, source: String = "",
        distribution: String = "", note: String = ""
    ) {
        self.name = name
        self.path = path
        self.unit = unit
        self.grade = grade
        self.basis = basis
        self.source = source
        self.distribution = distribution
        self.note = note
    }
}

/// One measured number of a run, as a column of the outcomes.
public struct MetricColumn: Sendable, Hashable {
    /// `unserved-demand(gasoline-ai95)`; `value-added-loss` for an indicator without products.
    public var key: String
    public var indicator: String
    /// Product or fuel group; empty where the metric is for everything.
    public var product: String
    /// Whether `product` is a fuel group, whose products have columns of their own.
    public var isGroup: Bool
    /// Empty where the metric is for all user classes together.
    public var userClass: String
    /// `kt`, `d`, `date`, `M USD`...
    public var unit: String
    public var definition: String

    /// Whether it is an amount of money.
    public var isMoney: Bool { (try? UnitExpression(unit))?.exponents == Money.exponents }

    public init(
        key: String, indicator: String, product: String, isGroup: Bool = false, userClass: String = "", unit: String, definition: String
    ) {
        self.key = key
        self.indicator = indicator
        self.product = product
        self.isGroup = isGroup
        self.userClass = userClass
        self.unit = unit
        self.definition = definition
    }
}

/// One scenario under one strategy.
public struct EnsembleCase: Sendable, Hashable {
    /// The study's name of the scenario.
    public var scenario: String
    /// `none` or the strategy's name.
    public var strategy: String
    /// Weight of the scenario in the study; the scenarios' weights add up to 1.
    public var weight: Double
    /// The days covered: what never happened by the last of them is censored there.
    public var firstDay: Day
    public var lastDay: Day

    public init(scenario: String, strategy: String, weight: Double, firstDay: Day, lastDay: Day) {
        self.scenario = scenario
        self.strategy = strategy
        self.weight = weight
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}

/// A run that failed.
public struct EnsembleFault: Sendable, Hashable {
    /// 1 for the first draw.
    public var draw: Int
    /// Position in `cases`.
    public var caseIndex: Int
    public var reason: String

    public init(draw: Int, caseIndex: Int, reason: String) {
        self.draw = draw
        self.caseIndex = caseIndex
        self.reason = reason
    }
}

/// How often a daily value fell into each of some fixed bins: exact under any order of the runs.
public struct EnsembleCurve: Sendable, Hashable {
    /// Position in `cases`.
    public var caseIndex: Int
    /// `forward-cover(gasoline-ai92)`.
    public var name: String
    /// Product or fuel group whose daily value it is.
    public var product: String
    public var unit: String
    public var firstDay: Day
    /// `bins + 1` edges; a value below the first counts in the first bin, at or above the last in the last.
    public var edges: [Double]
    /// Weight of one count by stratum: `counts` has one block a stratum, and these are the weights of its draws.
    public var stratumWeights: [Double]
    /// `[stratum][day][bin]`; one stratum where the design has none.
    public var counts: [[[Int]]]

    public init(
        caseIndex: Int, name: String, product: String, unit: String, firstDay: Day, edges: [Double],
        stratumWeights: [Double], counts: [[[Int]]]
    ) {
        self.caseIndex = caseIndex
        self.name = name
        self.product = product
        self.unit = unit
        self.firstDay = firstDay
        self.edges = edges
        self.stratumWeights = stratumWeights
        self.counts = counts
    }
}

/// How the draws were made.
public struct DesignSummary: Sendable, Hashable {
    /// `monte-carlo`, `latin-hypercube`, `sobol`, `saltelli`, `morris`, `factorial`, `one-at-a-time`, `stratified`.
    public var method: String
    public var draws: Int
    public var seed: UInt64
    /// Points of the base sample of `saltelli`: the draws stand in the order of `NumericalMethods.SaltelliDesign`, for
    /// each base point A, A with each coordinate of B in turn, and B. Trajectories of `morris`: the draws stand in the
    /// order of `MorrisDesign`. 0 elsewhere.
    public var baseSample: Int
    /// Number of levels of `morris` and `factorial`; 0 elsewhere.
    public var levels: Int
    /// Names of the strata, in order; empty where there are none.
    public var strata: [String]
    /// `[draw]`: position of the draw's stratum; empty where there are none.
    public var stratumOfDraw: [Int]
    /// Successive draws that share one set of a posterior.
    public var drawsPerSet: Int

    /// Whether draws stand for what may happen; else the points are chosen to learn what matters, and shares of them are no
    /// probabilities.
    public var isRandom: Bool { !["factorial", "morris", "one-at-a-time"].contains(method) }
    /// Whether its indices need every draw of it.
    public var needsEveryDraw: Bool { !isRandom || ["saltelli", "sobol"].contains(method) }

    public init(
        method: String, draws: Int, seed: UInt64, baseSample: Int = 0, levels: Int = 0, strata: [String] = [],
        stratumOfDraw: [Int] = [], drawsPerSet: Int = 1
    ) {
        self.drawsPerSet = drawsPerSet
        self.method = method
        self.draws = draws
        self.seed = seed
        self.baseSample = baseSample
        self.levels = levels
        self.strata = strata
        self.stratumOfDraw = stratumOfDraw
    }
}
