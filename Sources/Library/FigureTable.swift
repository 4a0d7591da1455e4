import Reports

/// A table of results.
public struct FigureTable: Sendable {
    private let table: Table

    init(_ table: Table) { self.table = table }

    /// The id, also the name of its file in a report.
    public var name: String { table.name }
    /// The title for people.
    public var title: String { table.title }
    /// Names, units and definitions of the columns.
    public var columns: [FigureColumn] {
        table.columns.map { FigureColumn(name: $0.name, unit: $0.unit, definition: $0.definition) }
    }
    /// The cells, row by row.
    public var rows: [[FigureValue]] { (0..<table.rowCount).map { table.row($0).map(FigureTable.value) } }

    /// The table as comma-separated values with twelve significant digits.
    public var csv: String { CSVFormat.text(table) }
    /// The table as Markdown, rounded for people.
    public var markdown: String { MarkdownFormat.text(table) }

    private static func value(_ cell: Cell) -> FigureValue {
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .date(let day): .date("\(day)")
        case .notApplicable, .unknown: .none
        }
    }
}

/// A column of a table.
public struct FigureColumn: Sendable {
    /// Full words with the unit as suffix, `opening_stock_kt`.
    public let name: String
    /// The unit; empty where the column has none.
    public let unit: String
    /// What it holds.
    public let definition: String
}
