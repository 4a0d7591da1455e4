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
    /// The line of the first row, counted from 1; 0 for a binary file.
    let firstLine: Int
    /// How many label columns stand before the numbers.
    let labelColumns: Int

    init(
        file: String, rows: Int, columns: Int, values: [Double], rowLabels: [String] = [], columnLabels: [String] = [],
        firstLine: Int = 0, labelColumns: Int = 0
    ) {
        self.file = file
        self.rows = rows
        self.columns = columns
        self.values = values
        self.rowLabels = rowLabels
        self.columnLabels = columnLabels
        self.firstLine = firstLine
        self.labelColumns = labelColumns
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
            file: file, rows: columns, columns: rows, values: turned, rowLabels: columnLabels, columnLabels: rowLabels)
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
            rowLabels: rowLabels.isEmpty ? [] : order.map { rowLabels[$0] }, columnLabels: columnLabels)
    }

    /// The columns of these positions, in that order.
    func columns(_ order: [Int]) -> NumberMatrix {
        guard order != Array(0..<columns) else { return self }
        var chosen: [Double] = []
        chosen.reserveCapacity(order.count * rows)
        for j in order { chosen += values[(j * rows)..<((j + 1) * rows)] }
        return NumberMatrix(
            file: file, rows: rows, columns: order.count, values: chosen, rowLabels: rowLabels,
            columnLabels: columnLabels.isEmpty ? [] : order.map { columnLabels[$0] })
    }
}
