import EnergySystem

/// Every outcome of an ensemble, in the order of the draws: what all answers are computed from.
///
/// Read from a store after the last run, so that no sum depends on the order in which runs ended. Contract: `inputs`,
/// `drawWeights` and each row of `values` have one entry a draw, in the order of the draws; `values` has one block a
/// case and in it one row a metric; a run that failed has NaN in every metric and stands in `faults`.
package struct EnsembleOutcomes: Sendable {
    package var title: String
    package var uncertainties: [UncertaintyColumn]
    package var metrics: [MetricColumn]
    package var cases: [EnsembleCase]
    /// Weight of each draw; they add up to 1. Strata that are drawn more often than they happen weigh less.
    package var drawWeights: [Double]
    /// `[uncertainty][draw]`, in the unit of the column (a bare factor where the value multiplies).
    package var inputs: [[Double]]
    /// `[case][metric][draw]`; NaN where the metric is not defined (a first day short where nothing is short) or the
    /// run failed. Dates are days since 1970-01-01.
    package var values: [[[Double]]]
    package var faults: [EnsembleFault]
    package var curves: [EnsembleCurve]
    package var design: DesignSummary

    package init(
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

    package var draws: Int { drawWeights.count }
}

/// One uncertain number, as a column of the draws.
package struct UncertaintyColumn: Sendable, Hashable {
    package var name: String
    package var path: String
    /// Unit of the column of inputs: `kt`, `d`, `date`, or empty for a bare number or factor.
    package var unit: String
    package var grade: Grade?
    package var basis: Basis?
    /// Key of the baseline's table of sources; empty where it is an own assumption.
    package var source: String
    /// The distribution in words: "triangular from 60 d over 184 d to 306 d".
    package var distribution: String
    package var note: String

    package init(
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
package struct MetricColumn: Sendable, Hashable {
    /// `unserved-demand(gasoline-ai95)`; `value-added-loss` for an indicator without products.
    package var key: String
    package var indicator: String
    /// Product or fuel group; empty where the metric is for everything.
    package var product: String
    /// Whether `product` is a fuel group, whose products have columns of their own.
    package var isGroup: Bool
    /// Empty where the metric is for all user classes together.
    package var userClass: String
    /// `kt`, `d`, `date`, `M USD`...
    package var unit: String
    package var definition: String

    /// Whether it is an amount of money.
    package var isMoney: Bool { (try? UnitExpression(unit))?.exponents == Money.exponents }

    package init(
        key: String, indicator: String, product: String, isGroup: Bool = false, userClass: String = "", unit: String,
        definition: String
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
package struct EnsembleCase: Sendable, Hashable {
    /// The study's name of the scenario.
    package var scenario: String
    /// `none` or the strategy's name.
    package var strategy: String
    /// Weight of the scenario in the study; the scenarios' weights add up to 1.
    package var weight: Double
    /// The days covered: what never happened by the last of them is censored there.
    package var firstDay: Day
    package var lastDay: Day

    package init(scenario: String, strategy: String, weight: Double, firstDay: Day, lastDay: Day) {
        self.scenario = scenario
        self.strategy = strategy
        self.weight = weight
        self.firstDay = firstDay
        self.lastDay = lastDay
    }
}

/// A run that failed.
package struct EnsembleFault: Sendable, Hashable {
    /// 1 for the first draw.
    package var draw: Int
    /// Position in `cases`.
    package var caseIndex: Int
    package var reason: String

    package init(draw: Int, caseIndex: Int, reason: String) {
        self.draw = draw
        self.caseIndex = caseIndex
        self.reason = reason
    }
}

/// How often a daily value fell into each of some fixed bins: exact under any order of the runs.
package struct EnsembleCurve: Sendable, Hashable {
    /// Position in `cases`.
    package var caseIndex: Int
    /// `forward-cover(gasoline-ai92)`.
    package var name: String
    /// Product or fuel group whose daily value it is.
    package var product: String
    package var unit: String
    package var firstDay: Day
    /// `bins + 1` edges; a value below the first counts in the first bin, at or above the last in the last.
    package var edges: [Double]
    /// Weight of one count by stratum: `counts` has one block a stratum, and these are the weights of its draws.
    package var stratumWeights: [Double]
    /// `[stratum][day][bin]`; one stratum where the design has none.
    package var counts: [[[Int]]]

    package init(
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
package struct DesignSummary: Sendable, Hashable {
    /// `monte-carlo`, `latin-hypercube`, `sobol`, `saltelli`, `morris`, `factorial`, `one-at-a-time`, `stratified`.
    package var method: String
    package var draws: Int
    package var seed: UInt64
    /// Points of the base sample of `saltelli`: the draws stand in the order of `NumericalMethods.SaltelliDesign`, for
    /// each base point A, A with each coordinate of B in turn, and B. Trajectories of `morris`: the draws stand in the
    /// order of `MorrisDesign`. 0 elsewhere.
    package var baseSample: Int
    /// Number of levels of `morris` and `factorial`; 0 elsewhere.
    package var levels: Int
    /// Names of the strata, in order; empty where there are none.
    package var strata: [String]
    /// `[draw]`: position of the draw's stratum; empty where there are none.
    package var stratumOfDraw: [Int]
    /// Successive draws that share one set of a posterior.
    package var drawsPerSet: Int

    /// Whether draws stand for what may happen; else the points are chosen to learn what matters, and shares of them
    /// are no probabilities.
    package var isRandom: Bool { !["factorial", "morris", "one-at-a-time"].contains(method) }
    /// Whether its indices need every draw of it.
    package var needsEveryDraw: Bool { !isRandom || ["saltelli", "sobol"].contains(method) }

    package init(
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
