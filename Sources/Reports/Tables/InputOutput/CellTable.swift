import Models
import NumericalMethods

/// Every number of a new table, one a row.
protocol CellTable: InputOutputResultTable where Result == NewTable, Row == CellRow {}

struct CellRow: TableRow {
    let part, row, column: String
    let value: Double

    static let columns: [RowColumn<CellRow>] = [
        .key("part", \.part, "flows, final demand, value added, satellites, direct use or output"),
        .supplier(\.row), .user(\.column),
        .value("value", \.value, "amount, in the unit of the tables read")
    ]
}

/// `supply-use`.
enum SymmetricCellTable: CellTable {
    static let name = "supply-use"
    static let title = "Symmetric table"
}

/// `aggregate`.
enum GroupCellTable: CellTable {
    static let name = "aggregate"
    static let title = "Table by group"
}

/// `split-imports`.
enum ImportSplitCellTable: CellTable {
    static let name = "split-imports"
    static let title = "Domestic and imported flows"
}

extension CellTable {
    static func title(of result: NewTable) -> String { result.title }
    static func notes(of result: NewTable) -> [String] { result.notes }

    static func fill(_ rows: inout RowTable<CellRow>, from result: NewTable) {
        let table = result.table, categories = table.finalDemand?.categories ?? []
        append(
            table.imported == nil ? "flows" : "domestic-flows", table.domestic, table.labels, table.labels, to: &rows)
        append("imported-flows", table.imported, table.labels, table.labels, to: &rows)
        append(
            table.importedFinalDemand == nil ? "final-demand" : "domestic-final-demand", table.finalDemand?.values,
            table.labels, categories,
            to: &rows)
        append(
            "imported-final-demand", table.importedFinalDemand?.values, table.labels,
            table.importedFinalDemand?.categories ?? [], to: &rows)
        append("value-added", table.valueAdded, table.labels, to: &rows)
        append("satellites", table.satellites, table.labels, to: &rows)
        append("direct-use", table.finalDemand?.directUse ?? [], categories, to: &rows)
        append("output", [SectorRow(name: "output", values: table.output)], table.labels, to: &rows)
    }

    private static func append(
        _ part: String, _ matrix: Matrix?, _ labels: [String], _ columns: [String], to rows: inout RowTable<CellRow>
    ) {
        guard let matrix else { return }
        for i in 0..<matrix.rows {
            for j in 0..<matrix.columns {
                rows.append(CellRow(part: part, row: labels[i], column: columns[j], value: matrix[i, j]))
            }
        }
    }

    private static func append(
        _ part: String, _ lists: [SectorRow], _ columns: [String], to rows: inout RowTable<CellRow>
    ) {
        for list in lists {
            for (column, value) in zip(columns, list.values) {
                rows.append(CellRow(part: part, row: list.name, column: column, value: value))
            }
        }
    }
}
