import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// Every scenario, strategy and baseline of the repository reads without a fault.
@Suite struct ShippedFilesTests {
    private static let locator = ShippedWorld.locator
    private var loader: ScenarioLoader { ScenarioLoader(locator: Self.locator) }

    @Test(arguments: locator.scenarios().map(\.name))
    func scenario(_ name: String) throws {
        let outcome = loader.load(scenario: name)
        #expect(outcome.diagnostics.map(\.description) == [])
        #expect(outcome.inputs != nil)
    }

    @Test(arguments: locator.strategies().map(\.name))
    func strategy(_ name: String) {
        #expect(loader.load(scenario: "no-shock", strategy: name).diagnostics.map(\.description) == [])
        #expect(loader.loadStrategy(name, baseline: "azerbaijan-2024").strategy != nil)
    }

    @Test(arguments: locator.baselines().map(\.name))
    func baseline(_ name: String) {
        #expect(loader.loadBaseline(name).diagnostics.map(\.description) == [])
    }

    /// What `inputs/` of a report holds gives the same run again.
    @Test(arguments: locator.scenarios().map(\.name))
    func resolvedTextGivesTheSameInputs(_ name: String) throws {
        let first = loader.load(scenario: name)
        let folder = try ToyFolder(changing: ["\(name).yaml": try #require(first.tree?.resolvedScenario)])
        let second = loader.load(scenario: "\(folder.path)/\(name).yaml")
        #expect(second.diagnostics.map(\.description) == [])
        #expect(second.inputs?.parameters.values == first.inputs?.parameters.values)
        #expect(
            second.inputs?.parameters.descriptions.map(\.evidence)
                == first.inputs?.parameters.descriptions.map(\.evidence))
    }

    @Test func thereAreSome() {
        #expect(Self.locator.scenarios().count >= 8)
        #expect(Self.locator.strategies().count >= 4)
        #expect(Self.locator.baselines().map(\.name).contains("azerbaijan-2024"))
    }

    /// The announced ban of SCENARIO-FORMAT: figures that the page itself states.
    @Test func theBanAsWrittenInTheFormat() throws {
        let inputs = try #require(loader.load(scenario: "russia-gasoline-ban-2024").inputs)
        #expect(inputs.scenario.horizon.count == 366)
        #expect(inputs.scenario.policies.rationing.order.count == 8)
        let share = try #require(inputs.parameters.index(of: "shocks.ban.share"))
        #expect(inputs.parameters.values[share] == 1)
        let duty = inputs.parameters.descriptions.filter { $0.path.hasPrefix("responses.crisis-tax.import-duty.") }
        #expect(
            duty.map(\.path).sorted()
                == ["diesel", "gasoline-ai92", "gasoline-ai95", "gasoline-ai98"].map {
                    "responses.crisis-tax.import-duty.\($0)"
                })
        let last = try #require(inputs.parameters.index(of: "shocks.ban.paths.announced.windows.only.through"))
        #expect(Day(number: Int(inputs.parameters.values[last])).description == "2024-08-31")
    }

    @Test func unforeseenOutageKnowsTheBanThatIsNotThere() throws {
        let inputs = try #require(loader.load(scenario: "refinery-outage-2024").inputs)
        #expect(inputs.scenario.shocks.map(\.name) == ["outage"])
        #expect(inputs.scenario.responses.isEmpty)
    }
}
