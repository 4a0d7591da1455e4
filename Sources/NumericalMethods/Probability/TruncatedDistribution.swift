import RealModule

/// A distribution given that its number lies within bounds, exact also where the bounds lie far in a tail.
package struct TruncatedDistribution: ProbabilityDistribution {
    package let base: any ProbabilityDistribution
    package let lower: Double
    package let upper: Double
    /// The probability of the bounds under the base.
    package let mass: Double
    private let below: Double
    private let above: Double
    private let usesUpperTail: Bool

    /// Either bound may be infinite. Throws when they are reversed or enclose no probability.
    package init(_ base: any ProbabilityDistribution, lower: Double = -.infinity, upper: Double = .infinity)
        throws(DistributionError)
    {
        guard !lower.isNaN, !upper.isNaN else { throw .notFinite("bound") }
        guard base.isDiscrete ? lower <= upper : lower < upper else { throw .reversed(lower: lower, upper: upper) }
        let start = base.isDiscrete ? lower.nextDown : lower
        self.base = base
        self.lower = lower
        self.upper = upper
        below = lower == -.infinity ? 0 : base.cumulative(start)
        above = lower == -.infinity ? 1 : base.survival(start)
        usesUpperTail = below > 0.5
        let end = upper == .infinity ? (1.0, 0.0) : (base.cumulative(upper), base.survival(upper))
        mass = usesUpperTail ? above - end.1 : end.0 - below
        guard mass > 1e-300 else { throw .noProbability(lower: lower, upper: upper) }
    }

    package var isDiscrete: Bool { base.isDiscrete }
    package var mean: Double { moments.mean }
    package var variance: Double { moments.variance }

    package func density(_ x: Double) -> Double { x < lower || x > upper ? 0 : base.density(x) / mass }

    package func cumulative(_ x: Double) -> Double {
        if x < lower { return 0 }
        if x >= upper { return 1 }
        let part = usesUpperTail ? above - base.survival(x) : base.cumulative(x) - below
        return min(max(part / mass, 0), 1)
    }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 0, !isDiscrete { return max(lower, base.quantile(0)) }
        let x =
            usesUpperTail
            ? base.upperQuantile(max(above - probability * mass, 0)) : base.quantile(min(below + probability * mass, 1))
        return min(max(x, lower), upper)
    }

    private var moments: (mean: Double, variance: Double) { isDiscrete ? discreteMoments : continuousMoments }

    /// The integral of the quantile over (0, 1), and of its squared distance from the mean.
    private var continuousMoments: (mean: Double, variance: Double) {
        let mean = DoubleExponential.integral(quantile)
        return (mean, DoubleExponential.integral { (quantile($0) - mean) * (quantile($0) - mean) })
    }

    private var discreteMoments: (mean: Double, variance: Double) {
        var atoms: [(value: Double, probability: Double)] = []
        var reached = 0.0
        while reached < 1 - 1e-15, atoms.count < 1_000_000 {
            let value = quantile(min(reached.nextUp + 1e-16, 1))
            if let last = atoms.last, value <= last.value { break }
            atoms.append((value, density(value)))
            reached = cumulative(value)
        }
        let mean = atoms.reduce(0) { $0 + $1.value * $1.probability }
        return (mean, atoms.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.probability })
    }
}

/// A distribution moved by a constant, for instance a delay counted from a date.
package struct ShiftedDistribution: ProbabilityDistribution {
    package let base: any ProbabilityDistribution
    package let shift: Double

    package init(_ base: any ProbabilityDistribution, by shift: Double) throws(DistributionError) {
        try DistributionError.finite(shift, "shift")
        self.base = base
        self.shift = shift
    }

    package var isDiscrete: Bool { base.isDiscrete }
    package var mean: Double { base.mean + shift }
    package var variance: Double { base.variance }
    package func density(_ x: Double) -> Double { base.density(x - shift) }
    package func cumulative(_ x: Double) -> Double { base.cumulative(x - shift) }
    package func survival(_ x: Double) -> Double { base.survival(x - shift) }
    package func quantile(_ probability: Double) -> Double { base.quantile(probability) + shift }
    package func upperQuantile(_ probability: Double) -> Double { base.upperQuantile(probability) + shift }
}

/// Integration over (0, 1) by the double exponential rule, which copes with infinite ends.
///
/// Source: Takahasi and Mori (1974), doi:10.2977/prims/1195192451.
enum DoubleExponential {
    static func integral(_ value: (Double) -> Double) -> Double {
        let step = 1.0 / 32
        var sum = 0.0
        for k in -110...110 {
            let t = Double(k) * step
            let u = Double.pi * Double.sinh(t)
            let p = 1 / (1 + Double.exp(-u))
            let weight = Double.pi * Double.cosh(t) * p / (1 + Double.exp(u))
            guard p > 0, p < 1, weight > 0 else { continue }
            let term = value(p)
            if term.isFinite { sum += weight * term }
        }
        return sum * step
    }
}
