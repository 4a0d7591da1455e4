import EnergySystem
import Foundation
import ScenarioFiles
import SimulationEngine

@testable import Reports

/// Reports of shipped scenarios, each computed once for all tests.
enum ShippedScenario {
    static let banAndOutage = load("ban-and-refinery-outage")
    static let asHappened = load("russia-gasoline-ban-2024-as-happened")
    static let noShock = load("no-shock")

    private static func load(_ name: String) -> Report? {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let locator = DataLocator(dataFolder: root.path + "/Scenarios", environmentFolder: nil, executable: nil)
        let loader = ScenarioLoader(locator: locator, indicatorNames: IndicatorCatalogue.names)
        guard let inputs = loader.load(scenario: name).inputs else { return nil }
        return try? Report(of: Simulation.assess(inputs))
    }
}
