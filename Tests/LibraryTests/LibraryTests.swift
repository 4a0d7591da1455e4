import Foundation
import Khazri
import Testing

/// The library as another package sees it: public names alone.
@Suite struct LibraryTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private let data = DataFolder(root.appendingPathComponent("Scenarios").path)

    @Test func aScenarioIsLoadedRunAndAssessed() throws {
        #expect(data.scenarios.contains("russia-gasoline-ban-2024") && data.strategies.contains("restraint"))
        let scenario = try data.load(scenario: "russia-gasoline-ban-2024")
        #expect(
            scenario.scenario == "russia-gasoline-ban-2024" && scenario.strategy == nil && scenario.findings.isEmpty)
        let assessment = try scenario.run().assess()
        #expect(assessment.answer.hasPrefix("Russia"))
        let names = assessment.tables.map(\.name)
        #expect(
            names.first == "balance-monthly" && names.contains("indicators") && assessment.table("no-such-table") == nil
        )
    }

    /// What is delivered day by day is what the table of months says: demand less unserved, run by run.
    @Test func dailyFiguresAddUpToTheTable() throws {
        let runs = try data.load(scenario: "ban-and-refinery-outage", strategy: "product-reserve").run()
        let table = try #require(try runs.assess().table("balance-monthly"))
        for (run, figure, column) in [
            (RunName.reference, DailyFigure.demand, "demand_kt"), (.noResponse, .unserved, "unserved_kt"),
            (.disrupted, .arrivals, "arrivals_kt"),
            (.disrupted, .production, "production_kt")
        ] {
            let daily = try #require(runs.daily(figure, of: "gasoline-ai92", in: run))
            #expect(daily.count == runs.dates.count)
            let sum = try sum(column, of: "gasoline-ai92", in: run, table)
            #expect(abs(daily.reduce(0, +) - sum) <= 1e-9 * max(1, sum) && sum > 0, "\(column)")
        }
        #expect(runs.daily(.stock, of: "no-such-product", in: .disrupted) == nil)
    }

    private func sum(_ column: String, of product: String, in run: RunName, _ table: FigureTable) throws -> Double {
        let place = try #require(table.columns.firstIndex { $0.name == column })
        return table.rows.filter { $0[1] == .text(product) && $0[2] == .text(run.rawValue) }.reduce(0) {
            $0 + ($1[place].number ?? 0)
        }
    }

    /// Nothing happens in it, so that all three runs are the same.
    @Test func indicatorsOfAScenarioWithoutShocks() throws {
        let figures = try data.load(scenario: "no-shock").run().assess().indicators
        let unserved = figures.filter { $0.name == "unserved-demand" }
        #expect(
            !unserved.isEmpty
                && unserved.allSatisfy {
                    $0[.reference].number == 0 && $0.difference == 0
                        && $0.unit == """
                            kt
                            """
                })
    }

    @Test func faultsSayWhatAndWhere() throws {
        let fault = #expect(throws: LoadingFault.self) {
            try data.load(scenario: "no-shock", settings: ["baseline.stocks.commercial.diesel.openin=3 kt"])
        }
        let finding = try #require(fault?.findings.first)
        #expect(
            finding.isError && finding.message.contains("did you mean 'opening'")
                && fault?.description.contains(finding.description) == true)
        #expect(data.check(scenario: "no-shock").isEmpty)
        #expect(data.check(scenario: "no-shok").first?.message.contains("no-shock") == true)
    }
}
