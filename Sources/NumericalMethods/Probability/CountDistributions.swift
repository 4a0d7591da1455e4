import RealModule

/// The number of events that come independently at a constant rate.
public struct PoissonDistribution: ProbabilityDistribution, Equatable {
    public let mean: Double

    public init(mean: Double) throws(DistributionError) {
        try DistributionError.finite(mean, "mean")
        guard mean >= 0, mean <= 1e9 else { throw .outside("mean", mean, lower: 0, upper: 1e9) }
        self.mean = mean
    }

    public var variance: Double { mean }
    public var isDiscrete: Bool { true }

    public func density(_ x: Double) -> Double {
        guard x >= 0, x == x.rounded() else { return 0 }
        return mean == 0 ? (x == 0 ? 1 : 0) : Double.exp(x * Double.log(mean) - mean - LogGamma.value(x + 1))
    }

    public func cumulative(_ x: Double) -> Double {
        guard x >= 0 else { return 0 }
        return mean == 0 || x == .infinity ? 1 : IncompleteGamma.upper(x.rounded(.down) + 1, mean)
    }

    public func survival(_ x: Double) -> Double {
        guard x >= 0 else { return 1 }
        return mean == 0 || x == .infinity ? 0 : IncompleteGamma.lower(x.rounded(.down) + 1, mean)
    }

    public func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 1 { return mean == 0 ? 0 : .infinity }
        if probability == 0 { return 0 }
        let guess = mean + mean.squareRoot() * StandardNormal.quantile(probability) - 0.5
        return QuantileSolver.smallest(probability, from: guess, upper: mean + 1e6, cumulative: cumulative)
    }
}

/// The number of successes in independent trials.
public struct BinomialDistribution: ProbabilityDistribution, Equatable {
    public let trials: Int
    public let probability: Double

    public init(trials: Int, probability: Double) throws(DistributionError) {
        guard trials >= 0, trials <= 1_000_000_000 else {
            throw .outside("number of trials", Double(trials), lower: 0, upper: 1e9)
        }
        guard probability >= 0, probability <= 1 else { throw .outside("probability", probability, lower: 0, upper: 1) }
        self.trials = trials
        self.probability = probability
    }

    public var mean: Double { Double(trials) * probability }
    public var variance: Double { mean * (1 - probability) }
    public var isDiscrete: Bool { true }

    public func density(_ x: Double) -> Double {
        let n = Double(trials)
        guard x >= 0, x <= n, x == x.rounded() else { return 0 }
        let choices = LogGamma.value(n + 1) - LogGamma.value(x + 1) - LogGamma.value(n - x + 1)
        let successes = x == 0 ? 0 : x * Double.log(probability)
        let failures = x == n ? 0 : (n - x) * Double.log(onePlus: -probability)
        return Double.exp(choices + successes + failures)
    }

    public func cumulative(_ x: Double) -> Double {
        guard x >= 0 else { return 0 }
        let k = x.rounded(.down)
        guard k < Double(trials) else { return 1 }
        return IncompleteBeta.regularized(Double(trials) - k, k + 1, at: 1 - probability, complement: probability)
    }

    public func survival(_ x: Double) -> Double {
        guard x >= 0 else { return 1 }
        let k = x.rounded(.down)
        guard k < Double(trials) else { return 0 }
        return IncompleteBeta.regularized(k + 1, Double(trials) - k, at: probability, complement: 1 - probability)
    }

    public func quantile(_ level: Double) -> Double {
        guard level >= 0, level <= 1 else { return .nan }
        if level == 0 { return 0 }
        if level == 1 { return probability == 0 ? 0 : Double(trials) }
        let guess = mean + standardDeviation * StandardNormal.quantile(level) - 0.5
        return QuantileSolver.smallest(level, from: guess, upper: Double(trials), cumulative: cumulative)
    }
}
