/// What can go wrong in linear algebra, in positions and sizes; the caller adds what they stand for.
package enum LinearAlgebraError: Error, Equatable, CustomStringConvertible {
    /// A row (or column) whose length differs from that of the first.
    case ragged(line: Int, expected: Int, actual: Int)
    /// A square matrix was needed.
    case notSquare(rows: Int, columns: Int)
    /// A vector or matrix of another size was needed.
    case size(expected: Int, actual: Int)
    /// An entry that is not a finite number.
    case notFinite(row: Int, column: Int)
    /// The pivot of this row and column, counted from 0, is exactly zero; where they are known, the columns that depend
    /// on each other, the pivot's among them.
    case singular(pivot: Int, columns: [Int] = [])
    /// The leading part of this order is not positive definite, so there is no Cholesky factor.
    case notPositiveDefinite(leading: Int)
    /// Fewer independent columns than columns.
    case rankDeficient(rank: Int, columns: Int)
    /// An iteration inside the library did not settle.
    case notConverged(routine: String)
    /// More entries than the library can address, or an argument it refused.
    case refused(routine: String, argument: Int)

    package var description: String {
        switch self {
        case .ragged(let line, let expected, let actual):
            "line \(line) has \(actual) numbers, the first has \(expected)"
        case .notSquare(let rows, let columns):
            "a square matrix was expected, this one has \(rows) rows and \(columns) columns"
        case .size(let expected, let actual):
            "\(expected) numbers were expected, \(actual) were given"
        case .notFinite(let row, let column):
            "the entry in row \(row), column \(column) is not a finite number"
        case .singular(let pivot, let columns):
            "the matrix is singular: pivot \(pivot) is zero"
                + (columns.isEmpty ? "" : "; dependent columns: \(columns.map(String.init).joined(separator: ", "))")
        case .notPositiveDefinite(let leading):
            "the matrix is not positive definite: its first \(leading) rows and columns already are not"
        case .rankDeficient(let rank, let columns):
            "only \(rank) of the \(columns) columns are independent"
        case .notConverged(let routine):
            "\(routine) did not converge"
        case .refused(let routine, let argument):
            "\(routine) refused its argument \(argument)"
        }
    }
}
