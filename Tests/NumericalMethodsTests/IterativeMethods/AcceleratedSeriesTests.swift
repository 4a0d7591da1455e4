import NumericalMethods
import Testing

@testable import TestSupport

/// The weighted series against the factorization, and on spectra that its weights do not expect.
@Suite struct AcceleratedSeriesTests {
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
        zip(left, right).reduce(0) { $0 + abs($1.0 - $1.1) } / right.reduce(0) { $0 + abs($1) }
    }

    @Test(arguments: 1...5) func staysWithinItsBound(_ seed: Int) throws {
        let (matrix, values) = random(60, seed: seed, columnSum: 0.8)
        let factors = try LUFactorization(identityMinus: matrix)
        let (exact, exactTransposed) = (try factors.solve(values), try factors.solveTransposed(values))
        let bound = ColumnSumBound(matrix)
        for tolerance in [1e-3, 1e-8, 1e-13] {
            let series = AcceleratedSeries(matrix, values, bound: bound, tolerance: tolerance)
            #expect(series.converged)
            #expect(series.relativeErrorBound <= tolerance)
            #expect(difference(series.solution, exact) <= series.relativeErrorBound + 1e-14)
        }
        let turned = AcceleratedSeries(matrix, values, bound: bound, transposed: true)
        #expect(difference(turned.solution, exactTransposed) < 1e-12)
        // Terms of the plain power series: 0.8^n below 1e-13.
        #expect(AcceleratedSeries(matrix, values, bound: bound).products < 135)
    }

    /// A ring of sectors has its spectrum on a circle, a pair that trades only with each other one at -0.9 too: x = 1 /
    /// (1 - 0.9).
    @Test(arguments: [2, 3, 7]) func aRingFallsBackOnThePlainSum(_ order: Int) {
        var ring = Matrix(rows: order, columns: order)
        for i in 0..<order { ring[(i + 1) % order, i] = 0.9 }
        var values = [Double](repeating: 1, count: order)
        let even = AcceleratedSeries(ring, values, bound: ColumnSumBound(ring))
        #expect(even.converged)
        #expect(even.solution.allSatisfy { abs($0 - 10) < 1e-11 })
        // One unit of the first sector passes round: x_k = 0.9^k / (1 - 0.9^n).
        values = [1] + Array(repeating: 0, count: order - 1)
        let single = AcceleratedSeries(ring, values, bound: ColumnSumBound(ring))
        var power = 1.0
        var whole = 1.0
        for _ in 0..<order { whole *= 0.9 }
        #expect(single.converged)
        for value in single.solution {
            #expect(abs(value - power / (1 - whole)) < 1e-11)
            power *= 0.9
        }
    }

    @Test func nothingIsSummedWithoutABound() throws {
        let matrix = try Matrix(fromRows: [[0.6, 0.6], [0.6, 0.6]])
        let series = AcceleratedSeries(matrix, [1, 1], bound: ColumnSumBound(matrix))
        #expect(!series.converged)
        #expect(series.products == 0)
    }

    @Test func aZeroRightHandSideHasZeroSolution() {
        let matrix = Matrix.diagonal([0.5, 0.2])
        let series = AcceleratedSeries(matrix, [0, 0], bound: ColumnSumBound(matrix))
        #expect(series.solution == [0, 0])
        #expect(series.converged)
    }
}
