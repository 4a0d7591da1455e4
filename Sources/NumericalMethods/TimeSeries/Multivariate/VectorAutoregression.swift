import Foundation

/// A vector autoregression with intercept, all equations by one shared QR factorisation.
///
/// Source: Luetkepohl (2005), New Introduction to Multiple Time Series Analysis, sections 3.2 and 4.3.
public struct VectorAutoregression: Sendable {
    /// Coefficients and the covariance of the errors with divisor T - m.
    public let system: AutoregressiveSystem
    /// One row a step after the first `lags`, one column a variable.
    public let residuals: Matrix
    /// The covariance of the errors with divisor T.
    public let likelihoodCovariance: Matrix
    /// Standard errors in the layout of `system.coefficients`.
    public let standardErrors: Matrix
    /// log |U'U / T|.
    public let logDeterminant: Double
    /// C with C C' = (X'X)^-1.
    let inverseFactor: Matrix
    let data: Matrix

    /// T, the rows after the first `lags`.
    public var observations: Int { residuals.rows }
    public var lags: Int { system.lags }
    public var variables: Int { system.variables }
    /// m, the coefficients an equation.
    public var regressors: Int { system.coefficients.rows }

    /// Estimates the model on rows of variables, oldest first.
    ///
    /// Throws `tooFewRows`, `notFinite`, `dependentVariables`, `degenerateErrors`.
    public init(_ data: Matrix, lags: Int) throws(AutoregressionError) {
        let rows = try LaggedRows(data, lags: lags, first: max(lags, 0))
        let (count, width) = (rows.responses.rows, rows.regressors.columns)
        guard count > width + data.columns - 1 else {
            throw .tooFewRows(needed: width + data.columns + lags, given: data.rows)
        }
        let solved = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try VectorAutoregression.solve(rows)
        }
        let squares = solved.residuals.transposed * solved.residuals
        let free = Double(count - width)
        let covariance = squares.mapping { $0 / free }
        likelihoodCovariance = squares.mapping { $0 / Double(count) }
        let likelihood = likelihoodCovariance
        logDeterminant = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try CholeskyFactorization(likelihood).logDeterminant
        }
        system = try AutoregressiveSystem(coefficients: solved.coefficients, errorCovariance: covariance)
        residuals = solved.residuals
        inverseFactor = solved.factor
        standardErrors = VectorAutoregression.errors(solved.factor, covariance)
        self.data = data
    }

    private static func solve(
        _ rows: LaggedRows
    ) throws(LinearAlgebraError) -> (coefficients: Matrix, residuals: Matrix, factor: Matrix) {
        let factorization = try QRFactorization(rows.regressors)
        var rotated = try factorization.applyTransposed(rows.responses)
        let coefficients = try factorization.solve(rotated: rotated)
        for column in 0..<rotated.columns {
            for row in 0..<factorization.columns { rotated[row, column] = 0 }
        }
        return (coefficients, try factorization.apply(rotated), try factorization.inverseGramFactor())
    }

    private static func errors(_ factor: Matrix, _ covariance: Matrix) -> Matrix {
        var errors = Matrix(rows: factor.rows, columns: covariance.columns)
        for row in 0..<factor.rows {
            let squares = (0..<factor.columns).reduce(0.0) { $0 + factor[row, $1] * factor[row, $1] }
            for equation in 0..<covariance.columns {
                errors[row, equation] = (squares * covariance[equation, equation]).squareRoot()
            }
        }
        return errors
    }
}
