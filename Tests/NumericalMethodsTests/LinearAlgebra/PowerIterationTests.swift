import Testing

@testable import NumericalMethods
@testable import TestSupport

@Suite struct PowerIterationTests {
    @Test func knownEigenvalues() throws {
        // [2 1; 1 2] has 3 and 1; [0 4; 1 0] has 2 and -2, which a plain iteration never settles on.
        #expect(abs(try PowerIteration(Matrix(fromRows: [[2, 1], [1, 2]])).radius - 3) < 1e-12)
        #expect(abs(try PowerIteration(Matrix(fromRows: [[0, 4], [1, 0]])).radius - 2) < 1e-12)
    }

    @Test func blockMatrixHasTheLargerOfItsRadii() throws {
        let matrix = try Matrix(fromRows: [[0.3, 0.2, 0], [0, 0.9, 0], [0, 0, 0.5]])
        #expect(abs(try PowerIteration(matrix).radius - 0.9) < 1e-10)
    }

    @Test func zeroAndEmptyMatricesHaveRadiusZero() throws {
        #expect(try PowerIteration(Matrix(rows: 3, columns: 3)).radius == 0)
        #expect(try PowerIteration(Matrix(rows: 0, columns: 0)).radius == 0)
    }

    @Test func wrongShapeIsRefused() {
        #expect(throws: LinearAlgebraError.notSquare(rows: 2, columns: 1)) {
            try PowerIteration(Matrix(rows: 2, columns: 1))
        }
    }

    @Test(arguments: 1...10) func liesBetweenSmallestAndLargestColumnSum(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        var matrix = Matrix(rows: 6, columns: 6)
        for j in 0..<6 { for i in 0..<6 { matrix[i, j] = random.unit() } }
        let radius = try PowerIteration(matrix)
        let sums = matrix.columnSums
        #expect(radius.converged)
        #expect(radius.radius >= (sums.min() ?? 0) - 1e-12 && radius.radius <= (sums.max() ?? 0) + 1e-12)
    }
}
