internal import COpenBLAS

/// The eigenvalues of a square matrix, which may be complex.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., ch. 7; LAPACK routine geev.
public struct Eigenvalues: Sendable {
    public let realParts: [Double]
    public let imaginaryParts: [Double]

    /// Throws `notSquare`, `notFinite`, `notConverged`.
    public init(_ matrix: Matrix) throws(LinearAlgebraError) {
        let order = matrix.rows
        guard matrix.isSquare else { throw .notSquare(rows: order, columns: matrix.columns) }
        if let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        guard let size = Int32(exactly: order), size < 30_000 else { throw .refused(routine: "geev", argument: 4) }
        LinearAlgebra.useOneThread()
        var values = matrix.storage
        var real = [Double](repeating: 0, count: order)
        var imaginary = real
        let length = max(1, 34 * order)
        var work = [Double](repeating: 0, count: length)
        let status = size == 0 ? 0 : openblas_shim_geev(size, &values, size, &real, &imaginary, &work, Int32(length))
        guard status <= 0 else { throw .notConverged(routine: "geev") }
        guard status == 0 else { throw .refused(routine: "geev", argument: -Int(status)) }
        realParts = real
        imaginaryParts = imaginary
    }

    /// The size of each eigenvalue.
    public var moduli: [Double] {
        zip(realParts, imaginaryParts).map { ($0 * $0 + $1 * $1).squareRoot() }
    }

    /// The size of the largest eigenvalue, the spectral radius; 0 for an empty matrix.
    public var spectralRadius: Double { moduli.max() ?? 0 }
}
