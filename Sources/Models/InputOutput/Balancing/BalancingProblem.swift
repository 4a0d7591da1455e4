import NumericalMethods

/// A cell whose value is known and stays.
package struct FixedCell: Sendable, Equatable {
    package let row: Int
    package let column: Int
    package let value: Double

    package init(row: Int, column: Int, value: Double) { (self.row, self.column, self.value) = (row, column, value) }
}

/// A table, the totals that its rows and columns are to have, and cells that are known.
///
/// Known cells are taken from the totals and set to zero in the table while the rest is fitted, then put back.
package struct BalancingProblem: Sendable {
    package let initial: Matrix
    package let rowTotals: [Double]
    package let columnTotals: [Double]
    package let fixed: [FixedCell]
    /// The largest difference of the two sums of totals, as a share of the sum of their sizes.
    static let agreement = 1e-9

    package init(initial: Matrix, rowTotals: [Double], columnTotals: [Double], fixed: [FixedCell] = []) {
        (self.initial, self.rowTotals, self.columnTotals, self.fixed) = (initial, rowTotals, columnTotals, fixed)
    }

    /// Everything that is wrong with the input of a method, at once; the last of them is the test whether a table
    /// exists at all.
    package func faults(_ method: BalancingMethod) -> [BalancingError] {
        let shape = shapeFaults + numberFaults
        guard shape.isEmpty else { return shape }
        let rest = reduced
        var faults = method == .ras ? rest.signFaults : []
        let (rows, columns) = (rowTotals.reduce(0, +), columnTotals.reduce(0, +))
        let size = rowTotals.reduce(0) { $0 + abs($1) }
        if abs(rows - columns) > BalancingProblem.agreement * max(size, abs(columns)) {
            faults.append(.totalsDisagree(rows: rows, columns: columns))
        }
        if faults.isEmpty, let fault = rest.feasibilityFault { faults.append(fault) }
        return faults
    }

    /// Sizes and fixed cells.
    private var shapeFaults: [BalancingError] {
        var faults: [BalancingError] = []
        if rowTotals.count != initial.rows {
            faults.append(.size(what: "row totals", expected: initial.rows, actual: rowTotals.count))
        }
        if columnTotals.count != initial.columns {
            faults.append(.size(what: "column totals", expected: initial.columns, actual: columnTotals.count))
        }
        var seen: Set<[Int]> = []
        for cell in fixed {
            let isInside = cell.row >= 0 && cell.row < initial.rows && cell.column >= 0 && cell.column < initial.columns
            if !isInside || !cell.value.isFinite || !seen.insert([cell.row, cell.column]).inserted {
                faults.append(.unfitFixedCell(row: cell.row, column: cell.column))
            }
        }
        return faults
    }

    private var numberFaults: [BalancingError] {
        let cell = initial.firstPlace { !$0.isFinite }
        return (cell.map { [.notFiniteCell(row: $0.row, column: $0.column)] } ?? [])
            + rowTotals.indices.filter { !rowTotals[$0].isFinite }.map { .notFiniteRowTotal(row: $0) }
            + columnTotals.indices.filter { !columnTotals[$0].isFinite }.map { .notFiniteColumnTotal(column: $0) }
    }

    private var signFaults: [BalancingError] {
        let cell = initial.firstPlace { $0 < 0 }
        return (cell.map { [.negativeCell(row: $0.row, column: $0.column, value: initial[$0.row, $0.column])] } ?? [])
            + rowTotals.indices.filter { rowTotals[$0] < 0 }.map { .negativeRowTotal(row: $0, total: rowTotals[$0]) }
            + columnTotals.indices.filter { columnTotals[$0] < 0 }
            .map { .negativeColumnTotal(column: $0, total: columnTotals[$0]) }
    }

    /// Whether a table of this pattern exists, by the largest flow from rows to columns.
    private var feasibilityFault: BalancingError? {
        let profile = initial.profile
        let isFull = profile.isNonnegative && profile.nonzeroCount == initial.rows * initial.columns
        if isFull, rowTotals.allSatisfy({ $0 >= 0 }), columnTotals.allSatisfy({ $0 >= 0 }) { return nil }
        let flow = try? BipartiteFlow(pattern: initial, rowTotals: rowTotals, columnTotals: columnTotals)
        let size = rowTotals.reduce(0) { $0 + abs($1) }
        guard let flow, flow.shortfall > 2 * BalancingProblem.agreement * size else { return nil }
        let columns = flow.blockedColumns
        return .infeasible(rows: flow.blockedRows, columns: columns, excess: flow.shortfall)
    }

    /// The problem of the cells that are free. Cells in lines that must vanish are zero in it.
    var reduced: BalancingProblem {
        var (table, rows, columns) = (initial, rowTotals, columnTotals)
        for cell in fixed {
            table[cell.row, cell.column] = 0
            rows[cell.row] = BalancingProblem.difference(rows[cell.row], cell.value)
            columns[cell.column] = BalancingProblem.difference(columns[cell.column], cell.value)
        }
        BalancingProblem.clearVanishing(&table, rows, columns)
        return BalancingProblem(initial: table, rowTotals: rows, columnTotals: columns)
    }

    /// A difference in which rounding does not leave a crumb.
    private static func difference(_ left: Double, _ right: Double) -> Double {
        abs(left - right) <= 1e-13 * max(abs(left), abs(right)) ? 0 : left - right
    }

    /// A line with total zero and cells of one sign only has no cell but zero.
    private static func clearVanishing(_ table: inout Matrix, _ rowTotals: [Double], _ columnTotals: [Double]) {
        for row in rowTotals.indices where rowTotals[row] == 0 {
            let cells = table.row(row)
            guard cells.allSatisfy({ $0 >= 0 }) || cells.allSatisfy({ $0 <= 0 }) else { continue }
            for column in cells.indices { table[row, column] = 0 }
        }
        for column in columnTotals.indices where columnTotals[column] == 0 {
            let cells = table.column(column)
            guard cells.allSatisfy({ $0 >= 0 }) || cells.allSatisfy({ $0 <= 0 }) else { continue }
            for row in cells.indices { table[row, column] = 0 }
        }
    }
}
