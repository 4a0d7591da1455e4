/// Numbers of a file in rows and columns, with the labels that stand beside and above them.
public struct NumberMatrix: Sendable, Equatable {
    /// The file they were read from, as messages name it.
    public let file: String
    public let rows: Int
    public let columns: Int
    /// Column by column: row i of column j at i + j * rows.
    public internal(set) var values: [Double]
    /// One a row, or none where the file has none; several label columns are joined by a point.
    public internal(set) var rowLabels: [String]
    /// One a column, or none where the file has none.
    public internal(set) var columnLabels: [String]
    /// The first part of each label where there are several label columns (rows), as the region of a multi-regional
    /// table; else empty. A joined label cannot be parted again, as regions and sectors may hold points.
    public internal(set) var rowGroups: [String] = []
    public internal(set) var columnGroups: [String] = []
    /// The line of the first row, counted from 1; 0 for a binary file.
    let firstLine: Int
    /// How many label columns stand before the numbers.
    let labelColumns: Int

    init(
        file: String, rows: Int, columns: Int, values: [Double], rowLabels: [String] = [], columnLabels: [String] = [],
        rowGroups: [String] = [], columnGroups: [String] = [], firstLine: Int = 0, labelColumns: Int = 0
    ) {
        self.file = file
        self.rows = rows
        self.columns = columns
        self.values = values
        self.rowLabels = rowLabels
        self.columnLabels = columnLabels
        self.rowGroups = rowGroups
        self.columnGroups = columnGroups
        self.firstLine = firstLine
        self.labelColumns = labelColumns
    }

    /// The largest amount that is read. Products of amounts and of amounts per unit stay far from the end of the
    /// doubles.
    static let largestAmount = 1e100

    /// Whether a number can be an entry of a table: finite and at most 1e100 in size.
    @inline(__always)
    static func isAmount(_ value: Double) -> Bool { abs(value) <= largestAmount }

    /// Why a cell is no amount; `nil` is a text that is no number at all.
    static func fault(_ value: Double?) -> String {
        guard let value else { return "is not a number" }
        return value.isFinite ? "is too large; amounts up to 1e100 are read" : "is not a finite number"
    }

    @inlinable public subscript(row: Int, column: Int) -> Double { values[row + column * rows] }

    public func column(_ index: Int) -> [Double] { Array(values[(index * rows)..<((index + 1) * rows)]) }
    public func row(_ index: Int) -> [Double] { (0..<columns).map { self[index, $0] } }

    /// The same numbers with rows and columns exchanged.
    func transposed() -> NumberMatrix {
        var turned = [Double](repeating: 0, count: values.count)
        for i in 0..<rows {
            for j in 0..<columns { turned[j + i * columns] = values[i + j * rows] }
        }
        return NumberMatrix(
            file: file, rows: columns, columns: rows, values: turned, rowLabels: columnLabels, columnLabels: rowLabels,
            rowGroups: columnGroups, columnGroups: rowGroups)
    }

    /// The rows of these positions, in that order.
    func rows(_ order: [Int]) -> NumberMatrix {
        guard order != Array(0..<rows) else { return self }
        var chosen: [Double] = []
        chosen.reserveCapacity(order.count * columns)
        for j in 0..<columns {
            for i in order { chosen.append(values[i + j * rows]) }
        }
        return NumberMatrix(
            file: file, rows: order.count, columns: columns, values: chosen,
            rowLabels: rowLabels.isEmpty ? [] : order.map { rowLabels[$0] }, columnLabels: columnLabels,
            rowGroups: rowGroups.isEmpty ? [] : order.map { rowGroups[$0] }, columnGroups: columnGroups)
    }

    /// The columns of these positions, in that order.
    func columns(_ order: [Int]) -> NumberMatrix {
        guard order != Array(0..<columns) else { return self }
        var chosen: [Double] = []
        chosen.reserveCapacity(order.count * rows)
        for j in order { chosen += values[(j * rows)..<((j + 1) * rows)] }
        return NumberMatrix(
            file: file, rows: rows, columns: order.count, values: chosen, rowLabels: rowLabels,
            columnLabels: columnLabels.isEmpty ? [] : order.map { columnLabels[$0] }, rowGroups: rowGroups,
            columnGroups: columnGroups.isEmpty ? [] : order.map { columnGroups[$0] })
    }
}
