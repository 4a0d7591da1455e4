import Foundation

/// Measured or projected numbers made to meet balances such as supply = use + stock change, each moved by how uncertain it
/// is.
///
/// Source: Stone, Champernowne and Meade (1942), doi:10.2307/2967664.
public struct StoneBalance: Sendable, Equatable {
    /// The numbers that meet the balances.
    public let values: [Double]
    /// Balanced less given.
    public let adjustments: [Double]
    /// Their standard errors after the balances are known to hold; never above those given.
    public let standardErrors: [Double]
    /// Each adjustment over the standard error that it should have; beyond 2 or 3 a number deserves a look. 0 where the
    /// number cannot move.
    public let standardizedAdjustments: [Double]
    /// How far the numbers were from the balances, chi-square with `balances` degrees if the standard errors are right.
    public let distance: Double
    /// The number of balances that do not follow from others.
    public let balances: Int

    /// The probability that numbers with these standard errors lie as far from the balances by chance.
    public var probability: Double {
        balances > 0 ? TestProbability.chiSquare(distance, degrees: Double(balances)) : 1
    }

    /// Balances the numbers: each row of `balances` times the numbers is to be its total, 0 where none are given.
    ///
    /// A standard error of 0 fixes a number. Throws `count`, `notFinite`, `negativeError`, `noRoom`, `contradictory`.
    public init(
        values given: [Double], standardErrors: [Double], balances: Matrix, totals: [Double]? = nil
    ) throws(ReconciliationError) {
        let wanted = totals ?? [Double](repeating: 0, count: balances.rows)
        try StoneBalance.check(given, standardErrors, balances, wanted)
        let covariance = Matrix.diagonal(standardErrors.map { $0 * $0 })
        let solved = try BalancedNumbers(given, balances: balances, totals: wanted, covariance: covariance)
        let adjustments = zip(solved.values, given).map { $0 - $1 }
        let variances = given.indices.map { max(0, solved.covariance[$0, $0]) }
        values = solved.values
        self.adjustments = adjustments
        self.standardErrors = variances.map { $0.squareRoot() }
        standardizedAdjustments = given.indices.map { index in
            let before = standardErrors[index] * standardErrors[index]
            let moved = before - variances[index]
            return moved > 1e-12 * before ? adjustments[index] / moved.squareRoot() : 0
        }
        distance = solved.distance
        self.balances = solved.independent
    }

    private static func check(
        _ values: [Double], _ errors: [Double], _ balances: Matrix, _ totals: [Double]
    ) throws(ReconciliationError) {
        let count = values.count
        guard errors.count == count else { throw .count(of: "standard errors", expected: count, given: errors.count) }
        guard balances.columns == count else {
            throw .count(of: "columns of the balances", expected: count, given: balances.columns)
        }
        guard totals.count == balances.rows else { throw .count(of: "totals", expected: balances.rows, given: totals.count) }
        if let position = values.firstIndex(where: { !$0.isFinite }) { throw .notFinite(of: "numbers", position: position) }
        if let position = totals.firstIndex(where: { !$0.isFinite }) { throw .notFinite(of: "totals", position: position) }
        if let place = balances.firstPlace(where: { !$0.isFinite }) { throw .notFinite(of: "balances", position: place.row) }
        if let position = errors.firstIndex(where: { !($0 >= 0) || $0 == .infinity }) { throw .negativeError(position: position) }
    }
}
