import Testing

@testable import NumericalMethods
@testable import TestSupport

@Suite struct LUFactorizationTests {
    @Test func twoEquationsByHand() throws {
        // 2x + y = 5, x + 3y = 10: x = 1, y = 3. Transposed: 2x + y = 4, x + 3y = 7: x = 1, y = 2.
        let factorization = try LUFactorization(Matrix(fromRows: [[2, 1], [1, 3]]))
        #expect(areClose(try factorization.solve([5, 10]), [1, 3], absolute: 1e-13))
        #expect(areClose(try factorization.solveTransposed([4, 7]), [1, 2], absolute: 1e-13))
    }

    @Test func transposedDiffersForAnUnsymmetricMatrix() throws {
        // A' x = b with A = [1 2; 0 4]: x = 3, 2x + 4y = 10 gives y = 1.
        let factorization = try LUFactorization(Matrix(fromRows: [[1, 2], [0, 4]]))
        #expect(areClose(try factorization.solveTransposed([3, 10]), [3, 1], absolute: 1e-13))
    }

    @Test func singularMatrixNamesItsPivot() {
        #expect(throws: LinearAlgebraError.singular(pivot: 1, columns: [0, 1])) {
            try LUFactorization(Matrix(fromRows: [[1, 2], [2, 4]]))
        }
        #expect(throws: LinearAlgebraError.singular(pivot: 2, columns: [0, 1, 2])) {
            try LUFactorization(Matrix(fromRows: [[1, 0, 1], [0, 1, 1], [1, 1, 2]]))
        }
    }

    @Test func wrongShapesAndNumbersAreRefused() throws {
        #expect(throws: LinearAlgebraError.notSquare(rows: 1, columns: 2)) {
            try LUFactorization(Matrix(fromRows: [[1, 2]]))
        }
        #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 0)) {
            try LUFactorization(Matrix(fromRows: [[1, 2], [.nan, 4]]))
        }
        let factorization = try LUFactorization(Matrix.identity(2))
        #expect(throws: LinearAlgebraError.size(expected: 2, actual: 3)) { try factorization.solve([1, 2, 3]) }
    }

    @Test func manyRightHandSidesEqualSingleOnes() throws {
        let factorization = try LUFactorization(Matrix(fromRows: [[4, 1, 0], [1, 3, 1], [0, 1, 2]]))
        let values = try Matrix(fromColumns: [[1, 0, 0], [1, 2, 3]])
        let solutions = try factorization.solve(values)
        #expect(areClose(solutions.column(0), try factorization.solve([1, 0, 0]), absolute: 1e-13))
        #expect(areClose(solutions.column(1), try factorization.solve([1, 2, 3]), absolute: 1e-13))
    }

    @Test func reciprocalConditionByHand() throws {
        // diag(1, 1e-3): |A| = 1, |A^-1| = 1000.
        #expect(abs(try LUFactorization(.diagonal([1, 1e-3])).reciprocalCondition - 1e-3) < 1e-15)
        #expect(try LUFactorization(.identity(4)).reciprocalCondition == 1)
    }

    @Test(arguments: 1...10) func solutionsSatisfyTheirEquations(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        let order = 5 * seed
        var matrix = Matrix(rows: order, columns: order)
        for j in 0..<order { for i in 0..<order { matrix[i, j] = random.unit() + (i == j ? Double(order) : 0) } }
        let values = (0..<order).map { _ in random.unit() }
        let factorization = try LUFactorization(matrix)
        #expect(areClose(matrix * (try factorization.solve(values)), values, absolute: 1e-12))
        #expect(areClose((try factorization.solveTransposed(values)) * matrix, values, absolute: 1e-12))
    }
}
