internal import COpenBLAS
import RealModule

extension QRFactorization {
    /// Q' B, with as many rows as A. Throws `size`.
    package func applyTransposed(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try apply(values, transposed: true)
    }

    /// Q B, for a B with as many rows as A. Throws `size`.
    package func apply(_ values: Matrix) throws(LinearAlgebraError) -> Matrix { try apply(values, transposed: false) }

    /// The first `columns` columns of Q, a basis of the columns of A.
    package func basis() throws(LinearAlgebraError) -> Matrix {
        var unit = Matrix(rows: rows, columns: columns)
        for j in 0..<columns { unit[j, j] = 1 }
        return try apply(unit)
    }

    /// The x that makes |A x - b| smallest. Throws `size`, `rankDeficient`.
    package func solve(_ values: [Double]) throws(LinearAlgebraError) -> [Double] {
        try solve(Matrix(rows: values.count, columns: 1, columnMajor: values)).storage
    }

    /// The X that makes every column of A X - B shortest. Throws `size`, `rankDeficient`.
    package func solve(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        try solve(rotated: applyTransposed(values))
    }

    /// The same from Q' B, where that is already known. Throws `size`, `rankDeficient`.
    package func solve(rotated: Matrix) throws(LinearAlgebraError) -> Matrix {
        try requireFullRank()
        guard rotated.rows >= columns else { throw .size(expected: columns, actual: rotated.rows) }
        var upper = Matrix(rows: columns, columns: rotated.columns)
        for j in 0..<rotated.columns {
            for i in 0..<columns { upper[i, j] = rotated[i, j] }
        }
        return ordered(try solveTriangle(upper))
    }

    /// C with C C' = (A'A)^-1, which is P R^-1 with the scales taken back. Throws `rankDeficient`.
    package func inverseGramFactor() throws(LinearAlgebraError) -> Matrix {
        try requireFullRank()
        return ordered(try solveTriangle(.identity(columns)))
    }

    /// log |A'A|, from the diagonal of R.
    var logGramDeterminant: Double {
        let triangle = triangle
        return 2 * (0..<columns).reduce(0) { $0 + Double.log(abs(triangle[$1, $1])) - Double.log(scales[$1]) }
    }

    func requireFullRank() throws(LinearAlgebraError) {
        guard rank == columns else { throw .rankDeficient(rank: rank, columns: columns) }
    }

    /// Rows of a solution for A P put in the order of the columns of A, with the scales taken back.
    private func ordered(_ values: Matrix) -> Matrix {
        var ordered = values
        for j in 0..<values.columns {
            for place in 0..<columns {
                ordered[permutation[place], j] = values[place, j] * scales[permutation[place]]
            }
        }
        return ordered
    }

    private func solveTriangle(_ values: Matrix) throws(LinearAlgebraError) -> Matrix {
        guard columns > 0, values.columns > 0 else { return values }
        var solution = values
        let status = openblas_shim_trtrs(
            Int32(columns), Int32(values.columns), factors, Int32(rows), &solution.storage,
            Int32(columns))
        guard status >= 0 else { throw .refused(routine: "trtrs", argument: -Int(status)) }
        guard status == 0 else { throw .rankDeficient(rank: Int(status) - 1, columns: columns) }
        return solution
    }

    private func apply(_ values: Matrix, transposed: Bool) throws(LinearAlgebraError) -> Matrix {
        guard values.rows == rows else { throw .size(expected: rows, actual: values.rows) }
        guard columns > 0, values.columns > 0 else { return values }
        var product = values
        let size = columns <= 32 ? max(1, values.columns) : 32 * values.columns + 4_160
        var work = [Double](repeating: 0, count: size)
        let status = openblas_shim_ormqr(
            transposed ? 1 : 0, Int32(rows), Int32(values.columns), Int32(columns), factors, Int32(rows), reflectors,
            &product.storage, Int32(rows), &work, Int32(size))
        guard status == 0 else { throw .refused(routine: "ormqr", argument: -Int(status)) }
        return product
    }
}
