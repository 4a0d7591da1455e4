import EnergySystem
import Foundation
import ScenarioFiles
import SimulationEngine

@testable import Reports
@testable import TestSupport

/// Reports of shipped scenarios, each computed once for all tests.
enum ShippedScenario {
    static let banAndOutage = load("ban-and-refinery-outage")
    static let asHappened = load("russia-gasoline-ban-2024-as-happened")
    static let noShock = load("no-shock")

    private static func load(_ name: String) -> Report? {
        try? Report(of: ShippedWorld.assess(name))
    }
}
