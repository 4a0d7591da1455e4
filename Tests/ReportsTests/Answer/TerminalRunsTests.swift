import EnergySystem
import SimulationEngine
import Testing

@testable import Reports
@testable import TestSupport

/// Which products a terminal shows.
@Suite struct TerminalRunsTests {
    /// The refinery stands still all year: four products are short. Of the demand of 2024 diesel is the largest, then
    /// AI-92, then jet fuel, and only AI-92 has imports worth naming.
    @Test func theWorstProductsComeFirst() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks:\n  stop: {kind: refinery-outage, unit: heydar-aliyev, windows: {from: 2024-01-01, through: \
                2024-12-31}, known-from: 2024-01-01}\n
                """,
            to: "no-shock")
        let table = TerminalRuns.table(try Report(of: assessment), .brief)
        let unserved = (0..<table.rowCount).filter { table[$0, 0] == .text("unserved") }
        #expect(unserved.map { table[$0, 1].text } == ["diesel", "gasoline AI-92", "jet fuel"])
    }

    /// 30 % of one supplier for twenty days: nobody is short, AI-95 loses half a kilotonne of imports and AI-98 some
    /// tonnes.
    @Test func withoutAShortageWhatMovesMost() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks:\n  stop: {kind: supplier-outage, supplier: romania, products: [gasoline-*], share: 30 %, \
                windows: {from: 2024-05-01, length: 20 d}}\n
                """,
            to: "no-shock")
        let table = TerminalRuns.table(try Report(of: assessment), .days)
        let rows = (0..<table.rowCount).map { [table[$0, 0].text, table[$0, 1].text] }
        #expect(
            Array(rows.prefix(4)) == [
                ["imports", "gasoline AI-95"], ["lowest forward cover", "gasoline AI-95"],
                ["imports", "gasoline AI-98"], ["lowest forward cover", "gasoline AI-98"]
            ])
        #expect(!rows.contains { $0[0] == "unserved" || $0[0] == "days short" })
    }

    @Test func noRowIsZeroWhereOthersAreNot() throws {
        for report in [try #require(ShippedScenario.noShock), try #require(ShippedScenario.banAndOutage)] {
            for detail in [ThreeRuns.Detail.money, .days, .full] {
                let table = TerminalRuns.table(report, detail)
                #expect(table.rowCount > 0)
                for row in 0..<table.rowCount {
                    let runs = (3...5).compactMap { table[row, $0].text }
                    #expect(runs.contains { $0.contains { ("1"..."9").contains($0) } }, "\(table.row(row))")
                }
            }
        }
    }
}
