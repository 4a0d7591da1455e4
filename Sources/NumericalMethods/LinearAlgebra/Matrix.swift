/// A dense matrix of real numbers, stored column by column.
///
/// Subscripts check only that the flat position exists; kernels use them in loops.
public struct Matrix: Sendable, Equatable {
    public let rows: Int
    public let columns: Int
    @usableFromInline var storage: [Double]

    /// A matrix with the same number everywhere.
    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        precondition(rows >= 0 && columns >= 0, "a matrix cannot have a negative size")
        self.rows = rows
        self.columns = columns
        storage = Array(repeating: value, count: rows * columns)
    }

    /// A matrix from its rows. Throws `ragged` when their lengths differ.
    package init(fromRows lines: [[Double]]) throws(LinearAlgebraError) {
        let width = try Matrix.commonLength(lines)
        self.init(rows: lines.count, columns: width)
        for (i, line) in lines.enumerated() {
            for (j, value) in line.enumerated() { self[i, j] = value }
        }
    }

    /// A matrix from its columns. Throws `ragged` when their lengths differ.
    package init(fromColumns lines: [[Double]]) throws(LinearAlgebraError) {
        rows = try Matrix.commonLength(lines)
        columns = lines.count
        storage = lines.flatMap { $0 }
    }

    init(rows: Int, columns: Int, columnMajor storage: [Double]) {
        self.rows = rows
        self.columns = columns
        self.storage = storage
    }

    /// The numbers column by column, without a copy; the matrix is left empty of them.
    mutating func takeStorage() -> [Double] {
        var values: [Double] = []
        swap(&values, &storage)
        return values
    }

    /// The identity matrix.
    public static func identity(_ order: Int) -> Matrix {
        diagonal(Array(repeating: 1, count: order))
    }

    /// A square matrix with these numbers on its diagonal and zero elsewhere.
    public static func diagonal(_ values: [Double]) -> Matrix {
        var matrix = Matrix(rows: values.count, columns: values.count)
        for (i, value) in values.enumerated() { matrix[i, i] = value }
        return matrix
    }

    @inlinable public var isSquare: Bool { rows == columns }

    @inlinable public subscript(row: Int, column: Int) -> Double {
        get { storage[row &+ column &* rows] }
        set { storage[row &+ column &* rows] = newValue }
    }

    /// One row as an array.
    public func row(_ index: Int) -> [Double] { (0..<columns).map { self[index, $0] } }

    /// One column as an array.
    public func column(_ index: Int) -> [Double] { Array(storage[(index * rows)..<((index + 1) * rows)]) }

    public var rowSums: [Double] {
        var sums = [Double](repeating: 0, count: rows)
        for j in 0..<columns {
            for i in 0..<rows { sums[i] += self[i, j] }
        }
        return sums
    }

    public var columnSums: [Double] { (0..<columns).map { column($0).reduce(0, +) } }

    public var transposed: Matrix {
        var matrix = Matrix(rows: columns, columns: rows)
        for j in 0..<columns {
            for i in 0..<rows { matrix[j, i] = self[i, j] }
        }
        return matrix
    }

    /// The block of these rows and columns, in the order given.
    public func block(rows chosenRows: [Int], columns chosenColumns: [Int]) -> Matrix {
        var matrix = Matrix(rows: chosenRows.count, columns: chosenColumns.count)
        for (j, column) in chosenColumns.enumerated() {
            for (i, row) in chosenRows.enumerated() { matrix[i, j] = self[row, column] }
        }
        return matrix
    }

    /// Row and column of the first entry that is not a finite number.
    var firstNonFinite: (row: Int, column: Int)? {
        storage.firstIndex { !$0.isFinite }.map { (row: $0 % rows, column: $0 / rows) }
    }

    private static func commonLength(_ lines: [[Double]]) throws(LinearAlgebraError) -> Int {
        let length = lines.first?.count ?? 0
        for (index, line) in lines.enumerated() where line.count != length {
            throw .ragged(line: index, expected: length, actual: line.count)
        }
        return length
    }
}
