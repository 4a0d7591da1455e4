import EnergySystem
import Foundation
import ScenarioFiles
import SimulationEngine

/// Loads shipped scenarios with overrides, for tests that need a whole world.
enum ShippedWorld {
    static let locator = DataLocator(dataFolder: PackageFolder.scenarios, environmentFolder: nil, executable: nil)
    static let loader = ScenarioLoader(locator: locator, indicatorNames: IndicatorCatalogue.names)

    /// The name of every scenario in the folder, in the order of the names.
    static let scenarios = locator.scenarios().map(\.name)

    /// Those that tell what happened.
    static let episodes = locator.scenarios().filter { $0.path.contains("/episodes/") }.map(\.name)

    static func inputs(_ scenario: String, strategy: String? = nil, _ overrides: [String] = []) throws -> Inputs {
        try loader.load(scenario: scenario, strategy: strategy, overrides: overrides).loaded()
    }
    static func assess(_ scenario: String, strategy: String? = nil, _ overrides: [String] = []) throws -> Assessment {
        Simulation.assess(try inputs(scenario, strategy: strategy, overrides))
    }
}

/// What was wrong with a file that a test meant to be right.
struct LoadFault: Error, CustomStringConvertible {
    let description: String

    init(_ diagnostics: [Diagnostic]) { description = diagnostics.map(\.description).joined(separator: "\n") }
}

extension LoadOutcome {
    /// The inputs, or the faults thrown.
    func loaded() throws -> Inputs {
        guard let inputs else { throw LoadFault(diagnostics) }
        return inputs
    }
}

extension Run {
    func unservedTotal(_ product: Int? = nil) -> Double {
        var total = 0.0
        for row in 0..<record.unserved.rows where product == nil || row / plan.classes == product {
            total += record.unserved.sum(row)
        }
        return total
    }
}
