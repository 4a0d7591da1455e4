import Foundation

/// The probability that chance alone gives a test statistic at least this large.
public enum TestProbability {
    /// Of a chi-square number with these degrees of freedom.
    public static func chiSquare(_ statistic: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, statistic / 2)
    }

    /// Of the F ratio with these degrees of freedom above and below.
    public static func fisher(_ statistic: Double, _ above: Double, _ below: Double) -> Double {
        guard above > 0, below > 0, !statistic.isNaN else { return .nan }
        guard statistic > 0 else { return 1 }
        if statistic == .infinity { return 0 }
        let product = above * statistic
        let (x, y) = product < below
            ? (1 / (1 + product / below), (product / below) / (1 + product / below))
            : ((below / product) / (1 + below / product), 1 / (1 + below / product))
        return IncompleteBeta.regularized(below / 2, above / 2, at: x, complement: y)
    }

    /// Of a standard normal number, on both sides.
    public static func normalTwoSided(_ statistic: Double) -> Double { 2 * StandardNormal.cumulative(-abs(statistic)) }
}
