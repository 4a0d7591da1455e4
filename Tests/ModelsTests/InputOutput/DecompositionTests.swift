import Models
import NumericalMethods
import Testing

@Suite struct DecompositionTests {
    /// 2 x 3 x 5 to 3 x 5 x 7 by hand: the Shapley value of the first factor is 1 (2 x 15 + 25 + 21 + 2 x 35) / 6 = 146
    /// / 6, of the others 2 (20 + 15 + 14 + 42) / 6 and 2 (12 + 9 + 10 + 30) / 6.
    @Test func threeNumbers() throws {
        let result = try StructuralDecomposition([
            .diagonal([2], [3]), .diagonal([3], [5]), .vector([5], [7])
        ])
        #expect(result.change == [75])
        #expect(result.averaging == .allOrders)
        let hand: [Double] = [146, 182, 122].map { $0 / 6 }
        for (effect, wanted) in zip(result.effects, hand) { #expect(abs(effect[0] - wanted) < 1e-12) }
    }

    @Test(arguments: [2, 5, 8, 9, 12]) func effectsAddUp(_ count: Int) throws {
        var table = RandomTable(seed: count)
        var factors: [DecompositionFactor] = []
        for _ in 0..<(count - 2) { factors.append(.diagonal(table.list(8), table.list(8))) }
        factors.append(.leontief(table.coefficients, RandomTable(seed: 50 + count).coefficients))
        factors.append(.vector(table.list(8), table.list(8)))
        let result = try StructuralDecomposition(factors)
        let sum = result.effects.reduce([Double](repeating: 0, count: 8)) { zip($0, $1).map { $0 + $1 } }
        #expect(largestError(sum, result.change) < 1e-12)
        #expect(result.averaging == (count > 8 ? .polarOrders : .allOrders))
    }

    /// A factor that does not change has no effect.
    @Test func unchangedFactorHasNoEffect() throws {
        let matrix = try Matrix(fromRows: [[0.2, 0.1], [0.3, 0.4]])
        let result = try StructuralDecomposition.ofOutput(
            coefficients: (matrix, matrix), finalDemand: ([1, 2], [3, 1]))
        #expect(result.effects[0] == [0, 0])
        #expect(largestError(result.effects[1], result.change) < 1e-14)
    }

    @Test func misfitsAreRefused() throws {
        #expect(throws: InputOutputError.self) { try StructuralDecomposition([.diagonal([1], [1])]) }
        #expect(throws: InputOutputError.self) {
            try StructuralDecomposition([.diagonal([1], [1]), .vector([1, 2], [1, 2])])
        }
        #expect(throws: InputOutputError.self) { try StructuralDecomposition([]) }
    }
}
