import Models
import NumericalMethods
import Testing

@Suite struct BalancingTests {
    @Test(arguments: 1...10) func consistentTotalsReturnTheTable(_ seed: Int) throws {
        let flows = RandomTable(seed: seed, density: 0.5).flows
        let problem = BalancingProblem(initial: flows, rowTotals: flows.rowSums, columnTotals: flows.columnSums)
        #expect(largestError(try problem.balanced(.ras).matrix, flows) < 1e-11)
        #expect(largestError(try problem.balanced(.gras).matrix, flows) < 1e-11)
    }

    /// Scaling a table by any positive factors and fitting it to its old totals brings it back.
    @Test(arguments: 1...10) func scaledTableComesBack(_ seed: Int) throws {
        var table = RandomTable(seed: seed, density: 0.6)
        var flows = table.flows
        if seed > 5 { flows = flows.mapping { $0 > 8 ? 2 - $0 : $0 } }
        let factors = (table.list(8).map { 0.5 + $0 }, table.list(8).map { 0.5 + $0 })
        var start = flows
        for j in 0..<8 {
            for i in 0..<8 {
                let factor = factors.0[i] * factors.1[j]
                start[i, j] *= flows[i, j] > 0 ? factor : 1 / factor
            }
        }
        let problem = BalancingProblem(initial: start, rowTotals: flows.rowSums, columnTotals: flows.columnSums)
        #expect(largestError(try problem.balanced().matrix, flows) < 1e-8)
    }

    /// Junius and Oosterhaven (2003), the numerical example with negative entries, solved with the corrected objective.
    @Test func juniusAndOosterhaven() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[7, 3, 5, -3], [2, 9, 8, 0], [-2, 0, 2, 0]]), rowTotals: [15, 26, -1],
            columnTotals: [9, 16, 17, -2])
        let published = try Matrix(fromRows: [
            [8.424340881, 3.375237362, 5.200422021, -2.000000263], [3.000997078, 12.624763744, 10.374239178, 0],
            [-2.425339135, 0, 1.425339135, 0]
        ])
        #expect(largestError(try problem.balanced(.gras).matrix, published) < 1e-6)
    }

    @Test func fixedCellsStay() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[10, 5], [4, 8]]), rowTotals: [20, 15], columnTotals: [18, 17],
            fixed: [FixedCell(row: 0, column: 0, value: 12)])
        // What is left has one free way: 8 in (0, 1), 6 in (1, 0), 9 in (1, 1).
        let table = try problem.balanced().matrix
        #expect(largestError(table, try Matrix(fromRows: [[12, 8], [6, 9]])) < 1e-10)
    }

    @Test func negativeFixedCellAndNegativeTotals() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[3, -1], [1, 2]]), rowTotals: [-2, 4], columnTotals: [1, 1])
        #expect(throws: BalancingError.negativeCell(row: 0, column: 1, value: -1)) { try problem.balanced(.ras) }
        let table = try problem.balanced()
        #expect(table.method == .gras)
        #expect(largestError(table.matrix.rowSums, [-2, 4]) < 1e-10)
        #expect(largestError(table.matrix.columnSums, [1, 1]) < 1e-10)
        #expect(table.matrix[0, 1] < 0)
        #expect(BalancingError.negativeRowTotal(row: 0, total: -2).description.contains("use GRAS"))
    }

    @Test func zeroRowsStayZero() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[0, 0, 0], [1, 2, 0], [3, -4, 0]]), rowTotals: [0, 5, 1],
            columnTotals: [6, 0, 0])
        let table = try problem.balanced().matrix
        #expect(table.row(0) == [0, 0, 0])
        #expect(table.column(2) == [0, 0, 0])
        #expect(largestError(table.rowSums, [0, 5, 1]) < 1e-10)
    }

    @Test func infeasibleLinesAreNamed() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[1, 0, 0], [1, 0, 0], [1, 1, 1]]), rowTotals: [5, 3, 2],
            columnTotals: [6, 2, 2])
        let error = #expect(throws: BalancingError.self) { try problem.balanced() }
        guard case .infeasible(let rows, let columns, let excess)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(rows == [0, 1])
        #expect(columns == [0])
        #expect(abs(excess - 2) < 1e-12)
        #expect(error?.description(rows: ["a", "b", "c"], columns: []).contains("row 'a', row 'b'") == true)
    }

    @Test func aZeroRowWithATotalIsInfeasible() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[0, 0], [1, 1]]), rowTotals: [1, 3], columnTotals: [2, 2])
        #expect(problem.faults(.ras) == [.infeasible(rows: [0], columns: [], excess: 1)])
        #expect(problem.faults(.gras) == [.infeasible(rows: [0], columns: [], excess: 1)])
    }

    @Test func allFaultsAtOnce() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[1, -2], [3, 4]]), rowTotals: [-1, 7], columnTotals: [4, -3])
        #expect(problem.faults(.ras).count == 4)
        #expect(problem.faults(.ras).contains(.totalsDisagree(rows: 6, columns: 1)))
        let short = BalancingProblem(
            initial: try Matrix(fromRows: [[1, .nan]]), rowTotals: [1, 2], columnTotals: [.infinity, 1],
            fixed: [FixedCell(row: 3, column: 0, value: 1)])
        #expect(short.faults(.ras).count == 4)
    }

    /// Totals that can only be met in the limit where a cell dies out: told, not looped on for ever.
    @Test func cellsThatHaveToDieOut() throws {
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: [[1, 1], [0, 1]]), rowTotals: [1, 1], columnTotals: [1, 1])
        let error = #expect(throws: BalancingError.self) { try problem.balanced(maximumIterations: 200) }
        guard case .notConverged(200, _, let size)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(size > 0 && size < 0.01)
    }

    @Test func projectionScalesMarginsWhereAsked() throws {
        let base = try Matrix(fromRows: [[10, 20], [30, 40]])
        #expect(throws: BalancingError.totalsDisagree(rows: 110, columns: 100)) {
            try TableProjection(base: base, rowTotals: [33, 77], columnTotals: [40, 60])
        }
        let projected = try TableProjection(
            base: base, rowTotals: [33, 77], columnTotals: [40, 60], rule: .scaleColumns)
        #expect(abs(projected.marginScale - 1.1) < 1e-12)
        #expect(largestError(projected.table.matrix, base.mapping { 1.1 * $0 }) < 1e-10)
        let grown = try TableProjection(
            base: base, rowTotals: [50, 110], columnTotals: [40, 120], outputGrowth: [1, 2])
        #expect(largestError(grown.table.matrix, try Matrix(fromRows: [[10, 40], [30, 80]])) < 1e-10)
    }
}
