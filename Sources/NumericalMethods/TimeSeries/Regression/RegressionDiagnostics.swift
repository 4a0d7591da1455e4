/// A test statistic and the probability that chance alone gives one at least as large.
package struct TestResult: Sendable, Equatable {
    package let statistic: Double
    package let probability: Double
}

/// Tests of residuals.
package enum ResidualTests {
    /// sum (e_t - e_{t-1})^2 / sum e_t^2: near 2 without autocorrelation, near 0 with a strong one.
    ///
    /// Source: Durbin and Watson (1950), doi:10.1093/biomet/37.3-4.409.
    package static func durbinWatson(_ residuals: [Double]) -> Double {
        let steps = zip(residuals.dropFirst(), residuals).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        return steps / residuals.reduce(0) { $0 + $1 * $1 }
    }

    /// r_1 to r_lags about the mean, with divisor n throughout.
    package static func autocorrelations(_ values: [Double], lags: Int) -> [Double] {
        let mean = values.reduce(0, +) / Double(values.count)
        let centred = values.map { $0 - mean }
        let variance = centred.reduce(0) { $0 + $1 * $1 }
        return stride(from: 1, through: lags, by: 1).map { lag in
            zip(centred.dropFirst(lag), centred).reduce(0.0) { $0 + $1.0 * $1.1 } / variance
        }
    }

    /// n (n + 2) sum r_k^2 / (n - k), chi-square with lags less `fitted` degrees; fitted counts only ARMA coefficients.
    ///
    /// Source: Ljung and Box (1978), doi:10.1093/biomet/65.2.297. Throws `setting` when lags do not fit.
    package static func ljungBox(
        _ residuals: [Double], lags: Int, fitted: Int = 0
    ) throws(RegressionError) -> TestResult {
        guard lags > fitted, lags < residuals.count else {
            throw .setting("the test needs between \(fitted + 1) and \(residuals.count - 1) lags, not \(lags)")
        }
        let n = Double(residuals.count)
        let terms = autocorrelations(residuals, lags: lags).enumerated().map { $1 * $1 / (n - Double($0 + 1)) }
        let statistic = n * (n + 2) * terms.reduce(0, +)
        return TestResult(
            statistic: statistic, probability: TestProbability.chiSquare(statistic, degrees: Double(lags - fitted)))
    }
}
