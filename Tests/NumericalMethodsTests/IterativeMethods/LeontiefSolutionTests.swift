import NumericalMethods
import Testing

@testable import TestSupport

/// GMRES against the factorization on seeded random matrices.
@Suite struct LeontiefSolutionTests {
    private func random(_ order: Int, seed: Int, columnSum: Double) -> (matrix: Matrix, values: [Double]) {
        var random = SeededGenerator(UInt64(seed))
        var matrix = Matrix(rows: order, columns: order)
        for j in 0..<order {
            for i in 0..<order where random.unit() < 0.3 { matrix[i, j] = random.unit() }
            matrix[j, j] += 0.01
        }
        let scaled = matrix.scalingColumns(by: matrix.columnSums.map { columnSum / $0 })
        return (scaled, (0..<order).map { _ in random.unit() })
    }

    private func difference(_ left: [Double], _ right: [Double]) -> Double {
        let size = right.reduce(0) { $0 + abs($1) }
        return zip(left, right).reduce(0) { $0 + abs($1.0 - $1.1) } / size
    }

    /// Column sums above 1 with a radius below 1: the weights prove it. [[0, 4], [0.1, 0]] has radius sqrt(0.4).
    @Test func weightsProveARadiusBelowOne() throws {
        let matrix = try Matrix(fromRows: [[0, 4], [0.1, 0]])
        let bound = ColumnSumBound(matrix, target: 0.7, maximumSteps: 100)
        #expect(bound.largestColumnSum == 4)
        #expect(bound.value < 0.71)
        #expect(bound.value >= 0.4.squareRoot() - 1e-12)
        let series = AcceleratedSeries(matrix, [1, 1], bound: bound)
        #expect(abs(series.solution[0] - 5 / 0.6) < 1e-11)
    }

    @Test(arguments: [0.5, 0.95, 0.999]) func minimalResidual(_ columnSum: Double) throws {
        let (matrix, values) = random(80, seed: 9, columnSum: columnSum)
        let exact = try LUFactorization(identityMinus: matrix).solve(values)
        for tried in [
            GeneralizedMinimalResidual(identityMinus: matrix, values),
            GeneralizedMinimalResidual(identityMinus: SparseMatrix(matrix), values)
        ] {
            #expect(tried.relativeResidual < 1e-12)
            #expect(difference(tried.solution, exact) < 1e-9)
        }
    }

    @Test func aZeroRightHandSideHasZeroSolution() {
        let result = GeneralizedMinimalResidual(identityMinus: Matrix.diagonal([0.5, 0.2]), [0, 0])
        #expect(result.solution == [0, 0])
        #expect(result.converged)
    }

    @Test func factorizationOfTheDifferenceIsThatOfTheMatrix() throws {
        let (matrix, values) = random(30, seed: 4, columnSum: 0.7)
        let plain = try LUFactorization(Matrix.identity(30) - matrix)
        let direct = try LUFactorization(identityMinus: matrix)
        #expect(try plain.solve(values) == direct.solve(values))
        #expect(abs(plain.reciprocalCondition - direct.reciprocalCondition) < 1e-12)
        #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 0)) {
            try LUFactorization(identityMinus: Matrix(fromRows: [[0, 0], [.nan, 0]]))
        }
    }
}
