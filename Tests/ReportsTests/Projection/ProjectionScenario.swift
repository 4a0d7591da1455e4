import EnergySystem
import Foundation
import Models
import ScenarioFiles
import SimulationEngine

@testable import Reports

/// Shipped scenarios with the last step of a loading, as the commands load them.
enum ProjectionScenario {
    static let root: String = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root.path
    }()

    static func inputs(_ name: String, _ overrides: [String] = []) -> Inputs? {
        let locator = DataLocator(dataFolder: root + "/Scenarios", environmentFolder: nil, executable: nil)
        let loader = ScenarioLoader(locator: locator, indicatorNames: IndicatorCatalogue.names)
        return loader.load(scenario: name, overrides: overrides).inputs?.projected()
    }

    static func load(_ name: String, _ overrides: [String] = []) -> Report? {
        guard let inputs = inputs(name, overrides) else { return nil }
        return try? Report(of: Simulation.assess(inputs))
    }
}
