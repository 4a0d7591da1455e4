internal import COpenBLAS

/// The factorisation A = L L' of a symmetric positive definite matrix; only its lower triangle is read.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 4.2; LAPACK routines potrf, potrs, trtrs.
package struct CholeskyFactorization: Sendable {
    package let order: Int
    /// The lower triangle L.
    package let factor: Matrix

    /// Factorises a matrix. Throws `notSquare`, `notFinite`, `notPositiveDefinite`.
    package init(_ matrix: Matrix) throws(LinearAlgebraError) {
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
}
