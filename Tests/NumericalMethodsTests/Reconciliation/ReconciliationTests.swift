import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite struct ReconciliationTests {
    /// A total of 10 over 7 and 1, all alike: each moves by a third of the gap of 2.
    @Test func oneSumByHand() throws {
        let hierarchy = AggregationHierarchy(sums: try Matrix(fromRows: [[1, 1]]))
        let found = try hierarchy.reconcile([10, 7, 1], weights: .equal)
        #expect(zip(found, [28.0 / 3, 23.0 / 3, 5.0 / 3]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// A total of 1 over 7 and 1: the gap of -7 would take the second to -4/3. With it at zero the nearest to
    /// (1, 7) with equal sum is 4 and 4.
    @Test func nothingBelowZero() throws {
        let hierarchy = AggregationHierarchy(sums: try Matrix(fromRows: [[1, 1]]))
        let free = try hierarchy.reconcile([1, 7, 1], weights: .equal)
        #expect(abs(free[2] + 4.0 / 3) < 1e-12)
        let found = try hierarchy.reconcile([1, 7, 1], weights: .equal, nonNegative: true)
        #expect(zip(found, [4, 4, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// No feasible neighbour is nearer, tried at random with a covariance that is not diagonal.
    @Test func nonNegativeIsTheNearest() throws {
        let hierarchy = AggregationHierarchy(sums: try Matrix(fromRows: [[1, 1, 1, 1], [1, 1, 0, 0]]))
        var root = Matrix.identity(6)
        for i in 0..<6 { for j in 0..<i { root[i, j] = 0.4 * sin(Double(7 * i + 3 * j)) } }
        let covariance = root * root.transposed
        let given = [1.0, 2, -3, 2, -1, 4]
        let found = try hierarchy.reconcile(given, weights: .covariance(covariance), nonNegative: true)
        let factorization = try CholeskyFactorization(covariance)
        func distance(_ bottom: [Double]) throws -> Double {
            let gap = zip(try hierarchy.aggregate(bottom), given).map { $0 - $1 }
            return zip(gap, try factorization.solve(gap)).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let bottom = Array(found[2...])
        let best = try distance(bottom)
        #expect(bottom.allSatisfy { $0 >= 0 })
        var random = SeededGenerator(5)
        for _ in 0..<2_000 {
            let other = bottom.map { max(0, $0 + Double.random(in: -0.3...0.3, using: &random)) }
            #expect(try distance(other) >= best - 1e-12)
        }
    }

    @Test func monthsToQuartersAndYear() throws {
        let hierarchy = AggregationHierarchy(steps: 12, groupsOf: [12, 3, 5])
        #expect(hierarchy.count == 17)
        let all = try hierarchy.aggregate((1...12).map(Double.init))
        #expect(Array(all.prefix(5)) == [78, 6, 15, 24, 33])
    }

    /// Supply 100 +- 4, use 90 +- 3: the gap of 10 is shared 16 to 9; the error after is 4 * 3 / 5 for both.
    @Test func supplyAndUseByHand() throws {
        let balance = try StoneBalance(
            values: [100, 90], standardErrors: [4, 3], balances: Matrix(fromRows: [[1, -1]]))
        #expect(zip(balance.values, [93.6, 93.6]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(balance.standardErrors.allSatisfy { abs($0 - 2.4) < 1e-12 })
        #expect(abs(balance.distance - 4) < 1e-12 && balance.balances == 1)
        #expect(abs(balance.probability - erfc(2 / 2.0.squareRoot())) < 1e-12)
        #expect(zip(balance.standardizedAdjustments, [-2, 2]).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// Row and column totals of a table: one balance follows from the others and is recognised.
    @Test func dependentBalances() throws {
        let balances = try Matrix(fromRows: [[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])
        let balance = try StoneBalance(
            values: [10, 20, 30, 41], standardErrors: [1, 1, 1, 1], balances: balances, totals: [31, 69, 40, 60])
        #expect(balance.balances == 3)
        #expect(zip(balances * balance.values, [31, 69, 40, 60]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(throws: ReconciliationError.self) {
            try StoneBalance(
                values: [10, 20, 30, 41], standardErrors: [1, 1, 1, 1], balances: balances, totals: [31, 69, 40, 65])
        }
    }

    @Test func fixedNumbersStay() throws {
        let balances = try Matrix(fromRows: [[1, -1, -1]])
        let balance = try StoneBalance(values: [50, 30, 18], standardErrors: [0, 2, 1], balances: balances)
        #expect(balance.values[0] == 50)
        #expect(zip(balance.adjustments, [0, 1.6, 0.4]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(throws: ReconciliationError.noRoom(balance: 0)) {
            try StoneBalance(values: [50, 30, 18], standardErrors: [0, 0, 0], balances: balances)
        }
    }

    @Test func badInput() throws {
        let hierarchy = AggregationHierarchy(sums: try Matrix(fromRows: [[1, 1]]))
        #expect(throws: ReconciliationError.count(of: "forecasts", expected: 3, given: 2)) {
            try hierarchy.reconcile([1, 2], weights: .equal)
        }
        #expect(throws: ReconciliationError.notFinite(of: "forecasts", position: 1)) {
            try hierarchy.reconcile([1, .nan, 2], weights: .equal)
        }
        #expect(throws: ReconciliationError.negativeError(position: 0)) {
            try hierarchy.reconcile([3, 1, 2], weights: .variances([-1, 1, 1]))
        }
    }
}
