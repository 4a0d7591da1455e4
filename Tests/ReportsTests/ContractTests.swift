import Testing

@testable import Reports
@testable import TestSupport

/// Tables and formats, every member and a toy of thirty lines.
@Suite struct ContractTests {
    @Test func everyTableKeepsItsContract() throws {
        #expect(TableCatalogue.all.flatMap { TableContract.breaches($0) } == [])
        #expect(TableContract.breaches(TableDefinition(ToyTable.self, of: "run")) == [])
        let report = try #require(ShippedScenario.banAndOutage)
        func breaches(_ type: any RunTable.Type) -> [String] { TableContract.breaches(type, of: report) }
        #expect((TableCatalogue.ofRun + [ToyTable.self]).flatMap(breaches) == [])
    }

    @Test func everyFormatKeepsItsContract() {
        #expect(
            (FormatCatalogue.all + [ToyFormat.self]).flatMap { FormatContract.breaches($0, on: SmallTable.table) } == []
        )
    }

    @Test func breachesAreSeen() {
        enum Bad: TableFormat {
            static let name = "two words"
            static let fileExtension = ".bad"
            static let summary = ""
            static func render(_ table: Table, digits: Int) -> [UInt8] { [] }
        }
        let definition = TableDefinition(
            name: "Bad name", title: "", command: "run",
            columns: [Column("A b", "", kind: .text), Column("A b", "", kind: .text)])
        #expect(TableContract.breaches(definition).count == 6)
        #expect(FormatContract.breaches(Bad.self, on: SmallTable.table).count == 6)
    }
}
