internal import COpenBLAS

/// The eigenvalues, in rising order, and orthonormal eigenvectors of a symmetric matrix; only its lower triangle is
/// read.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., ch. 8; LAPACK routine syev.
package struct SymmetricEigenvalues: Sendable {
    package let values: [Double]
    /// The eigenvector of each value as a column; no columns when they were not asked for.
    package let vectors: Matrix

    /// Throws `notSquare`, `notFinite`, `notConverged`.
    package init(_ matrix: Matrix, vectors wanted: Bool = true) throws(LinearAlgebraError) {
        let order = matrix.rows
        guard matrix.isSquare else { throw .notSquare(rows: order, columns: matrix.columns) }
        if let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        guard let size = Int32(exactly: order), size < 30_000 else { throw .refused(routine: "syev", argument: 4) }
        LinearAlgebra.useOneThread()
        var (held, found) = (matrix, [Double](repeating: 0, count: order))
        let length = max(1, 34 * order)
        var work = [Double](repeating: 0, count: length)
        let status =
            size == 0
            ? 0
            : openblas_shim_syev(
                wanted ? 1 : 0, size, &held.storage, size, &found, &work, Int32(length))
        guard status <= 0 else { throw .notConverged(routine: "syev") }
        guard status == 0 else { throw .refused(routine: "syev", argument: -Int(status)) }
        values = found
        vectors = wanted ? held : Matrix(rows: order, columns: 0)
    }
}
