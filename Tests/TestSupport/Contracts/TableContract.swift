@testable import Reports

/// The smallest table of a run: how many days the horizon has.
enum ToyTable: RunTable {
    static let name = "toy-days"
    static let title = "Days of the horizon"

    struct Row: TableRow {
        let run: String
        let days: Int

        static let columns: [RowColumn<Row>] = [
            .run(\.run), .value("days", unit: "d", \.days, "days of the horizon", decimals: 0)
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for run in report.assessment.runs {
            table.append(Row(run: run.record.kind.rawValue, days: report.horizon.count))
        }
    }
}

/// What every table keeps to; `breaches` says where one does not.
enum TableContract {
    /// What can be seen without a result.
    static func breaches(_ table: TableDefinition) -> [String] {
        let names = table.columns.map(\.name)
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(table.name): \(what)") } }
        expect(table.name.isKebabCase, "its name is not words with hyphens")
        expect(!table.title.isEmpty && !table.title.hasSuffix("."), "its title is empty or a sentence")
        expect(names.allSatisfy(\.isSnakeCase), "a column's name is not words with underscores")
        expect(Set(names).count == names.count, "two columns have one name")
        expect(table.columns.allSatisfy { !$0.definition.isEmpty }, "a column has no definition")
        expect(table.columns.contains(where: \.isKey), "it has no key")
        return found
    }

    /// What can be seen of a filled one.
    static func breaches<Kind: ResultTable>(_ type: Kind.Type, of result: Kind.Result) -> [String] {
        guard let table = type.table(of: result), let again = type.table(of: result) else { return [] }
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(table.name): \(what)") } }
        expect(table.cells == again.cells && table.columns == again.columns, "it is not the same twice")
        expect(table.cells.allSatisfy { $0.number?.isFinite ?? true }, "a figure is not finite")
        expect(table.name == type.name && table.rowCount > 0, "it has another name than its type, or no row")
        return found
    }
}
