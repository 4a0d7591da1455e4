import Foundation
import NumericalMethods
import Testing

/// The minimisers on functions whose minimum is known by hand.
@Suite struct MinimizerTests {
    /// Rosenbrock (1960): minimum 0 at (1, 1).
    private func valley(_ x: [Double]) -> Double {
        let (first, second) = (x[1] - x[0] * x[0], 1 - x[0])
        return 100 * first * first + second * second
    }

    @Test func quasiNewtonFindsTheEndOfTheValley() {
        let found = LimitedMemoryBFGS().minimize(from: [-1.2, 1], valley)
        #expect(found.converged)
        #expect(abs(found.point[0] - 1) < 1e-5 && abs(found.point[1] - 1) < 1e-5)
    }

    @Test func analyticGradientIsUsed() {
        let found = LimitedMemoryBFGS().minimize(from: [-1.2, 1], valley) { x, _ in
            let inner = x[1] - x[0] * x[0]
            return [-400 * x[0] * inner - 2 * (1 - x[0]), 200 * inner]
        }
        #expect(found.converged)
        #expect(found.value < 1e-12)
        #expect(found.evaluations < 200)
    }

    @Test func simplexNeedsNoSlope() {
        let found = NelderMead().minimize(from: [3, -2, 1]) { abs($0[0] - 1) + abs($0[1] + 4) + abs($0[2]) }
        #expect(found.value < 1e-6)
    }

    @Test func regionsWithoutAValueAreAvoided() {
        let found = LimitedMemoryBFGS().minimize(from: [4]) { $0[0] > 0 ? $0[0] - 2 * log($0[0]) : .nan }
        #expect(abs(found.point[0] - 2) < 1e-5)
        #expect(NelderMead().minimize(from: [1, 2]) { _ in .nan }.value == .infinity)
        #expect(LimitedMemoryBFGS().minimize(from: [1, 2]) { _ in .nan }.converged == false)
    }

    /// x^4 - 3 x^2 + x has its lower minimum near -1.3008 and a higher one near 1.1309.
    @Test func theLowestOfSeveralDescents() throws {
        func twoWells(_ x: [Double]) -> Double { x[0] * x[0] * (x[0] * x[0] - 3) + x[0] }
        #expect(abs(LimitedMemoryBFGS().minimize(from: [1.5], twoWells).point[0] - 1.1309) < 1e-3)
        let found = try #require(MultiStartMinimizer().minimize(from: [[1.5], [-2]], twoWells))
        #expect(abs(found.point[0] + 1.3008) < 1e-3)
        #expect(MultiStartMinimizer().minimize(from: [], twoWells) == nil)
    }

    @Test func gradientByDifferences() {
        let slopes = NumericalGradient.central({ exp($0[0]) * $0[1] }, at: [1, 3])
        #expect(abs(slopes[0] - 3 * exp(1)) < 1e-8 && abs(slopes[1] - exp(1)) < 1e-8)
    }
}
