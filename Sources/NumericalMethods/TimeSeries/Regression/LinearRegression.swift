/// Least squares y = X b + e, by column-scaled, column-pivoted Householder QR; X'X is never formed.
///
/// b = R^-1 Q'y; the sum of squared residuals is that of the last n - k numbers of Q'y; Var b = s^2 C C' with C = P
/// R^-1. Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., ch. 5; Higham (2002), ch. 20.
package struct LinearRegression: Sendable {
    /// The estimates b, one a column of X.
    package let coefficients: [Double]
    /// Observed less fitted.
    package let residuals: [Double]
    /// The sum of squared residuals.
    package let residualSumOfSquares: Double
    /// C with C C' = (X'X)^-1.
    package let inverseFactor: Matrix
    let factorization: QRFactorization

    package var observations: Int { residuals.count }
    /// n - k.
    package var degreesOfFreedom: Int { observations - coefficients.count }

    /// Estimates the regression of the response on the columns of the design, which includes the constant if one is
    /// wanted.
    ///
    /// Throws `lengths`, `tooFewObservations` (fewer than columns), `dependentColumns`, `notFinite`.
    package init(design: Matrix, response: [Double]) throws(RegressionError) {
        guard response.count == design.rows else { throw .lengths(response: response.count, design: design.rows) }
        guard response.count >= design.columns, design.columns > 0 else {
            throw .tooFewObservations(needed: max(design.columns, 1), given: response.count)
        }
        if let row = response.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
        let solved = try LinearRegression.solve(design, response)
        coefficients = solved.coefficients
        residuals = solved.residuals
        residualSumOfSquares = solved.squares
        inverseFactor = solved.inverseFactor
        factorization = solved.factorization
    }

    /// The variance of the errors, the sum of squared residuals over n - k; not a number without degrees of freedom.
    package var residualVariance: Double {
        degreesOfFreedom > 0 ? residualSumOfSquares / Double(degreesOfFreedom) : .nan
    }

    /// The standard deviation of the errors.
    package var residualDeviation: Double { residualVariance.squareRoot() }

    /// The standard errors of the estimates.
    package var standardErrors: [Double] {
        let deviation = residualDeviation
        return (0..<coefficients.count).map { row in
            let squares = (0..<coefficients.count).reduce(0.0) { $0 + inverseFactor[row, $1] * inverseFactor[row, $1] }
            return deviation * squares.squareRoot()
        }
    }

    private struct Solution {
        let coefficients: [Double]
        let residuals: [Double]
        let squares: Double
        let inverseFactor: Matrix
        let factorization: QRFactorization
    }

    private static func solve(_ design: Matrix, _ response: [Double]) throws(RegressionError) -> Solution {
        try RegressionError.saying { () throws(LinearAlgebraError) in
            let factorization = try QRFactorization(design)
            let column = Matrix(rows: response.count, columns: 1, columnMajor: response)
            var rotated = try factorization.applyTransposed(column)
            let coefficients = try factorization.solve(rotated: rotated).storage
            for index in 0..<design.columns { rotated[index, 0] = 0 }
            let squares = rotated.storage.reduce(0) { $0 + $1 * $1 }
            return Solution(
                coefficients: coefficients, residuals: try factorization.apply(rotated).storage, squares: squares,
                inverseFactor: try factorization.inverseGramFactor(), factorization: factorization)
        }
    }
}
