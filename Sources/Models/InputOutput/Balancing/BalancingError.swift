/// Why a table cannot be fitted to its totals. Rows and columns are counted from 0.
package enum BalancingError: Error, Equatable, CustomStringConvertible {
    /// A list of another length was needed.
    case size(what: String, expected: Int, actual: Int)
    /// A cell that is not a finite number.
    case notFiniteCell(row: Int, column: Int)
    case notFiniteRowTotal(row: Int)
    case notFiniteColumnTotal(column: Int)
    /// The sums of row and column totals differ.
    case totalsDisagree(rows: Double, columns: Double)
    /// RAS cannot take a negative cell.
    case negativeCell(row: Int, column: Int, value: Double)
    /// RAS cannot take a negative total (of what is left after fixed cells).
    case negativeRowTotal(row: Int, total: Double)
    case negativeColumnTotal(column: Int, total: Double)
    /// A fixed cell outside the table, or given twice, or not finite.
    case unfitFixedCell(row: Int, column: Int)
    /// These rows have to place more than the columns they can reach take, by this amount; no table of this pattern
    /// exists.
    case infeasible(rows: [Int], columns: [Int], excess: Double)
    /// The totals were not met; the row with the largest error.
    case notConverged(iterations: Int, row: Int, error: Double)

    package var description: String { description(rows: [], columns: []) }

    /// The fault in words, with rows and columns by name where names are given.
    package func description(rows rowNames: [String], columns columnNames: [String]) -> String {
        func row(_ place: Int) -> String { "row " + BalancingError.name(place, rowNames) }
        func column(_ place: Int) -> String { "column " + BalancingError.name(place, columnNames) }
        switch self {
        case .size(let what, let expected, let actual):
            return "\(what): \(expected) entries were expected, \(actual) were given"
        case .notFiniteCell(let place, let other): return "\(row(place)), \(column(other)): not a finite number"
        case .notFiniteRowTotal(let place): return "\(row(place)): the total is not a finite number"
        case .notFiniteColumnTotal(let place): return "\(column(place)): the total is not a finite number"
        case .totalsDisagree(let rows, let columns):
            return "row totals add up to \(rows), column totals to \(columns); they must agree"
        case .negativeCell(let place, let other, let value):
            return "\(row(place)), \(column(other)): \(value) is negative, which RAS cannot take; use GRAS"
        case .negativeRowTotal(let place, let total):
            return "\(row(place)): the total \(total) is negative, which RAS cannot take; use GRAS"
        case .negativeColumnTotal(let place, let total):
            return "\(column(place)): the total \(total) is negative, which RAS cannot take; use GRAS"
        case .unfitFixedCell(let place, let other):
            return "\(row(place)), \(column(other)): a fixed cell outside the table, given twice or not a finite number"
        case .infeasible(let rows, let columns, let excess):
            return BalancingError.infeasible(rows.map(row), columns.map(column), excess)
        case .notConverged(let iterations, let place, let error):
            return "the totals were not met after \(iterations) rounds; \(row(place)) is off by \(error)"
        }
    }

    private static func name(_ place: Int, _ names: [String]) -> String {
        names.indices.contains(place) ? "'\(names[place])'" : "number \(place)"
    }

    private static func infeasible(_ rows: [String], _ columns: [String], _ excess: Double) -> String {
        let places = (rows + columns).joined(separator: ", ")
        return
            "no table with these zeros and signs has these totals: \(places) together have \(excess) too much to place "
            + "in cells that are not zero; correct their totals, or put a value where a zero stands"
    }
}
