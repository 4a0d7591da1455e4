/// Least squares where the errors have a known covariance up to scale: both sides are made independent first.
///
/// With the covariance L L', the regression of L^-1 y on L^-1 X; its inverse is never formed.
/// Source: Aitken (1936); Golub and Van Loan (2013), section 6.1.
package struct GeneralizedLeastSquares: Sendable {
    /// The regression of the transformed numbers; its estimates, standard errors and s are those wanted.
    package let transformed: LinearRegression
    /// y - X b in the numbers as given.
    package let residuals: [Double]
    /// -(n/2) [log(2 pi r' W^-1 r / n) + 1] - log |W| / 2.
    package let logLikelihood: Double

    package var coefficients: [Double] { transformed.coefficients }
    package var standardErrors: [Double] { transformed.standardErrors }
    /// The root of r' W^-1 r / (n - k).
    package var residualDeviation: Double { transformed.residualDeviation }

    /// From both sides already made independent, with log |W|.
    init(
        design: Matrix, response: [Double], whiteDesign: Matrix, whiteResponse: [Double], logDeterminant: Double
    ) throws(RegressionError) {
        let regression = try LinearRegression(design: whiteDesign, response: whiteResponse)
        transformed = regression
        residuals = zip(response, design * regression.coefficients).map { $0 - $1 }
        logLikelihood = regression.logLikelihood - logDeterminant / 2
    }
}
