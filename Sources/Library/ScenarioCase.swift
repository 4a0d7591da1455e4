import EnergySystem
import ScenarioFiles
import SimulationEngine

/// A scenario that was read without an error, alone or under a strategy, ready to be run.
public struct ScenarioCase: Sendable {
    let inputs: Inputs
    let family: FileFamily
    /// Warnings of the files.
    public let findings: [Finding]

    init(inputs: Inputs, family: FileFamily, findings: [Finding]) {
        (self.inputs, self.family, self.findings) = (inputs, family, findings)
    }

    /// The scenario's name.
    public var scenario: String { inputs.scenarioName }
    /// The strategy's name; `nil` without one.
    public var strategy: String? { inputs.strategyName }
    /// Names of the products, in the order of the baseline.
    public var products: [String] { inputs.baseline.names[.products] ?? [] }

    /// Steps the three runs day by day: without the shocks, with them and no response, and with the response.
    public func run() -> ScenarioRuns { ScenarioRuns(assessment: Simulation.assess(inputs), family: family) }
}
