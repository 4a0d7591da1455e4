import Foundation
import NumericalMethods
import Testing

@Suite struct FactorizationTests {
    static func sample(_ rows: Int, _ columns: Int) -> Matrix {
        var matrix = Matrix(rows: rows, columns: columns)
        for j in 0..<columns {
            for i in 0..<rows { matrix[i, j] = sin(Double(i * i + 3 * j) * 1.3) + (i == j ? 2 : 0) }
        }
        return matrix
    }

    @Test(arguments: [true, false]) func triangleGivesTheMatrixBack(pivoting: Bool) throws {
        let matrix = Self.sample(9, 4)
        let factorization = try QRFactorization(matrix, pivoting: pivoting)
        let product = try factorization.basis() * factorization.triangle
        for (place, column) in factorization.permutation.enumerated() {
            for row in 0..<9 {
                #expect(abs(product[row, place] - matrix[row, column] * factorization.scales[column]) < 1e-13)
            }
        }
        let side = try factorization.inverseGramFactor()
        let identity = side * side.transposed * (matrix.transposed * matrix)
        #expect((identity - .identity(4)).oneNorm < 1e-11)
    }

    @Test func choleskyFactor() throws {
        let root = Self.sample(5, 5)
        let matrix = root * root.transposed
        let factorization = try CholeskyFactorization(matrix)
        #expect((factorization.factor * factorization.factor.transposed - matrix).oneNorm < 1e-12)
        #expect(throws: LinearAlgebraError.notPositiveDefinite(leading: 2)) {
            try CholeskyFactorization(Matrix(fromRows: [[1, 2], [2, 1]]))
        }
    }

    /// [[2, 1], [1, 2]] has 1 and 3.
    @Test func eigenvaluesByHand() throws {
        let symmetric = try SymmetricEigenvalues(Matrix(fromRows: [[2, 1], [1, 2]]))
        #expect(zip(symmetric.values, [1, 3]).allSatisfy { abs($0 - $1) < 1e-14 })
        #expect(abs(abs(symmetric.vectors[0, 1]) - 0.5.squareRoot()) < 1e-14)
    }

    @Test func dependentColumnsAreCounted() throws {
        let matrix = try Matrix(fromColumns: [[1, 2, 3, 4], [2, 4, 6, 8], [1, 0, 0, 1]])
        let factorization = try QRFactorization(matrix)
        #expect(factorization.rank == 2)
        #expect(throws: LinearAlgebraError.rankDeficient(rank: 2, columns: 3)) {
            try factorization.solve([1, 2, 3, 4])
        }
    }
}
