import Foundation

/// How much each forecast of a hierarchy may move so that the sums hold.
public enum ReconciliationWeights: Sendable, Equatable {
    /// All alike, least squares.
    case equal
    /// By the number of bottom series that each holds.
    case structural
    /// By these variances of one-step errors.
    case variances([Double])
    /// By a covariance of one-step errors, such as the shrunk one of `ResidualCovariance` (MinT).
    case covariance(Matrix)

    /// From residuals (one row a series): shrunk covariance, or variances alone below 10 steps.
    ///
    /// Source: Wickramasuriya, Athanasopoulos and Hyndman (2019), doi:10.1080/01621459.2018.1448825.
    public static func residuals(
        _ residuals: Matrix, convention: ResidualCovariance.Convention = .aboutZero
    ) throws(ReconciliationError) -> ReconciliationWeights {
        let covariance = try ResidualCovariance(residuals: residuals, convention: convention)
        return residuals.columns < 10 ? .variances(covariance.variances) : .covariance(covariance.shrunk)
    }
}

extension AggregationHierarchy {
    /// Forecasts of all series, sums first, moved as little as the weights allow so that every sum holds.
    ///
    /// With `nonNegative` no bottom series falls below zero. Throws `count`, `notFinite`, `negativeError`,
    /// `singularCovariance`, `notConverged`.
    public func reconcile(
        _ forecasts: [Double], weights: ReconciliationWeights, nonNegative: Bool = false
    ) throws(ReconciliationError) -> [Double] {
        guard forecasts.count == count else { throw .count(of: "forecasts", expected: count, given: forecasts.count) }
        if let position = forecasts.firstIndex(where: { !$0.isFinite }) {
            throw .notFinite(of: "forecasts", position: position)
        }
        let covariance = try covariance(weights)
        let totals = [Double](repeating: 0, count: sums.rows)
        let balanced = try BalancedNumbers(forecasts, balances: constraints, totals: totals, covariance: covariance)
        guard balanced.independent == sums.rows else { throw .singularCovariance }
        let bottom = Array(balanced.values[sums.rows...])
        guard nonNegative, bottom.contains(where: { $0 < 0 }) else { return try aggregate(bottom) }
        return try aggregate(liftToZero(bottom, covariance: balanced.covariance))
    }

    /// Sums from the bottom forecasts alone; those of the sums are ignored.
    public func bottomUp(_ forecasts: [Double]) throws(ReconciliationError) -> [Double] {
        guard forecasts.count == count else { throw .count(of: "forecasts", expected: count, given: forecasts.count) }
        return try aggregate(Array(forecasts[sums.rows...]))
    }

    private func covariance(_ weights: ReconciliationWeights) throws(ReconciliationError) -> Matrix {
        switch weights {
        case .equal: return .identity(count)
        case .structural: return .diagonal(structuralWeights)
        case .variances(let variances):
            guard variances.count == count else { throw .count(of: "variances", expected: count, given: variances.count) }
            if let position = variances.firstIndex(where: { !($0 >= 0) || $0 == .infinity }) {
                throw .negativeError(position: position)
            }
            return .diagonal(variances)
        case .covariance(let matrix):
            guard matrix.rows == count, matrix.columns == count else {
                throw .count(of: "rows of the covariance", expected: count, given: matrix.rows)
            }
            return matrix
        }
    }

    /// The nearest bottom series that are zero or more, in the measure of the reconciled covariance.
    private func liftToZero(_ bottom: [Double], covariance: Matrix) throws(ReconciliationError) -> [Double] {
        let places = Array(sums.rows..<count)
        return try NonNegativeAdjustment(covariance.block(rows: places, columns: places)).apply(bottom)
    }
}
