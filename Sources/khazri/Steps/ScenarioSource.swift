import EnergySystem
import ScenarioFiles

/// The files of one run, which can be loaded again with other values.
struct ScenarioSource: ScenarioFamily {
    let loader: ScenarioLoader
    let scenario: String
    let strategy: String?
    let settings: [String]

    /// Loads the run, with more values set where some are given.
    func load(with more: [String] = []) -> LoadOutcome {
        loader.load(scenario: scenario, strategy: strategy, overrides: settings + more)
    }

    func inputs(with overrides: [String]) throws -> Inputs {
        let outcome = load(with: overrides)
        guard let inputs = outcome.inputs else {
            throw Failure.ours("a variant of the scenario cannot be read\n" + outcome.diagnostics.report())
        }
        return inputs
    }
}
