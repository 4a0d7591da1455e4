import EnergySystem
import ScenarioFiles
import SimulationEngine
import Testing

/// Loads shipped scenarios with overrides, for tests that need a whole world.
enum ShippedWorld {
    /// The package's top folder.
    static let root: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(4)
        return parts.joined(separator: "/")
    }()
    static let loader = ScenarioLoader(locator: DataLocator(dataFolder: root + "/Scenarios"), indicatorNames: IndicatorCatalogue.names)

    static let scenarios = [
        "no-shock", "russia-gasoline-ban-2024", "russia-gasoline-ban-2024-as-happened", "ban-and-refinery-outage",
        "ban-and-planned-maintenance", "refinery-outage-2024", "planned-maintenance-2024", "ban-and-black-sea-closure",
        "refinery-outage-2019",
    ]

    static func inputs(_ scenario: String, strategy: String? = nil, _ overrides: [String] = []) throws -> Inputs {
        let outcome = loader.load(
            scenario: "\(root)/Scenarios/\(scenario).yaml",
            strategy: strategy.map { "\(root)/Scenarios/strategies/\($0).yaml" }, overrides: overrides)
        let faults = outcome.diagnostics.map(\.description).joined(separator: "\n")
        return try #require(outcome.inputs, "\(faults)")
    }
    static func assess(_ scenario: String, strategy: String? = nil, _ overrides: [String] = []) throws -> Assessment {
        Simulation.assess(try inputs(scenario, strategy: strategy, overrides))
    }
}

/// A small seeded generator (Steele, Lea and Flood 2014, SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
    mutating func number(_ low: Double, _ high: Double) -> Double { Double.random(in: low...high, using: &self) }
    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

extension Run {
    func unservedTotal(_ product: Int? = nil) -> Double {
        var total = 0.0
        for row in 0..<record.unserved.rows where product == nil || row / inputs.classes == product {
            total += record.unserved.sum(row)
        }
        return total
    }
}
