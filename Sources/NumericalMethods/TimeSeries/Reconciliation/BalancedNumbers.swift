import Foundation

/// The numbers nearest to given ones, in the measure of a covariance, that meet linear balances C y = d.
///
/// y - W C' (C W C')^-1 (C y - d): only the small matrix is solved, W is never inverted; balances that follow from others
/// are recognised. Source: Stone, Champernowne and Meade (1942), doi:10.2307/2967664; Wickramasuriya, Athanasopoulos and
/// Hyndman (2019), doi:10.1080/01621459.2018.1448825.
struct BalancedNumbers {
    let values: [Double]
    /// W - W C' (C W C')^-1 C W, the covariance of the balanced numbers.
    let covariance: Matrix
    /// (C y - d)' (C W C')^-1 (C y - d): how far the numbers were from the balances.
    let distance: Double
    /// The number of balances that do not follow from others.
    let independent: Int

    init(
        _ values: [Double], balances: Matrix, totals: [Double], covariance: Matrix
    ) throws(ReconciliationError) {
        let gaps = zip(balances * values, totals).map { $0 - $1 }
        let spread = covariance * balances.transposed
        let small = balances * spread
        try BalancedNumbers.checkRoom(small, gaps, balances, values)
        let solver = try SmallSystem(small)
        let weights = solver.solve(gaps)
        let moves = spread * weights
        self.values = zip(values, moves).map { $0 - $1 }
        let left = zip(balances * self.values, totals).map { abs($0 - $1) }
        let size = max((values + totals).reduce(0) { max($0, abs($1)) }, 1e-300)
        if let worst = left.max(), worst > 1e-7 * size { throw .contradictory(largestGap: worst) }
        self.covariance = covariance - spread * solver.solve(spread.transposed)
        distance = zip(gaps, weights).reduce(0) { $0 + $1.0 * $1.1 }
        independent = solver.rank
    }

    /// A balance of fixed numbers only must hold as it is.
    private static func checkRoom(
        _ small: Matrix, _ gaps: [Double], _ balances: Matrix, _ values: [Double]
    ) throws(ReconciliationError) {
        for row in 0..<small.rows where small[row, row] <= 0 {
            let size = (0..<balances.columns).reduce(0.0) { $0 + abs(balances[row, $1] * values[$1]) }
            guard abs(gaps[row]) <= 1e-9 * max(size, 1) else { throw .noRoom(balance: row) }
        }
    }
}

/// A symmetric matrix that is not negative, solved by Cholesky, or over its eigenvectors where it is singular.
private struct SmallSystem {
    let rank: Int
    private let factorization: CholeskyFactorization?
    private let inverse: Matrix

    init(_ matrix: Matrix) throws(ReconciliationError) {
        let scales = (0..<matrix.rows).map { matrix[$0, $0] > 0 ? 1 / matrix[$0, $0].squareRoot() : 0 }
        let scaled = matrix.scalingRows(by: scales).scalingColumns(by: scales)
        let spectrum = try ReconciliationError.saying { () throws(LinearAlgebraError) in
            try SymmetricEigenvalues(scaled)
        }
        let limit = 1e-12 * Double(matrix.rows) * (spectrum.values.last ?? 0)
        rank = spectrum.values.count { $0 > limit }
        factorization = rank == matrix.rows ? try? CholeskyFactorization(matrix) : nil
        let inverted = spectrum.values.map { $0 > limit ? 1 / $0 : 0 }
        let middle = spectrum.vectors.scalingColumns(by: inverted) * spectrum.vectors.transposed
        inverse = middle.scalingRows(by: scales).scalingColumns(by: scales)
    }

    func solve(_ values: [Double]) -> [Double] { (try? factorization?.solve(values)) ?? inverse * values }

    func solve(_ values: Matrix) -> Matrix { (try? factorization?.solve(values)) ?? inverse * values }
}
