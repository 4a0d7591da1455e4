internal import COpenBLAS

/// Solutions with a triangular matrix, of which the other triangle is not read.
///
/// Source: LAPACK routine trtrs.
public enum TriangularSystem {
    /// The X with T X = B, or T' X = B.
    ///
    /// Throws `notSquare`, `size`, and `singular` with the diagonal entry that is exactly zero and the columns that depend on
    /// each other.
    public static func solve(
        _ triangle: Matrix, _ values: Matrix, upper: Bool, transposed: Bool = false
    ) throws(LinearAlgebraError) -> Matrix {
        let order = triangle.rows
        guard triangle.isSquare else { throw .notSquare(rows: order, columns: triangle.columns) }
        guard values.rows == order else { throw .size(expected: order, actual: values.rows) }
        guard let size = Int32(exactly: order), let count = Int32(exactly: values.columns) else {
            throw .refused(routine: "trtrs", argument: 5)
        }
        guard size > 0, count > 0 else { return values }
        LinearAlgebra.useOneThread()
        var solution = values
        let status = openblas_shim_trtrs(
            upper ? 1 : 0, transposed ? 1 : 0, size, count, triangle.storage, size, &solution.storage, size)
        guard status <= 0 else {
            let pivot = Int(status) - 1
            throw .singular(pivot: pivot, columns: upper ? Array(0...pivot) : Array(pivot..<order))
        }
        guard status == 0 else { throw .refused(routine: "trtrs", argument: -Int(status)) }
        return solution
    }

    /// The same for one right-hand side.
    public static func solve(
        _ triangle: Matrix, _ values: [Double], upper: Bool, transposed: Bool = false
    ) throws(LinearAlgebraError) -> [Double] {
        let column = Matrix(rows: values.count, columns: 1, columnMajor: values)
        return try solve(triangle, column, upper: upper, transposed: transposed).storage
    }
}
