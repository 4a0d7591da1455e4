import EnergySystem
import SimulationEngine

/// What a strategy costs in one draw, beside doing nothing in the same draw, M USD: the columns of the metric
/// `strategy-cost`.
///
/// supply = resource cost with the strategy less resource cost without; holding, capital and restraint are its own. The
/// sum is the cost of `StrategyComparison`.
enum StrategyCostColumns {
    static let name = Study.strategyCost

    /// The parts, in the order of the columns after the sum.
    private static let parts: [(part: String, definition: String)] = [
        (
            "supply",
            "what the strategy adds to imports, crude, exports and stocks beside doing nothing on the same draw"
        ),
        ("holding", "holding its reserves"), ("capital", "annuity of its investment over the days in operation"),
        ("restraint", "demand that its own rules restrain")
    ]
    static let all: [MetricColumn] =
        [
            column(
                name,
                """
                Resource cost of the strategy beside doing nothing on the same draw: supply, holding, capital and restraint
                """)
        ]
        + parts.map { column("\(name)-\($0.part)", "Part of the strategy's cost: \($0.definition)") }

    private static func column(_ key: String, _ definition: String) -> MetricColumn {
        MetricColumn(key: key, indicator: key, product: "", unit: "M USD", definition: definition)
    }

    /// The name by which a study asks for an indicator of a column.
    static func metric(of indicator: String) -> String { indicator.hasPrefix(name) ? name : indicator }
}

/// Resource cost of one run, and what its strategy costs by itself, M USD.
struct StrategyAccount {
    let resources: Double
    let holding: Double
    let capital: Double
    let restraint: Double

    init(_ inputs: Inputs, _ values: ParameterValues, _ runs: DrawRuns) {
        let assessment = Assessment(
            inputs: inputs, values: values, reference: runs.reference, noResponse: runs.noResponse ?? runs.disrupted,
            disrupted: runs.disrupted)
        let rate = values.for(.currency).amount(inputs.baseline.exchangeRate), own = assessment.strategyCost
        resources = ResourceCost(runs.disrupted, reference: runs.reference).total.foreign(at: rate)
        (holding, capital, restraint) = (
            own.holding.foreign(at: rate), own.capital.foreign(at: rate), own.restraint.foreign(at: rate)
        )
    }

    var numbers: [Double] { [resources, holding, capital, restraint] }

    /// The columns of a run beside that without a strategy on the same draw.
    func columns(beside nothing: StrategyAccount) -> [Double] {
        let supply = resources - nothing.resources
        return [supply + holding + capital + restraint, supply, holding, capital, restraint]
    }
}
