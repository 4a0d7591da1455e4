import RealModule

/// The covariance of regression estimates that stays right when the errors are correlated in time and of unequal size.
///
/// C Q'(sum_j w_j (G_j + G_j')) Q C' with Bartlett weights w_j = 1 - j / (lags + 1), on the orthonormal basis Q.
/// Source: Newey and West (1987), doi:10.2307/1913610.
package enum NeweyWest {
    /// The usual number of lags, floor(4 (n / 100)^(2/9)).
    package static func defaultLags(observations: Int) -> Int {
        Int((4 * Double.pow(Double(max(observations, 0)) / 100, 2.0 / 9)).rounded(.down))
    }

    /// The covariance of the estimates; with `smallSample` multiplied by n / (n - k).
    ///
    /// Throws `setting` when there are as many lags as observations or a negative number of them.
    package static func covariance(
        _ regression: LinearRegression, lags: Int, smallSample: Bool = false
    ) throws(RegressionError) -> Matrix {
        guard lags >= 0, lags < regression.observations else {
            throw .setting("the number of lags must lie between 0 and \(regression.observations - 1), not \(lags)")
        }
        let scores = try RegressionError.saying { () throws(LinearAlgebraError) in
            try regression.factorization.basis().scalingRows(by: regression.residuals)
        }
        let middle = scores.transposed * smoothed(scores, lags: lags)
        let side = regression.inverseFactor
        let covariance = side * middle * side.transposed
        guard smallSample else { return covariance }
        let factor = Double(regression.observations) / Double(regression.degreesOfFreedom)
        return covariance.mapping { $0 * factor }
    }

    /// The standard errors, the roots of the covariance's diagonal.
    package static func standardErrors(
        _ regression: LinearRegression, lags: Int, smallSample: Bool = false
    ) throws(RegressionError) -> [Double] {
        let matrix = try covariance(regression, lags: lags, smallSample: smallSample)
        return (0..<matrix.rows).map { max(0, matrix[$0, $0]).squareRoot() }
    }

    /// Each row with its neighbours in time, weighted.
    private static func smoothed(_ scores: Matrix, lags: Int) -> Matrix {
        var sums = scores.storage
        let rows = scores.rows
        scores.storage.withUnsafeBufferPointer { source in
            sums.withUnsafeMutableBufferPointer { target in
                for lag in stride(from: 1, through: lags, by: 1) {
                    let weight = 1 - Double(lag) / Double(lags + 1)
                    for start in stride(from: 0, to: source.count, by: rows) {
                        for i in start..<(start &+ rows &- lag) {
                            target[i] += weight * source[i &+ lag]
                            target[i &+ lag] += weight * source[i]
                        }
                    }
                }
            }
        }
        return Matrix(rows: rows, columns: scores.columns, columnMajor: sums)
    }
}
