import NumericalMethods

/// How a table is fitted to totals.
package enum BalancingMethod: String, CaseIterable, Sendable {
    /// Biproportional scaling of a table without negative numbers.
    case ras
    /// Its generalisation to tables and totals with negative numbers.
    case gras
}

/// A table fitted to its totals.
package struct BalancedTable: Sendable {
    package let matrix: Matrix
    package let method: BalancingMethod
    /// r and s: free cells are r_i x_ij s_j, negative ones x_ij / (r_i s_j).
    package let rowMultipliers: [Double]
    package let columnMultipliers: [Double]
    package let iterations: Int
    /// The largest error of a row total; column totals are met in the last step.
    package let largestError: Double
}

extension BalancingProblem {
    /// Fits the table.
    ///
    /// - Parameters:
    ///   - method: nil takes RAS where no free cell or total is negative, else GRAS.
    ///   - tolerance: of a total, as a share of the largest total.
    ///
    /// Throws the first of `faults`, or `notConverged`, which means totals that can only be met by letting cells die
    /// out.
    package func balanced(
        _ method: BalancingMethod? = nil, tolerance: Double = 1e-12, maximumIterations: Int = 20_000
    ) throws(BalancingError) -> BalancedTable {
        let chosen = method ?? preferredMethod
        if let fault = faults(chosen).first { throw fault }
        let rest = reduced
        let largest = (rest.rowTotals + rest.columnTotals).reduce(0) { max($0, abs($1)) }
        let goal = max(tolerance, 1e-15 * Double(max(initial.rows, initial.columns))) * largest
        var table =
            chosen == .ras
            ? BiproportionalFit.ras(rest, goal: goal, maximumIterations: maximumIterations)
            : BiproportionalFit.gras(rest, goal: goal, maximumIterations: maximumIterations)
        guard table.largestError <= goal else {
            throw .notConverged(iterations: table.iterations, row: table.worstRow, error: table.largestError)
        }
        for cell in fixed { table.matrix[cell.row, cell.column] = cell.value }
        return BalancedTable(
            matrix: table.matrix, method: chosen, rowMultipliers: table.rows, columnMultipliers: table.columns,
            iterations: table.iterations, largestError: table.largestError)
    }

    /// RAS where it can be used.
    package var preferredMethod: BalancingMethod {
        guard rowTotals.count == initial.rows, columnTotals.count == initial.columns,
            fixed.allSatisfy({
                $0.row >= 0 && $0.row < initial.rows && $0.column >= 0 && $0.column < initial.columns
            })
        else { return .ras }
        let rest = reduced
        let totals = rest.rowTotals + rest.columnTotals
        return rest.initial.profile.isNonnegative && totals.allSatisfy { $0 >= 0 } ? .ras : .gras
    }
}
