import Foundation

/// Least squares where the errors have a known covariance up to scale: both sides are made independent first.
///
/// With the covariance L L', the regression of L^-1 y on L^-1 X; its inverse is never formed.
/// Source: Aitken (1936); Golub and Van Loan (2013), section 6.1.
public struct GeneralizedLeastSquares: Sendable {
    /// The regression of the transformed numbers; its estimates, standard errors and s are those wanted.
    public let transformed: LinearRegression
    /// y - X b in the numbers as given.
    public let residuals: [Double]
    /// -(n/2) [log(2 pi r' W^-1 r / n) + 1] - log |W| / 2.
    public let logLikelihood: Double

    public var coefficients: [Double] { transformed.coefficients }
    public var standardErrors: [Double] { transformed.standardErrors }
    /// The root of r' W^-1 r / (n - k).
    public var residualDeviation: Double { transformed.residualDeviation }

    /// Throws `notACovariance`, and what `LinearRegression` throws.
    public init(design: Matrix, response: [Double], covariance: Matrix) throws(RegressionError) {
        guard response.count == design.rows, covariance.rows == design.rows else {
            throw .lengths(response: response.count, design: design.rows)
        }
        let triangle = try RegressionError.saying { () throws(LinearAlgebraError) in
            try CholeskyFactorization(covariance)
        }
        let column = Matrix(rows: response.count, columns: 1, columnMajor: response)
        let sides = try RegressionError.saying { () throws(LinearAlgebraError) in
            (try triangle.whiten(design), try triangle.whiten(column).storage)
        }
        try self.init(
            design: design, response: response, whiteDesign: sides.0, whiteResponse: sides.1,
            logDeterminant: triangle.logDeterminant)
    }

    init(
        design: Matrix, response: [Double], whiteDesign: Matrix, whiteResponse: [Double], logDeterminant: Double
    ) throws(RegressionError) {
        let regression = try LinearRegression(design: whiteDesign, response: whiteResponse)
        transformed = regression
        residuals = zip(response, design * regression.coefficients).map { $0 - $1 }
        logLikelihood = regression.logLikelihood - logDeterminant / 2
    }
}
