/// The correlation matrix nearest to a given symmetric matrix in the Frobenius norm.
///
/// Alternating projections with Dykstra's correction. Source: Higham (2002), doi:10.1093/imanum/22.3.329.
package struct NearestCorrelation: Sendable {
    package let matrix: Matrix
    /// The Frobenius norm of the change.
    package let distance: Double
    package let iterations: Int

    /// Throws when the matrix is not square, not symmetric or not finite.
    package init(_ given: Matrix, tolerance: Double = 1e-11, iterations limit: Int = 20_000) throws(DistributionError) {
        try NearestCorrelation.check(given)
        var current = given
        var correction = Matrix(rows: given.rows, columns: given.rows)
        var count = 0
        var change = Double.infinity
        while change > tolerance, count < limit {
            let shifted = current - correction
            let projected = try NearestCorrelation.positivePart(shifted)
            correction = projected - shifted
            let next = NearestCorrelation.unitDiagonal(projected)
            change = NearestCorrelation.norm(next - current) / max(NearestCorrelation.norm(next), 1)
            current = next
            count += 1
        }
        matrix = current
        distance = NearestCorrelation.norm(current - given)
        iterations = count
    }

    /// The matrix moved by a share towards the identity, so that it can be factorised.
    package func shrunk(by share: Double = 1e-8) -> Matrix {
        var result = matrix
        for j in 0..<matrix.columns {
            for i in 0..<matrix.rows where i != j { result[i, j] *= 1 - share }
        }
        return result
    }

    static func check(_ matrix: Matrix) throws(DistributionError) {
        guard matrix.isSquare, matrix.rows > 0 else { throw .notCorrelations("their matrix is not square") }
        for j in 0..<matrix.columns {
            for i in 0..<matrix.rows {
                guard matrix[i, j].isFinite else { throw .notCorrelations("one is not a finite number") }
                guard abs(matrix[i, j] - matrix[j, i]) <= 1e-9 else {
                    throw .notCorrelations("entries (\(i + 1), \(j + 1)) and (\(j + 1), \(i + 1)) differ")
                }
            }
        }
    }

    /// V max(D, 0) V' of the eigenvalues D and eigenvectors V.
    private static func positivePart(_ matrix: Matrix) throws(DistributionError) -> Matrix {
        guard let eigen = try? SymmetricEigenvalues(matrix) else { throw .notCorrelations("no eigenvalues were found") }
        let order = matrix.rows
        var result = Matrix(rows: order, columns: order)
        for k in 0..<order where eigen.values[k] > 0 {
            for j in 0..<order {
                let factor = eigen.values[k] * eigen.vectors[j, k]
                for i in 0..<order { result[i, j] += factor * eigen.vectors[i, k] }
            }
        }
        return result
    }

    private static func unitDiagonal(_ matrix: Matrix) -> Matrix {
        var result = matrix
        for i in 0..<matrix.rows { result[i, i] = 1 }
        return result
    }

    private static func norm(_ matrix: Matrix) -> Double {
        matrix.storage.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}
