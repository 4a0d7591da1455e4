import RealModule

extension LinearRegression {
    /// -(n/2) [log(2 pi RSS / n) + 1].
    package var logLikelihood: Double {
        let n = Double(observations)
        return -n / 2 * (Double.log(2 * .pi * residualSumOfSquares / n) + 1)
    }
}

/// The usual trades of fit against the number of parameters; lower is better.
package struct InformationCriteria: Sendable, Equatable {
    /// -2 log L + 2 k. Source: Akaike (1974), doi:10.1109/TAC.1974.1100705.
    package let akaike: Double
    /// The same with 2 k (k + 1) / (n - k - 1) for few observations; infinite where n is at most k + 1.
    ///
    /// Source: Hurvich and Tsai (1989), doi:10.1093/biomet/76.2.297.
    package let corrected: Double
    /// -2 log L + k log n. Source: Schwarz (1978), doi:10.1214/aos/1176344136.
    package let bayesian: Double

    package init(logLikelihood: Double, parameters: Int, observations: Int) {
        let (k, n) = (Double(parameters), Double(observations))
        akaike = -2 * logLikelihood + 2 * k
        bayesian = -2 * logLikelihood + k * Double.log(n)
        corrected = n > k + 1 ? akaike + 2 * k * (k + 1) / (n - k - 1) : .infinity
    }
}
