import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// Windows of a shipped shock, set to other days.
@Suite struct WindowTests {
    private func days(_ settings: String...) throws -> [ClosedRange<Day>] {
        let inputs = try ShippedWorld.inputs(
            "ban-and-outages", settings.map { "shocks.maintenance.windows.only.\($0)" })
        let outage = try #require(inputs.scenario.shocks.first { $0.name == "maintenance" }?.value as? RefineryOutage)
        return outage.windows.compactMap { $0.days(inputs.values) }
    }
    private func range(_ from: String, _ through: String) throws -> ClosedRange<Day> {
        try #require(Day(from))...(try #require(Day(through)))
    }

    /// Ten days from 25 February of a leap year end on 5 March: 5 in February, 5 in March.
    @Test func aLengthCountsItsFirstDay() throws {
        #expect(try days("from=2024-02-25", "length=10 d") == [range("2024-02-25", "2024-03-05")])
        #expect(try days("from=2024-02-29", "length=1 d") == [range("2024-02-29", "2024-02-29")])
    }

    @Test func noLengthIsNoWindow() throws { #expect(try days("length=0 d") == []) }

    /// What lies outside the horizon is kept in a window that may be cut; the run cuts it.
    @Test func aWindowMayReachOverTheEnd() throws {
        #expect(try days("from=2024-12-20", "length=30 d") == [range("2024-12-20", "2025-01-18")])
    }

    /// A window that is not to be cut must lie inside the horizon.
    @Test func elseItIsAFault() {
        let outcome = ShippedWorld.loader.load(
            scenario: "ban-and-refinery-outage", overrides: ["shocks.outage.windows.only.through=2025-01-09"])
        #expect(
            outcome.diagnostics.contains {
                $0.description.contains(
                    """
                    the window ends 2025-01-09, after the horizon's end 2024-12-31
                    """)
            })
    }
}
