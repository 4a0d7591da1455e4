import Foundation

/// The criteria of the orders 0 to a largest one on the same rows, all from one QR factorisation.
///
/// In the triangle of [X Y] the model of fewer lags has the leading columns of X, so that its residuals are what remains
/// below them. Source: Luetkepohl (2005), section 4.3.
public struct LagSelection: Sendable, Equatable {
    /// One entry an order, from 0 on.
    public let criteria: [AutoregressionCriteria]

    /// Throws `tooFewRows`, `notFinite`, `dependentVariables`, `degenerateErrors`.
    public init(_ data: Matrix, largest: Int) throws(AutoregressionError) {
        let rows = try LaggedRows(data, lags: largest, first: max(largest, 0))
        let (count, width, variables) = (rows.responses.rows, rows.regressors.columns, data.columns)
        guard count >= width + variables else {
            throw .tooFewRows(needed: width + variables + largest, given: data.rows)
        }
        let stacked = Matrix(
            rows: count, columns: width + variables, columnMajor: rows.regressors.storage + rows.responses.storage)
        let triangle = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            let factorization = try QRFactorization(stacked, pivoting: false, scaling: false)
            guard factorization.rank == stacked.columns else {
                throw .rankDeficient(rank: factorization.rank, columns: stacked.columns)
            }
            return factorization.triangle
        }
        var criteria: [AutoregressionCriteria] = []
        for order in 0...largest {
            let used = 1 + order * variables
            let below = triangle.block(rows: Array(used..<triangle.rows), columns: Array(width..<triangle.columns))
            let covariance = (below.transposed * below).mapping { $0 / Double(count) }
            let logDeterminant = try AutoregressionError.saying { () throws(LinearAlgebraError) in
                try CholeskyFactorization(covariance).logDeterminant
            }
            criteria.append(
                AutoregressionCriteria(
                    logDeterminant: logDeterminant, variables: variables, regressors: used, observations: count))
        }
        self.criteria = criteria
    }

    /// The order with the smallest value of a criterion, such as `\.akaike`; the lowest of equal ones.
    public func best(_ criterion: (AutoregressionCriteria) -> Double) -> Int {
        criteria.indices.min { criterion(criteria[$0]) < criterion(criteria[$1]) } ?? 0
    }
}
