import EnergySystem
import Foundation
import Models
import ScenarioFiles
import SimulationEngine

@testable import Reports
@testable import TestSupport

/// Shipped scenarios with the last step of a loading, as the commands load them.
enum ProjectionScenario {
    static func inputs(_ name: String, _ overrides: [String] = []) -> Inputs? {
        ShippedWorld.loader.load(scenario: name, overrides: overrides).inputs?.projected()
    }

    static func load(_ name: String, _ overrides: [String] = []) -> Report? {
        guard let inputs = inputs(name, overrides) else { return nil }
        return try? Report(of: Simulation.assess(inputs))
    }
}
