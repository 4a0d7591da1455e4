import EnergySystem
import Foundation
import SimulationEngine
import Testing

@testable import Reports
@testable import TestSupport

struct RunTableTests {
    /// Two columns and one cell: the program stops and names the table.
    @Test func aRowOfAnotherLengthIsAMistakeOfTheProgram() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var table = Table(name: "balance", title: "Balance", columns: [.text("one", "one"), .text("two", "two")])
            table.append(.text("a"))
        }
        let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(words.contains("table 'balance' has 2 columns, a row of it 1 cells"))
    }

    @Test func everyTableOfTheCatalogueHasDefinitionsAndUniqueKeys() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let tables = report.tables()
        #expect(tables.map(\.name) == TableCatalogue.ofRun.filter { $0.isPresent(in: report) }.map { $0.name })
        // What was projected is shown where the horizon goes beyond the base year, what was observed in an episode.
        #expect(
            !ProjectionTable.isPresent(in: report) && !ObservationTable.isPresent(in: report)
                && BalanceTable.isPresent(in: report))
        for table in tables {
            #expect(table.rowCount > 0, "\(table.name)")
            #expect(table.columns.allSatisfy { !$0.definition.isEmpty }, "\(table.name)")
            #expect(!table.keyColumns.isEmpty, "\(table.name)")
            #expect(table.cells.allSatisfy { $0.number?.isFinite ?? true }, "\(table.name)")
        }
        for table in tables where !["events", "indicators"].contains(table.name) {
            let keys = table.columns.indices.filter { table.columns[$0].isKey }
            let rows = (0..<table.rowCount).map { row in keys.map { table[row, $0] } }
            #expect(Set(rows).count == rows.count, "\(table.name)")
        }
    }

    @Test func theBalanceClosesAndItsMemoAddsUp() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let table = try #require(BalanceTable.table(of: report))
        func column(_ name: String) -> [Double] { table.column(name).map { $0.number ?? .nan } }
        let opening = column("opening_stock_kt"), closing = column("closing_stock_kt")
        let production = column("production_kt"), arrivals = column("arrivals_kt"), delivered = column("delivered_kt")
        let exported = column("exported_kt"), losses = column("losses_kt"), demand = column("demand_kt")
        let given = column("delivered_to_other_product_kt"), served = column("served_by_other_product_kt")
        let unserved = column("unserved_kt")
        #expect(table.rowCount == 12 * 6 * 3)
        for row in 0..<table.rowCount {
            let gained = opening[row] + production[row] + arrivals[row]
            let left = delivered[row] + exported[row] + losses[row] + closing[row]
            #expect(abs(gained - left) < 1e-7)
            #expect(abs(demand[row] - (delivered[row] - given[row]) - served[row] - unserved[row]) < 1e-7)
            if row >= 18 { #expect(abs(opening[row] - closing[row - 18]) < 1e-9) }
        }
    }

    @Test func sharesOfSupplyAddToAHundred() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let table = try #require(SupplyByOriginTable.table(of: report))
        var sums: [[Cell]: Double] = [:]
        for row in 0..<table.rowCount {
            if let share = table[row, 5].number {
                sums[[table[row, 0], table[row, 1], table[row, 3]], default: 0] += share
            }
        }
        #expect(sums.count > 100)
        #expect(sums.values.allSatisfy { abs($0 - 100) < 1e-9 })
    }

    @Test func paymentsOfAMonthAddToZero() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let table = try #require(PaymentTable.table(of: report))
        var sums: [[Cell]: Double] = [:]
        for row in 0..<table.rowCount {
            sums[[table[row, 0], table[row, 2]], default: 0] += table[row, 3].number ?? .nan
        }
        #expect(sums.count == 36)
        #expect(sums.values.allSatisfy { abs($0) < 1e-6 })
    }

    @Test func coverIsThatOfTheIndicators() throws {
        let assessment = try #require(ShippedScenario.banAndOutage).assessment
        for product in assessment.baseline.products.indices {
            let run = assessment.disrupted
            let own = CoverSeries(
                run, product: product,
                netImports: NetImportCover.netImports(of: assessment.reference, products: [product]))
            let forward = ForwardCoverMinimum.series(of: run, products: [product])
            let crisis = CrisisCoverMinimum.series(of: run, products: [product])
            for day in forward.indices {
                #expect(isClose(own.forward[day], forward[day], within: 1e-9))
                #expect(isClose(own.crisis[day], crisis[day], within: 1e-9))
            }
        }
    }

    @Test func historyNamesTheScenarioThatShowsAFigure() throws {
        let report = try #require(ShippedScenario.noShock)
        let table = try #require(HistoryTable.table(of: report))
        let stopped = try #require(table.column("figure").firstIndex(of: .text("russian-gasoline-stopped")))
        #expect(table.column("simulated")[stopped] == .notApplicable)
        #expect(table.column("note")[stopped].text?.contains("shown by russia-gasoline-ban-2024") == true)
        let price = try #require(table.column("figure").firstIndex(of: .text("unit-value-russia")))
        #expect(table.column("observed")[price].number.map { abs($0 - 801) < 1e-9 } == true)
        #expect(table.column("simulated")[price].number.map { abs($0 - 801) < 1e-6 } == true)
    }

    @Test func orderEventsTellSupplierPriceAndDates() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let table = try #require(EventTable.table(of: report))
        let kinds = table.column("kind"), details = table.column("detail")
        let order = try #require(kinds.firstIndex(of: .text("order")))
        let detail = try #require(details[order].text)
        #expect(detail.contains(" kt from "))
        #expect(detail.contains(" USD/t at the border before duty, loads 2024-"))
        #expect(detail.contains(", lands 2024-"))
        #expect(kinds.contains(.text("first-replacement-cargo")))
        #expect(details.allSatisfy { !($0.text ?? "").isEmpty })
    }

    @Test func aYearWithoutShockSaysSo() throws {
        let report = try #require(ShippedScenario.noShock)
        #expect(FirstParagraph(report).text == "Nothing happens and nothing is unserved.")
    }

    @Test func theTerminalAnswerIsShort() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let text = TerminalAnswer.text(report, folder: "Reports/x")
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 21)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(
            text.split(whereSeparator: \.isNewline).joined(separator: " ").contains(
                "First replacement cargoes: gasoline AI-95 on "))
        #expect(!text.contains("gasoline-ai9"))
        #expect(text.contains("Full report: Reports/x/report.md"))
        #expect(text.contains("no response"))
    }
}
