internal import COpenBLAS

/// The factorisation P A = L U of a square matrix with partial pivoting, made once and used for many solutions.
///
/// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 3.4; LAPACK routines getrf, getrs, gecon.
package struct LUFactorization: Sendable {
    package let order: Int
    private let factors: [Double]
    private let pivots: [Int32]
    private let norm: Double

    /// Factorises a matrix.
    ///
    /// Throws `notSquare`, `notFinite`, or `singular` with the pivot that is exactly zero and the columns that depend
    /// on each other. A matrix close to singular passes: ask for `reciprocalCondition`.
    package init(_ matrix: Matrix) throws(LinearAlgebraError) {
        guard matrix.isSquare else { throw .notSquare(rows: matrix.rows, columns: matrix.columns) }
        let norm = matrix.oneNorm
        if !norm.isFinite, let place = matrix.firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        try self.init(values: matrix.storage, order: matrix.rows, norm: norm)
    }

    /// Factorises I - A in the memory of A where nothing else holds A, else in a copy of it.
    ///
    /// Throws as the other initializer; the position of a number that is not finite is that in A.
    package init(identityMinus coefficients: consuming Matrix) throws(LinearAlgebraError) {
        guard coefficients.isSquare else { throw .notSquare(rows: coefficients.rows, columns: coefficients.columns) }
        let order = coefficients.rows
        let norm = coefficients.oneNorm(subtractedFromIdentity: true)
        if !norm.isFinite, let place = coefficients.firstNonFinite {
            throw .notFinite(row: place.row, column: place.column)
        }
        var values = coefficients.takeStorage()
        values.withUnsafeMutableBufferPointer { entries in
            for index in entries.indices { entries[index] = -entries[index] }
            for i in 0..<order { entries[i * order + i] += 1 }
        }
        try self.init(values: values, order: order, norm: norm)
    }

    private init(
        values: consuming [Double], order: Int, norm: Double
    ) throws(LinearAlgebraError) {
        guard let size = Int32(exactly: order) else { throw .refused(routine: "getrf", argument: 1) }
        LinearAlgebra.useOneThread()
        var exchanges = [Int32](repeating: 0, count: order)
        let status = size == 0 ? 0 : openblas_shim_getrf(size, size, &values, size, &exchanges)
        guard status <= 0 else {
            let pivot = Int(status) - 1
            throw .singular(pivot: pivot, columns: LUFactorization.dependentColumns(values, order: order, pivot: pivot))
        }
        guard status == 0 else { throw .refused(routine: "getrf", argument: -Int(status)) }
        self.order = order
        factors = values
        pivots = exchanges
        self.norm = norm
    }

    /// The columns of which the pivot's column is a combination, with itself: v with U v = u for the part of U above a
    /// zero pivot.
    private static func dependentColumns(_ factors: [Double], order: Int, pivot: Int) -> [Int] {
        var shares = Array(factors[(pivot * order)..<(pivot * order + pivot)])
        for k in stride(from: pivot - 1, through: 0, by: -1) {
            shares[k] /= factors[k + k * order]
            for i in 0..<k { shares[i] -= factors[i + k * order] * shares[k] }
        }
        let largest = shares.reduce(0) { max($0, abs($1)) }
        return shares.indices.filter { abs(shares[$0]) > 1e-9 * largest } + [pivot]
    }

    /// The x with A x = b.
    package func solve(_ values: [Double]) throws(LinearAlgebraError) -> [Double] {
        try solve(values, count: 1, transposed: false)
    }

    /// The x with A' x = b, which is x' A = b'.
    package func solveTransposed(_ values: [Double]) throws(LinearAlgebraError) -> [Double] {
        try solve(values, count: 1, transposed: true)
    }

    /// The X with A X = B, one solution a column.
    package func solve(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try solve(values, transposed: false)
    }

    /// The X with A' X = B, one solution a column.
    package func solveTransposed(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try solve(values, transposed: true)
    }

    /// An estimate of 1 / (|A| |A^-1|) in the 1-norm: near 1 for a good matrix, near 1e-16 for a hopeless one.
    package var reciprocalCondition: Double {
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
