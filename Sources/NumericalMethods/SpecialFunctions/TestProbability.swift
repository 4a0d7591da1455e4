/// The probability that chance alone gives a test statistic at least this large.
package enum TestProbability {
    /// Of a chi-square number with these degrees of freedom.
    package static func chiSquare(_ statistic: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, statistic / 2)
    }

    /// Of a ratio of two mean squares (F) with these degrees of freedom above and below.
    package static func varianceRatio(_ statistic: Double, degrees: (above: Double, below: Double)) -> Double {
        if statistic == .infinity { return 0 }
        let share = degrees.above * statistic / (degrees.above * statistic + degrees.below)
        return 1 - IncompleteBeta.regularized(degrees.above / 2, degrees.below / 2, at: share)
    }

    /// Of a standard normal number, on both sides.
    package static func normalTwoSided(_ statistic: Double) -> Double { 2 * StandardNormal.cumulative(-abs(statistic)) }
}
