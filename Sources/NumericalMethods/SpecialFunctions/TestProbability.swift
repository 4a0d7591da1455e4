/// The probability that chance alone gives a test statistic at least this large.
public enum TestProbability {
    /// Of a chi-square number with these degrees of freedom.
    public static func chiSquare(_ statistic: Double, degrees: Double) -> Double {
        IncompleteGamma.upper(degrees / 2, statistic / 2)
    }

    /// Of a standard normal number, on both sides.
    public static func normalTwoSided(_ statistic: Double) -> Double { 2 * StandardNormal.cumulative(-abs(statistic)) }
}
