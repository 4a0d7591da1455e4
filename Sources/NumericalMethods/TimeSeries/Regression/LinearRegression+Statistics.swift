import Foundation

extension LinearRegression {
    /// Each estimate over its standard error.
    public var studentStatistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

    /// The probability that chance alone gives an estimate as far from zero, by Student's t with n - k degrees.
    public var probabilities: [Double] {
        studentStatistics.map { StudentDistribution.twoSided($0, degrees: Double(degreesOfFreedom)) }
    }

    /// Half the width of the central interval of each estimate at this level, such as 0.95.
    public func halfWidths(level: Double) -> [Double] {
        let factor = StudentDistribution.upperQuantile((1 - level) / 2, degrees: Double(degreesOfFreedom))
        return standardErrors.map { $0 * factor }
    }

    /// The sum of squares that the regression explains.
    public var regressionSumOfSquares: Double { totalSumOfSquares - residualSumOfSquares }

    /// The degrees of freedom of the regression: columns, less one for an intercept.
    public var regressionDegreesOfFreedom: Int { coefficients.count - (hasIntercept ? 1 : 0) }

    /// 1 - RSS / TSS; about zero where there is no intercept.
    public var rSquared: Double { 1 - residualSumOfSquares / totalSumOfSquares }

    /// R squared with both sums of squares divided by their degrees of freedom.
    public var adjustedRSquared: Double {
        let total = Double(observations - (hasIntercept ? 1 : 0))
        return 1 - (1 - rSquared) * total / Double(degreesOfFreedom)
    }

    /// The F ratio of all slopes together; infinite for an exact fit.
    public var fStatistic: Double {
        (regressionSumOfSquares / Double(regressionDegreesOfFreedom)) / residualVariance
    }

    /// The probability that chance alone gives an F ratio this large.
    public var fProbability: Double {
        TestProbability.fisher(fStatistic, Double(regressionDegreesOfFreedom), Double(degreesOfFreedom))
    }

    /// -(n/2) [log(2 pi RSS / n) + 1].
    public var logLikelihood: Double {
        let n = Double(observations)
        return -n / 2 * (log(2 * .pi * residualSumOfSquares / n) + 1)
    }

    /// The information criteria at k coefficients, the error variance not counted.
    public var criteria: InformationCriteria {
        InformationCriteria(logLikelihood: logLikelihood, parameters: coefficients.count, observations: observations)
    }
}

/// The usual trades of fit against the number of parameters; lower is better.
public struct InformationCriteria: Sendable, Equatable {
    /// -2 log L + 2 k. Source: Akaike (1974), doi:10.1109/TAC.1974.1100705.
    public let akaike: Double
    /// The same with 2 k (k + 1) / (n - k - 1) for few observations; infinite where n is at most k + 1.
    ///
    /// Source: Hurvich and Tsai (1989), doi:10.1093/biomet/76.2.297.
    public let corrected: Double
    /// -2 log L + k log n. Source: Schwarz (1978), doi:10.1214/aos/1176344136.
    public let bayesian: Double

    public init(logLikelihood: Double, parameters: Int, observations: Int) {
        let (k, n) = (Double(parameters), Double(observations))
        akaike = -2 * logLikelihood + 2 * k
        bayesian = -2 * logLikelihood + k * log(n)
        corrected = n > k + 1 ? akaike + 2 * k * (k + 1) / (n - k - 1) : .infinity
    }
}
