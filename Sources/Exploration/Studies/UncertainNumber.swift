import EnergySystem
import NumericalMethods

/// The distribution of one uncertain number, ready to be drawn from.
///
/// With `occurs` p the number is `otherwise` for u < 1 - p, and the quantile of (u - 1 + p) / p of the distribution
/// elsewhere, so that one point of the unit interval says both whether and how much.
struct UncertainNumber: Sendable {
    let distribution: any ProbabilityDistribution
    let occurs: Double
    let otherwise: Double

    /// Throws what is wrong with the numbers, in words.
    init(_ bound: BoundDistribution) throws(DistributionError) {
        let base = try UncertainNumber.base(bound)
        if let lower = bound["at-least"], let upper = bound["at-most"] {
            distribution = try TruncatedDistribution(base, lower: lower, upper: upper)
        } else if let lower = bound["at-least"] {
            distribution = try TruncatedDistribution(base, lower: lower)
        } else if let upper = bound["at-most"] {
            distribution = try TruncatedDistribution(base, upper: upper)
        } else {
            distribution = base
        }
        occurs = bound["occurs"] ?? 1
        otherwise = bound["otherwise"] ?? 0
    }

    /// The number at a point of the unit interval.
    func quantile(_ u: Double) -> Double {
        if occurs >= 1 { return distribution.quantile(u) }
        let rest = u - (1 - occurs)
        return rest < 0 || occurs <= 0
            ? otherwise : distribution.quantile(min(max(rest / occurs, 0x1p-60), 1 - 0x1p-53))
    }

    /// Lowest and highest number that can be drawn.
    var support: (low: Double, high: Double) {
        let ends = (distribution.quantile(0), distribution.quantile(1))
        return occurs < 1 ? (min(ends.0, otherwise), max(ends.1, otherwise)) : ends
    }

    private static func base(_ bound: BoundDistribution) throws(DistributionError) -> any ProbabilityDistribution {
        func number(_ term: String) -> Double { bound[term] ?? .nan }
        switch bound.kind {
        case .uniform: return try UniformDistribution(lower: number("low"), upper: number("high"))
        case .triangular:
            return try TriangularDistribution(lower: number("low"), mode: number("mode"), upper: number("high"))
        case .pert:
            return try PertDistribution(
                lower: number("low"), mode: number("mode"), upper: number("high"), weight: bound["shape"] ?? 4)
        case .normal:
            return try NormalDistribution(mean: number("mean"), standardDeviation: number("standard-deviation"))
        case .lognormal: return try LognormalDistribution(median: number("median"), geometricDeviation: number("gsd"))
        case .beta:
            return try BetaDistribution(
                first: number("alpha"), second: number("beta"), lower: number("low"), upper: number("high"))
        case .poisson: return try PoissonDistribution(mean: number("mean"))
        case .bernoulli:
            let probability = number("probability")
            return try DiscreteDistribution(
                values: [number("no"), number("yes")], probabilities: [1 - probability, probability])
        case .discrete:
            let probabilities = bound.list("probabilities")
            return probabilities.isEmpty
                ? try DiscreteDistribution(values: bound.list("values"))
                : try DiscreteDistribution(values: bound.list("values"), probabilities: probabilities)
        case .empirical: return try DiscreteDistribution(values: bound.list("values"))
        case .hazard: return try hazard(bound, number("from"), number("through"))
        }
    }

    /// Ends within month k after `from` with probability h_k given that it lasts; the rate in that month is -ln(1 -
    /// h_k) over 30.4375 d. What would last beyond `through` ends there.
    private static func hazard(_ bound: BoundDistribution, _ from: Double, _ through: Double) throws(DistributionError)
        -> any ProbabilityDistribution
    {
        guard from < through else { throw .reversed(lower: from, upper: through) }
        var rates: [Double] = []
        for share in bound.list("monthly") {
            guard share < 1 else { throw .outside("monthly probability", share, lower: 0, upper: 1) }
            rates.append(Hazards.rate(share))
        }
        let lasting = try PiecewiseHazard(rates: rates, interval: 30.4375)
        return CappedDistribution(base: try ShiftedDistribution(lasting, by: from), cap: through)
    }
}

/// A number that stops at a cap: what lies beyond it is the cap.
struct CappedDistribution: ProbabilityDistribution {
    let base: any ProbabilityDistribution
    let cap: Double

    var mean: Double { mean(of: { $0 }) }
    var variance: Double {
        let mean = mean
        return self.mean(of: { ($0 - mean) * ($0 - mean) })
    }
    func density(_ x: Double) -> Double { x < cap ? base.density(x) : x == cap ? .infinity : 0 }
    func cumulative(_ x: Double) -> Double { x < cap ? base.cumulative(x) : 1 }
    func quantile(_ probability: Double) -> Double { min(cap, base.quantile(probability)) }

    /// By the midpoint rule over 4096 equal parts of the unit interval.
    private func mean(of value: (Double) -> Double) -> Double {
        let parts = 4096
        return (0..<parts).reduce(0) { $0 + value(quantile((Double($1) + 0.5) / Double(parts))) } / Double(parts)
    }
}
