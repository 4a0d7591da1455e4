/// A row of a table. Its columns stand on its properties, so that a row which lacks a cell does not compile.
protocol TableRow: Sendable {
    static var columns: [RowColumn<Self>] { get }
}

/// A column and where its cell stands in a row.
struct RowColumn<Row>: Sendable {
    let column: Column
    let cell: @Sendable (Row) -> Cell

    init(_ column: Column, _ cell: @escaping @Sendable (Row) -> Cell) {
        (self.column, self.cell) = (column, cell)
    }

    /// A key column.
    static func key<Value: CellValue>(
        _ name: String, _ value: @escaping @Sendable (Row) -> Value, _ definition: String,
        kind: Column.Kind = Value.kind, decimals: Int? = nil
    ) -> RowColumn {
        RowColumn(Column(name, definition, kind: kind, isKey: true, decimals: decimals)) { value($0).cell }
    }

    /// A measure with a unit, rounded for people as that unit is usually written.
    static func measure<Value: CellValue>(
        _ name: String, _ unit: String, _ value: @escaping @Sendable (Row) -> Value, _ definition: String
    ) -> RowColumn {
        RowColumn(.measure(name, unit, definition)) { value($0).cell }
    }

    /// A column that is no key, of the kind of its values.
    static func value<Value: CellValue>(
        _ name: String, unit: String = "", _ value: @escaping @Sendable (Row) -> Value, _ definition: String,
        decimals: Int? = nil
    ) -> RowColumn {
        RowColumn(Column(name, unit: unit, definition, kind: Value.kind, decimals: decimals)) { value($0).cell }
    }

    /// The same cells under a column that says more of them.
    func telling(_ column: Column) -> RowColumn { RowColumn(column, cell) }

    /// Columns of a part of the row.
    static func columns<Part: TableRow>(of part: @escaping @Sendable (Row) -> Part) -> [RowColumn] {
        Part.columns.map { column in RowColumn(column.column) { column.cell(part($0)) } }
    }
}

/// A table that takes rows of one type only.
struct RowTable<Row>: Sendable {
    private(set) var table: Table
    private let columns: [RowColumn<Row>]

    init(
        name: String, title: String, columns: [RowColumn<Row>], notes: [String] = [], answer: [String] = [],
        signConvention: String? = nil,
        isDaily: Bool = false
    ) {
        self.columns = columns
        table = Table(
            name: name, title: title, columns: columns.map(\.column), notes: notes, signConvention: signConvention,
            isDaily: isDaily)
        table.answer = answer
    }

    /// With the columns of the row.
    init(name: String, title: String, notes: [String] = []) where Row: TableRow {
        self.init(name: name, title: title, columns: Row.columns, notes: notes)
    }

    /// Makes room for that many rows.
    mutating func reserve(rows: Int) { table.reserve(rows: rows) }

    mutating func append(_ row: Row) {
        for column in columns { table.append(cell: column.cell(row)) }
    }
}
