import NumericalMethods

/// The iterations of RAS and GRAS on a problem that has a solution.
struct BiproportionalFit {
    var matrix: Matrix
    var rows: [Double]
    var columns: [Double]
    var iterations = 0
    var largestError = Double.infinity
    var worstRow = 0

    /// X = diag(r) X0 diag(s): r_i = u_i / (X0 s)_i, s_j = v_j / (r' X0)_j in turn.
    ///
    /// It minimises sum x ln(x / (e x0)) under the totals. Source: Stone and Brown (1962); Bacharach (1970),
    /// Biproportional Matrices and Input-Output Change.
    static func ras(_ problem: BalancingProblem, goal: Double, maximumIterations: Int) -> BiproportionalFit {
        let table = problem.initial
        func factors(_ totals: [Double], _ sums: [Double]) -> [Double] {
            zip(totals, sums).map { $0 == 0 || $1 == 0 ? 0 : $0 / $1 }
        }
        var fit = BiproportionalFit(
            matrix: table, rows: problem.rowTotals.map { _ in 1 }, columns: problem.columnTotals.map { _ in 1 })
        var sums = table * fit.columns
        repeat {
            fit.rows = factors(problem.rowTotals, sums)
            fit.columns = factors(problem.columnTotals, fit.rows * table)
            sums = table * fit.columns
            fit.record(zip(fit.rows, sums).map { $0 * $1 }, problem.rowTotals)
        } while fit.largestError > goal && fit.iterations < maximumIterations
        fit.matrix = table.scalingRows(by: fit.rows).scalingColumns(by: fit.columns)
        return fit
    }

    /// X = diag(r) P diag(s) - diag(1/r) N diag(1/s) with X0 = P - N: each factor is the positive root of
    /// p s^2 - v s - n = 0, or -n / v where p is zero.
    ///
    /// Source: Junius and Oosterhaven (2003), doi:10.1080/0953531032000056954; objective: Lenzen, Wood and Gallego
    /// (2007), Econ. Syst. Res. 19; zero lines: Temurshoev, Miller and Bouwmeester (2013),
    /// doi:10.1080/09535314.2012.746645.
    static func gras(_ problem: BalancingProblem, goal: Double, maximumIterations: Int) -> BiproportionalFit {
        let positive = problem.initial.mapping { max($0, 0) }
        let negative = SparseMatrix(problem.initial.mapping { max(-$0, 0) })
        func inverses(_ values: [Double]) -> [Double] { values.map { $0 > 0 ? 1 / $0 : 0 } }
        var fit = BiproportionalFit(
            matrix: problem.initial, rows: problem.rowTotals.map { _ in 1 },
            columns: problem.columnTotals.map { _ in 1 })
        repeat {
            let (gains, losses) = (fit.rows * positive, inverses(fit.rows) * negative)
            fit.columns = zip(problem.columnTotals, zip(gains, losses)).map { root($0, $1.0, $1.1) }
            let (income, expense) = (positive * fit.columns, negative * inverses(fit.columns))
            let sums = fit.rows.indices.map { row in
                fit.rows[row] * income[row] - (fit.rows[row] > 0 ? expense[row] / fit.rows[row] : 0)
            }
            fit.record(sums, problem.rowTotals)
            if fit.largestError > goal {
                fit.rows = zip(problem.rowTotals, zip(income, expense)).map { root($0, $1.0, $1.1) }
            }
        } while fit.largestError > goal && fit.iterations < maximumIterations
        fit.matrix =
            positive.scalingRows(by: fit.rows).scalingColumns(by: fit.columns)
            - negative.dense.scalingRows(by: inverses(fit.rows)).scalingColumns(by: inverses(fit.columns))
        return fit
    }

    /// The positive root, without cancellation; 1 for a line without cells.
    private static func root(_ total: Double, _ gain: Double, _ loss: Double) -> Double {
        if gain == 0 && loss == 0 { return 1 }
        guard gain > 0 else { return total < 0 ? -loss / total : 1 }
        let radical = (total * total + 4 * gain * loss).squareRoot()
        return total >= 0 ? (total + radical) / (2 * gain) : 2 * loss / (radical - total)
    }

    private mutating func record(_ sums: [Double], _ totals: [Double]) {
        largestError = 0
        for (row, sum) in sums.enumerated() where !(abs(sum - totals[row]) <= largestError) {
            (largestError, worstRow) = (abs(sum - totals[row]), row)
        }
        iterations += 1
    }
}
