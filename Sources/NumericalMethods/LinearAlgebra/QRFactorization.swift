internal import COpenBLAS
import RealModule

/// The factorisation A P = Q R of a matrix with at least as many rows as columns, by Householder reflections.
///
/// Columns are scaled by powers of two to a length between 1 and 2 (which rounds nothing) and pivoted, unless refused.
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., sections 5.2 and 5.4; Higham (2002), Accuracy and
/// Stability of Numerical Algorithms, ch. 20; LAPACK routines geqp3, geqrf, ormqr, trtrs.
package struct QRFactorization: Sendable {
    package let rows: Int
    package let columns: Int
    /// The column of A that stands at each place of A P.
    package let permutation: [Int]
    /// What each column of A was multiplied by before the factorisation.
    package let scales: [Double]
    /// The number of diagonal entries of R above max(rows, columns) eps |R_11|; known to be exact only with pivoting.
    package let rank: Int
    let factors: [Double]
    let reflectors: [Double]

    /// Factorises a matrix.
    ///
    /// Throws `rankDeficient` when there are fewer rows than columns, `notFinite`. Linearly dependent columns pass: ask
    /// for `rank`; every solution then throws `rankDeficient`.
    package init(_ matrix: Matrix, pivoting: Bool = true, scaling: Bool = true) throws(LinearAlgebraError) {
        let (rows, columns) = (matrix.rows, matrix.columns)
        guard rows >= columns else { throw .rankDeficient(rank: rows, columns: columns) }
        if let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        guard Int32(exactly: rows * max(columns, 1)) != nil else { throw .refused(routine: "geqp3", argument: 1) }
        LinearAlgebra.useOneThread()
        let scales = scaling ? QRFactorization.scales(of: matrix) : [Double](repeating: 1, count: columns)
        var values = scaling ? matrix.scalingColumns(by: scales).storage : matrix.storage
        let made = try QRFactorization.factorise(&values, rows: rows, columns: columns, pivoting: pivoting)
        self.rows = rows
        self.columns = columns
        self.scales = scales
        permutation = made.pivots
        reflectors = made.reflectors
        rank = QRFactorization.rank(values, rows: rows, columns: columns)
        factors = values
    }

    /// The triangle R of A P = Q R, for the scaled columns.
    package var triangle: Matrix {
        var triangle = Matrix(rows: columns, columns: columns)
        for j in 0..<columns {
            for i in 0...j { triangle[i, j] = factors[i + j * rows] }
        }
        return triangle
    }

    private static func scales(of matrix: Matrix) -> [Double] {
        (0..<matrix.columns).map { column in
            let largest = (0..<matrix.rows).reduce(0.0) { max($0, abs(matrix[$1, column])) }
            guard largest > 0 else { return 1 }
            let power = Double(sign: .plus, exponent: largest.exponent, significand: 1)
            let squares = (0..<matrix.rows).reduce(0.0) {
                $0 + (matrix[$1, column] / power) * (matrix[$1, column] / power)
            }
            let exponent = -(largest.exponent + Int(Double.log2(squares.squareRoot())))
            return Double(sign: .plus, exponent: min(max(exponent, -1000), 1000), significand: 1)
        }
    }

    private static func factorise(
        _ values: inout [Double], rows: Int, columns: Int, pivoting: Bool
    ) throws(LinearAlgebraError) -> (pivots: [Int], reflectors: [Double]) {
        var reflectors = [Double](repeating: 0, count: columns)
        guard columns > 0 else { return ([], []) }
        let size = pivoting ? 2 * columns + (columns + 1) * 32 : 32 * columns
        var work = [Double](repeating: 0, count: size)
        let (m, n, length) = (Int32(rows), Int32(columns), Int32(size))
        guard pivoting else {
            let status = openblas_shim_geqrf(m, n, &values, m, &reflectors, &work, length)
            guard status == 0 else { throw .refused(routine: "geqrf", argument: -Int(status)) }
            return (Array(0..<columns), reflectors)
        }
        var pivots = [Int32](repeating: 0, count: columns)
        let status = openblas_shim_geqp3(m, n, &values, m, &pivots, &reflectors, &work, length)
        guard status == 0 else { throw .refused(routine: "geqp3", argument: -Int(status)) }
        return (pivots.map { Int($0) - 1 }, reflectors)
    }

    private static func rank(_ values: [Double], rows: Int, columns: Int) -> Int {
        let pivots = (0..<columns).map { abs(values[$0 + $0 * rows]) }
        let limit = Double(max(rows, columns)) * .ulpOfOne * (pivots.max() ?? 0)
        return pivots.count { $0 > limit }
    }
}
