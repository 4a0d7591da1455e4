internal import COpenBLAS

extension Matrix {
    /// The matrix product. The sizes must fit.
    package static func * (left: Matrix, right: Matrix) -> Matrix {
        precondition(left.columns == right.rows, "sizes of a matrix product must fit")
        var product = Matrix(rows: left.rows, columns: right.columns)
        guard left.rows > 0, left.columns > 0, right.columns > 0 else { return product }
        LinearAlgebra.useOneThread()
        openblas_shim_gemm(
            Int32(left.rows), Int32(right.columns), Int32(left.columns), left.storage, Int32(left.rows),
            right.storage, Int32(right.rows), &product.storage, Int32(left.rows))
        return product
    }

    /// The product A x. The sizes must fit.
    package static func * (matrix: Matrix, vector: [Double]) -> [Double] {
        precondition(matrix.columns == vector.count, "sizes of a matrix and a vector must fit")
        return matrix.times(vector, transposed: false)
    }

    /// The product x' A, which is A' x. The sizes must fit.
    package static func * (vector: [Double], matrix: Matrix) -> [Double] {
        precondition(matrix.rows == vector.count, "sizes of a vector and a matrix must fit")
        return matrix.times(vector, transposed: true)
    }

    package static func - (left: Matrix, right: Matrix) -> Matrix {
        precondition(left.rows == right.rows && left.columns == right.columns, "sizes of a difference must fit")
        return Matrix(
            rows: left.rows, columns: left.columns, columnMajor: zip(left.storage, right.storage).map { $0 - $1 })
    }

    private func times(_ vector: [Double], transposed: Bool) -> [Double] {
        var product = [Double](repeating: 0, count: transposed ? columns : rows)
        guard rows > 0, columns > 0 else { return product }
        LinearAlgebra.useOneThread()
        openblas_shim_gemv(
            transposed ? 1 : 0, Int32(rows), Int32(columns), storage, Int32(rows), vector, &product)
        return product
    }
}
