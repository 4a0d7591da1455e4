internal import COpenBLAS
import Foundation

/// The factorisation A = L L' of a symmetric positive definite matrix; only its lower triangle is read.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 4.2; LAPACK routines potrf, potrs, trtrs.
public struct CholeskyFactorization: Sendable {
    public let order: Int
    /// The lower triangle L.
    public let factor: Matrix

    /// Factorises a matrix. Throws `notSquare`, `notFinite`, `notPositiveDefinite`.
    public init(_ matrix: Matrix) throws(LinearAlgebraError) {
        guard matrix.isSquare else { throw .notSquare(rows: matrix.rows, columns: matrix.columns) }
        if let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        guard let size = Int32(exactly: matrix.rows) else { throw .refused(routine: "potrf", argument: 2) }
        LinearAlgebra.useOneThread()
        var lower = matrix
        let status = size == 0 ? 0 : openblas_shim_potrf(size, &lower.storage, size)
        guard status <= 0 else { throw .notPositiveDefinite(leading: Int(status)) }
        guard status == 0 else { throw .refused(routine: "potrf", argument: -Int(status)) }
        for j in 0..<matrix.rows {
            for i in 0..<j { lower[i, j] = 0 }
        }
        order = matrix.rows
        factor = lower
    }

    /// The logarithm of the determinant of A, 2 sum log L_ii.
    public var logDeterminant: Double { 2 * (0..<order).reduce(0) { $0 + log(factor[$1, $1]) } }

    /// The x with A x = b. Throws `size`.
    public func solve(_ values: [Double]) throws(LinearAlgebraError) -> [Double] {
        try solve(Matrix(rows: values.count, columns: 1, columnMajor: values)).storage
    }

    /// The X with A X = B. Throws `size`.
    public func solve(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        guard values.rows == order else { throw .size(expected: order, actual: values.rows) }
        guard order > 0, values.columns > 0 else { return values }
        var solution = values
        let size = Int32(order)
        let status = openblas_shim_potrs(size, Int32(values.columns), factor.storage, size, &solution.storage, size)
        guard status == 0 else { throw .refused(routine: "potrs", argument: -Int(status)) }
        return solution
    }

    /// The inverse; form it only where its entries are wanted.
    public func inverse() throws(LinearAlgebraError) -> Matrix { try solve(.identity(order)) }

    /// The X with L X = B: rows made independent with variance one. Throws `size`.
    public func whiten(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try TriangularSystem.solve(factor, values, upper: false)
    }

    /// The X with L' X = B. Throws `size`.
    public func whitenTransposed(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try TriangularSystem.solve(factor, values, upper: false, transposed: true)
    }

    /// L x: independent numbers with variance one made into ones with covariance A. The sizes must fit.
    public func colour(_ values: [Double]) -> [Double] { factor * values }
}
