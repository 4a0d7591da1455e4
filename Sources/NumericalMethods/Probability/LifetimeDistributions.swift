import Foundation

/// The distribution of a wait without memory.
public struct ExponentialDistribution: ProbabilityDistribution, Equatable {
    public let mean: Double

    public init(mean: Double) throws(DistributionError) {
        try DistributionError.positive(mean, "mean")
        self.mean = mean
    }

    public var variance: Double { mean * mean }
    public func density(_ x: Double) -> Double { x < 0 ? 0 : exp(-x / mean) / mean }
    public func cumulative(_ x: Double) -> Double { x < 0 ? 0 : -expm1(-x / mean) }
    public func survival(_ x: Double) -> Double { x < 0 ? 1 : exp(-x / mean) }
    public func quantile(_ probability: Double) -> Double { -mean * log1p(-probability) }
    public func upperQuantile(_ probability: Double) -> Double { -mean * log(probability) }
}

/// The Weibull distribution, survival exp(-(x / scale)^shape).
public struct WeibullDistribution: ProbabilityDistribution, Equatable {
    public let shape: Double
    public let scale: Double

    public init(shape: Double, scale: Double) throws(DistributionError) {
        try DistributionError.positive(shape, "shape")
        try DistributionError.positive(scale, "scale")
        self.shape = shape
        self.scale = scale
    }

    public var mean: Double { scale * exp(LogGamma.value(1 + 1 / shape)) }
    public var variance: Double {
        let first = LogGamma.value(1 + 1 / shape)
        return scale * scale * exp(2 * first) * expm1(LogGamma.value(1 + 2 / shape) - 2 * first)
    }

    public func density(_ x: Double) -> Double {
        guard x >= 0 else { return 0 }
        let t = x / scale
        return shape / scale * pow(t, shape - 1) * exp(-pow(t, shape))
    }
    public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : -expm1(-pow(x / scale, shape)) }
    public func survival(_ x: Double) -> Double { x <= 0 ? 1 : exp(-pow(x / scale, shape)) }
    public func quantile(_ probability: Double) -> Double { scale * pow(-log1p(-probability), 1 / shape) }
    public func upperQuantile(_ probability: Double) -> Double { scale * pow(-log(probability), 1 / shape) }
}

/// The gamma distribution.
public struct GammaDistribution: ProbabilityDistribution, Equatable {
    public let shape: Double
    public let scale: Double
    private let logGamma: Double

    public init(shape: Double, scale: Double) throws(DistributionError) {
        try DistributionError.positive(shape, "shape")
        try DistributionError.positive(scale, "scale")
        self.shape = shape
        self.scale = scale
        logGamma = LogGamma.value(shape)
    }

    public var mean: Double { shape * scale }
    public var variance: Double { shape * scale * scale }

    public func density(_ x: Double) -> Double { unitDensity(x / scale) / scale }
    public func cumulative(_ x: Double) -> Double { x <= 0 ? 0 : IncompleteGamma.lower(shape, x / scale) }
    public func survival(_ x: Double) -> Double { x <= 0 ? 1 : IncompleteGamma.upper(shape, x / scale) }

    public func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 0 { return 0 }
        if probability == 1 { return .infinity }
        var upper = shape + 10 * shape.squareRoot() + 10
        while IncompleteGamma.lower(shape, upper) < probability, upper < 1e300 { upper *= 2 }
        return scale * QuantileSolver.solve(
            probability, lower: 0, upper: upper, guess: guess(probability),
            cumulative: { IncompleteGamma.lower(shape, $0) }, density: unitDensity)
    }

    private func unitDensity(_ t: Double) -> Double {
        guard t >= 0 else { return 0 }
        return exp((shape == 1 ? 0 : (shape - 1) * log(t)) - t - logGamma)
    }

    /// The leading power where the probability is small, the cube-root rule of Wilson and Hilferty (1931) elsewhere.
    private func guess(_ probability: Double) -> Double {
        let tail = exp((log(probability * shape) + logGamma) / shape)
        if tail < 0.2 * (shape + 1) { return tail }
        let root = 1 - 1 / (9 * shape) + StandardNormal.quantile(probability) / (3 * shape.squareRoot())
        return shape * max(root * root * root, 1e-3)
    }
}

/// The generalised Pareto distribution of what exceeds a threshold, survival (1 + shape z)^(-1/shape),
/// z = (x - threshold) / scale.
///
/// Source: Pickands (1975), doi:10.1214/aos/1176343003.
public struct GeneralizedParetoDistribution: ProbabilityDistribution, Equatable {
    public let threshold: Double
    public let scale: Double
    public let shape: Double

    public init(threshold: Double, scale: Double, shape: Double) throws(DistributionError) {
        try DistributionError.finite(threshold, "threshold")
        try DistributionError.positive(scale, "scale")
        try DistributionError.finite(shape, "shape")
        self.threshold = threshold
        self.scale = scale
        self.shape = shape
    }

    /// Infinite from a shape of 1 on.
    public var mean: Double { shape < 1 ? threshold + scale / (1 - shape) : .infinity }
    /// Infinite from a shape of 1/2 on.
    public var variance: Double {
        shape < 0.5 ? scale * scale / ((1 - shape) * (1 - shape) * (1 - 2 * shape)) : .infinity
    }

    public func density(_ x: Double) -> Double {
        let z = (x - threshold) / scale
        guard z >= 0, 1 + shape * z > 0 else { return 0 }
        return survival(x) / (scale * (1 + shape * z))
    }

    public func cumulative(_ x: Double) -> Double { x <= threshold ? 0 : -expm1(logSurvival(x)) }
    public func survival(_ x: Double) -> Double { x <= threshold ? 1 : exp(logSurvival(x)) }
    public func quantile(_ probability: Double) -> Double { place(-log1p(-probability)) }
    public func upperQuantile(_ probability: Double) -> Double { place(-log(probability)) }

    private func logSurvival(_ x: Double) -> Double {
        let z = (x - threshold) / scale
        if shape == 0 { return -z }
        return 1 + shape * z > 0 ? -log1p(shape * z) / shape : -.infinity
    }

    /// The x whose logarithm of the survival is minus this number.
    private func place(_ decay: Double) -> Double {
        threshold + scale * (shape == 0 ? decay : expm1(shape * decay) / shape)
    }
}
