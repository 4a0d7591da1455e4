import EnergySystem
import Models
import ScenarioFiles
import SimulationEngine

/// A folder with baselines, scenarios and strategies, laid out as the project's `Scenarios`.
public struct DataFolder: Sendable {
    private let locator: DataLocator
    private let loader: ScenarioLoader

    /// - Parameter path: the folder; nothing is read yet.
    public init(_ path: String) {
        locator = DataLocator(dataFolder: path, environmentFolder: nil, executable: nil)
        loader = ScenarioLoader(locator: locator, indicatorNames: IndicatorCatalogue.names, completing: Inputs.complete)
    }

    /// Names of the scenarios in the folder.
    public var scenarios: [String] { locator.scenarios().map(\.name) }
    /// Names of the strategies in the folder.
    public var strategies: [String] { locator.strategies().map(\.name) }

    /// Reads and checks a scenario, with a strategy where one is named.
    ///
    /// - Parameters:
    ///   - scenario: its name, or the path of its file.
    ///   - strategy: its name or path; its measures join the disrupted run.
    ///   - settings: values that differ, `shocks.ban.share=50 %`, as `--set` of the program takes them.
    /// - Throws: every finding at once, where one of them is an error.
    public func load(scenario: String, strategy: String? = nil, settings: [String] = []) throws(LoadingFault)
        -> ScenarioCase
    {
        let outcome = loader.load(scenario: scenario, strategy: strategy, overrides: settings)
        let findings = outcome.diagnostics.map { Finding($0) }
        guard let inputs = outcome.inputs else { throw LoadingFault(findings: findings) }
        do {
            let family = try loader.family(scenario: scenario, strategy: strategy, overrides: settings)
            return ScenarioCase(inputs: inputs, family: family, findings: findings)
        } catch {
            throw LoadingFault(findings: (error as? LoadFailure)?.diagnostics.map { Finding($0) } ?? findings)
        }
    }

    /// Everything that is wrong with a scenario or worth a warning; empty where nothing is.
    public func check(scenario: String, strategy: String? = nil, settings: [String] = []) -> [Finding] {
        loader.load(scenario: scenario, strategy: strategy, overrides: settings).diagnostics.map { Finding($0) }
    }
}
