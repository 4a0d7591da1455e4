internal import COpenBLAS

/// The factorisation P A = L U of a square matrix with partial pivoting, made once and used for many solutions.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 3.4; LAPACK routines getrf, getrs, gecon.
public struct LUFactorization: Sendable {
    public let order: Int
    private let factors: [Double]
    private let pivots: [Int32]
    private let norm: Double

    /// Factorises a matrix.
    ///
    /// Throws `notSquare`, `notFinite`, or `singular` with the pivot that is exactly zero. A matrix close to
    /// singular passes: ask for `reciprocalCondition`.
    public init(_ matrix: Matrix) throws(LinearAlgebraError) {
        try self.init(values: matrix.storage, of: matrix, norm: matrix.oneNorm)
    }

    /// Factorises I - A and holds no matrix but A and the factors.
    ///
    /// Throws as the other initializer; the position of a number that is not finite is that in A.
    public init(identityMinus coefficients: Matrix) throws(LinearAlgebraError) {
        var values = coefficients.storage
        for index in values.indices { values[index] = -values[index] }
        if coefficients.isSquare {
            for i in 0..<coefficients.rows { values[i * coefficients.rows + i] += 1 }
        }
        let norm = coefficients.oneNorm(subtractedFromIdentity: true)
        try self.init(values: values, of: coefficients, norm: norm)
    }

    private init(
        values given: consuming [Double], of matrix: Matrix, norm: Double
    ) throws(LinearAlgebraError) {
        guard matrix.isSquare else { throw .notSquare(rows: matrix.rows, columns: matrix.columns) }
        if !norm.isFinite, let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        guard let size = Int32(exactly: matrix.rows) else { throw .refused(routine: "getrf", argument: 1) }
        LinearAlgebra.useOneThread()
        var values = given
        var exchanges = [Int32](repeating: 0, count: matrix.rows)
        let status = size == 0 ? 0 : openblas_shim_getrf(size, size, &values, size, &exchanges)
        guard status <= 0 else { throw .singular(pivot: Int(status) - 1) }
        guard status == 0 else { throw .refused(routine: "getrf", argument: -Int(status)) }
        order = matrix.rows
        factors = values
        pivots = exchanges
        self.norm = norm
    }

    /// The x with A x = b.
    public func solve(_ values: [Double]) throws(LinearAlgebraError) -> [Double] {
        try solve(values, count: 1, transposed: false)
    }

    /// The x with A' x = b, which is x' A = b'.
    public func solveTransposed(_ values: [Double]) throws(LinearAlgebraError) -> [Double] {
        try solve(values, count: 1, transposed: true)
    }

    /// The X with A X = B, one solution a column.
    public func solve(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try solve(values, transposed: false)
    }

    /// The X with A' X = B, one solution a column.
    public func solveTransposed(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try solve(values, transposed: true)
    }

    /// The inverse; form it only where its entries are wanted.
    public func inverse() throws(LinearAlgebraError) -> Matrix { try solve(.identity(order)) }

    /// An estimate of 1 / (|A| |A^-1|) in the 1-norm: near 1 for a good matrix, near 1e-16 for a hopeless one.
    public var reciprocalCondition: Double {
        guard order > 0 else { return 1 }
        var reciprocal = 0.0
        var work = [Double](repeating: 0, count: 4 * order)
        var integerWork = [Int32](repeating: 0, count: order)
        let size = Int32(order)
        let status = openblas_shim_gecon(size, factors, size, norm, &reciprocal, &work, &integerWork)
        return status == 0 ? reciprocal : 0
    }

    private func solve(_ values: Matrix, transposed: Bool) throws(LinearAlgebraError) -> Matrix {
        guard values.rows == order else { throw .size(expected: order, actual: values.rows) }
        let solution = try solve(values.storage, count: values.columns, transposed: transposed)
        return Matrix(rows: order, columns: values.columns, columnMajor: solution)
    }

    private func solve(
        _ values: [Double], count: Int, transposed: Bool
    ) throws(LinearAlgebraError) -> [Double] {
        guard values.count == order * count else { throw .size(expected: order * count, actual: values.count) }
        guard order > 0, count > 0 else { return [] }
        var solution = values
        let size = Int32(order)
        let status = openblas_shim_getrs(
            transposed ? 1 : 0, size, Int32(count), factors, size, pivots, &solution, size)
        guard status == 0 else { throw .refused(routine: "getrs", argument: -Int(status)) }
        return solution
    }
}
