/// A table, defined once; every format renders this definition.
///
/// Cells lie row by row in one array, `cells[row * columns.count + column]`. Every row has one cell a column.
package struct Table: Sendable {
    /// The id, also the file's name.
    package let name: String
    package let title: String
    package let columns: [Column]
    package private(set) var cells: [Cell] = []
    /// What a reader must know: meanings, exceptions, why a cell has no figure.
    package var notes: [String]
    /// What the table says, in sentences; printed above it for people.
    package var answer: [String] = []
    /// How signs are to be read, printed under a balance.
    package let signConvention: String?
    /// Daily tables are written as CSV only.
    package let isDaily: Bool

    package init(
        name: String, title: String, columns: [Column], notes: [String] = [],
        signConvention: String? = nil, isDaily: Bool = false
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.notes = notes
        self.signConvention = signConvention
        self.isDaily = isDaily
    }

    /// Number of rows.
    package var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }
    package var keyColumns: [Column] { columns.filter(\.isKey) }

    /// One cell by position; both must lie inside the table.
    package subscript(row: Int, column: Int) -> Cell { cells[row * columns.count + column] }
    /// The cells of one row.
    package func row(_ index: Int) -> ArraySlice<Cell> {
        cells[index * columns.count..<(index + 1) * columns.count]
    }
    /// The cells of a column by its name; empty where the table has no such column.
    package func column(_ name: String) -> [Cell] {
        guard let position = columns.firstIndex(where: { $0.name == name }) else { return [] }
        return (0..<rowCount).map { self[$0, position] }
    }

    /// Makes room for that many rows.
    package mutating func reserve(rows: Int) { cells.reserveCapacity(rows * columns.count) }

    /// Adds a row, one cell a column; any other number of cells is a mistake of the code that fills the table.
    package mutating func append(_ row: Cell...) { append(row: row) }

    /// Adds a row, one cell a column; any other number of cells is a mistake of the code that fills the table.
    package mutating func append(row: [Cell]) {
        precondition(
            row.count == columns.count,
            """
            table '\(name)' has \(columns.count) columns, a row of it \(row.count) cells
            """)
        cells.append(contentsOf: row)
    }

    /// Adds the next cell of a row of typed columns.
    mutating func append(cell: Cell) { cells.append(cell) }

    /// The notes and the sign convention, in the order they are printed.
    package var footnotes: [String] { notes + (signConvention.map { [$0] } ?? []) }
}
