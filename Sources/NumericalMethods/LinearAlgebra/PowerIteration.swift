/// The spectral radius of a square matrix without negative entries, by power iteration.
///
/// Iterates x <- (A + I) x from a vector of ones, scaled to sum 1; the sum after each step tends to the
/// radius of A + I, which is that of A plus 1 (Perron-Frobenius). The shift makes periodic matrices converge.
/// A matrix with all powers zero in the end (radius 0) converges only like one over the number of steps.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 7.3; Berman and Plemmons (1994),
/// Nonnegative Matrices in the Mathematical Sciences, doi:10.1137/1.9781611971262.
package struct PowerIteration: Sendable {
    /// The estimate of the spectral radius.
    package let radius: Double
    package let steps: Int
    /// Whether the last three steps each moved the estimate by no more than the tolerance.
    package let converged: Bool

    /// Throws `notSquare` or `notFinite`. A negative entry counts as its size, which gives an upper bound.
    package init(
        _ matrix: Matrix, tolerance: Double = 1e-14, maximumSteps: Int = 20_000
    ) throws(LinearAlgebraError) {
        guard matrix.isSquare else { throw .notSquare(rows: matrix.rows, columns: matrix.columns) }
        if let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        let sizes = Matrix(rows: matrix.rows, columns: matrix.columns, columnMajor: matrix.storage.map { abs($0) })
        var vector = [Double](repeating: 1 / Double(max(1, matrix.rows)), count: matrix.rows)
        var estimate = 1.0
        var step = 0
        var still = matrix.rows == 0 ? 3 : 0
        while step < maximumSteps, still < 3 {
            let image = zip(sizes * vector, vector).map { $0 + $1 }
            let sum = image.reduce(0, +)
            still = abs(sum - estimate) <= tolerance * max(1, estimate) ? still + 1 : 0
            estimate = sum
            vector = image.map { $0 / sum }
            step += 1
        }
        radius = max(0, estimate - 1)
        steps = step
        converged = still >= 3
    }
}
