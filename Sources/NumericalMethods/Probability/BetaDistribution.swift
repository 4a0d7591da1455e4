import RealModule

/// The beta distribution, by default between 0 and 1.
package struct BetaDistribution: ProbabilityDistribution, Equatable {
    package let first: Double
    package let second: Double
    package let lower: Double
    package let upper: Double
    private let logBeta: Double
    /// Beyond it the distribution is a point to within a thousandth of its width, and a quantile takes ever longer.
    package static let largestShape = 1e6

    /// A distribution with density proportional to t^(first - 1) (1 - t)^(second - 1), t = (x - lower) / (upper -
    /// lower). Throws for shapes that are not above 0 and at most `largestShape`, and for bounds that do not rise.
    package init(first: Double, second: Double, lower: Double = 0, upper: Double = 1) throws(DistributionError) {
        try DistributionError.positive(first, "first shape")
        try DistributionError.positive(second, "second shape")
        for (name, shape) in [("first shape", first), ("second shape", second)]
        where shape > BetaDistribution.largestShape {
            throw .outside(name, shape, lower: 0, upper: BetaDistribution.largestShape)
        }
        try DistributionError.bounds(lower, upper)
        self.first = first
        self.second = second
        self.lower = lower
        self.upper = upper
        logBeta = LogGamma.beta(first, second)
    }

    private var width: Double { upper - lower }
    package var mean: Double { lower + width * first / (first + second) }
    package var variance: Double {
        let sum = first + second
        return width * width * first * second / (sum * sum * (sum + 1))
    }

    package func density(_ x: Double) -> Double { unitDensity((x - lower) / width) / width }
    package func cumulative(_ x: Double) -> Double { unitCumulative((x - lower) / width) }

    package func survival(_ x: Double) -> Double {
        let y = min(max((upper - x) / width, 0), 1)
        return IncompleteBeta.regularized(second, first, at: y)
    }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 0 { return lower }
        if probability == 1 { return upper }
        let t = QuantileSolver.solve(
            probability, lower: 0, upper: 1, guess: guess(probability), cumulative: unitCumulative, density: unitDensity
        )
        return lower + width * t
    }

    private func unitCumulative(_ t: Double) -> Double {
        IncompleteBeta.regularized(first, second, at: min(max(t, 0), 1))
    }

    private func unitDensity(_ t: Double) -> Double {
        guard t >= 0, t <= 1 else { return 0 }
        return Double.exp(power(first - 1, Double.log(t)) + power(second - 1, Double.log(onePlus: -t)) - logBeta)
    }

    private func power(_ exponent: Double, _ logarithm: Double) -> Double { exponent == 0 ? 0 : exponent * logarithm }

    /// The leading power where the probability is small, the normal approximation elsewhere.
    private func guess(_ probability: Double) -> Double {
        let tail = Double.exp((Double.log(probability * first) + logBeta) / first)
        if tail < 0.1 / (1 + second) { return tail }
        let centre = first / (first + second)
        let spread = (first * second / (first + second + 1)).squareRoot() / (first + second)
        return min(max(centre + spread * StandardNormal.quantile(probability), 1e-3), 1 - 1e-3)
    }
}

/// The distribution of a judgement by smallest, most likely and largest number: a beta distribution with
/// first = 1 + 4 (mode - lower) / (upper - lower) and second = 1 + 4 (upper - mode) / (upper - lower).
///
/// Source: Clark (1962), doi:10.1287/opre.10.3.405; Vose (2008), Risk Analysis.
package struct PertDistribution: ProbabilityDistribution, Equatable {
    package let mode: Double
    package let beta: BetaDistribution

    package init(lower: Double, mode: Double, upper: Double, weight: Double = 4) throws(DistributionError) {
        try DistributionError.bounds(lower, upper)
        try DistributionError.positive(weight, "weight of the mode")
        guard mode >= lower, mode <= upper else { throw .outside("mode", mode, lower: lower, upper: upper) }
        self.mode = mode
        beta = try BetaDistribution(
            first: 1 + weight * (mode - lower) / (upper - lower), second: 1 + weight * (upper - mode) / (upper - lower),
            lower: lower, upper: upper)
    }

    package var mean: Double { beta.mean }
    package var variance: Double { beta.variance }
    package func density(_ x: Double) -> Double { beta.density(x) }
    package func cumulative(_ x: Double) -> Double { beta.cumulative(x) }
    package func survival(_ x: Double) -> Double { beta.survival(x) }
    package func quantile(_ probability: Double) -> Double { beta.quantile(probability) }
}
