/// One validated set of inputs: everything a run is a function of, beside the drawn values.
package struct Inputs: Sendable {
    package let scenarioName: String
    package let baselineName: String
    package let strategyName: String?
    package let baseline: Baseline
    package let scenario: Scenario
    package let strategy: Strategy?
    package let parameters: ParameterTable
    /// Demand and economy of years after the base year; `nil` where the horizon has none, or before `projected()`.
    package let projection: Projection?

    package init(
        scenarioName: String, baselineName: String, strategyName: String?, baseline: Baseline,
        scenario: Scenario, strategy: Strategy?, parameters: ParameterTable,
        projection: Projection? = nil
    ) {
        self.scenarioName = scenarioName
        self.baselineName = baselineName
        self.strategyName = strategyName
        self.baseline = baseline
        self.scenario = scenario
        self.strategy = strategy
        self.parameters = parameters
        self.projection = projection
    }

    /// The inputs' own values, no draw written over them.
    package var values: ParameterValues { ParameterValues(parameters.values) }

    /// The windows of every cause: developments, shocks, responses, measures.
    package var windows: [Window] {
        (scenario.developments + scenario.shocks).flatMap(\.value.windows)
            + scenario.responses.flatMap(\.measure.windows)
            + (strategy?.measures ?? []).flatMap(\.value.windows)
    }

    /// The same with another scenario.
    package func with(_ scenario: Scenario) -> Inputs {
        Inputs(
            scenarioName: scenarioName, baselineName: baselineName, strategyName: strategyName, baseline: baseline,
            scenario: scenario, strategy: strategy, parameters: parameters, projection: projection)
    }

    /// The same with another projection.
    package func with(_ projection: Projection?) -> Inputs {
        Inputs(
            scenarioName: scenarioName, baselineName: baselineName, strategyName: strategyName, baseline: baseline,
            scenario: scenario, strategy: strategy, parameters: parameters, projection: projection)
    }
}

/// Makes inputs of one scenario with overrides; met by whoever can read the files again.
package protocol ScenarioFamily: Sendable {
    /// Throws what is wrong with the overrides.
    func inputs(with overrides: [String]) throws -> Inputs
}
