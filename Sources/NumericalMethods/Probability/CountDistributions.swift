import RealModule

/// The number of events that come independently at a constant rate.
package struct PoissonDistribution: ProbabilityDistribution, Equatable {
    package let mean: Double

    package init(mean: Double) throws(DistributionError) {
        try DistributionError.finite(mean, "mean")
        guard mean >= 0, mean <= 1e9 else { throw .outside("mean", mean, lower: 0, upper: 1e9) }
        self.mean = mean
    }

    package var variance: Double { mean }
    package var isDiscrete: Bool { true }

    package func density(_ x: Double) -> Double {
        guard x >= 0, x == x.rounded() else { return 0 }
        return mean == 0 ? (x == 0 ? 1 : 0) : Double.exp(x * Double.log(mean) - mean - LogGamma.value(x + 1))
    }

    package func cumulative(_ x: Double) -> Double {
        guard x >= 0 else { return 0 }
        return mean == 0 || x == .infinity ? 1 : IncompleteGamma.upper(x.rounded(.down) + 1, mean)
    }

    package func survival(_ x: Double) -> Double {
        guard x >= 0 else { return 1 }
        return mean == 0 || x == .infinity ? 0 : IncompleteGamma.lower(x.rounded(.down) + 1, mean)
    }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability == 1 { return mean == 0 ? 0 : .infinity }
        if probability == 0 { return 0 }
        let guess = mean + mean.squareRoot() * StandardNormal.quantile(probability) - 0.5
        return QuantileSolver.smallest(probability, from: guess, upper: mean + 1e6, cumulative: cumulative)
    }
}

/// The number of successes in independent trials.
package struct BinomialDistribution: ProbabilityDistribution, Equatable {
    package let trials: Int
    package let probability: Double

    package init(trials: Int, probability: Double) throws(DistributionError) {
        guard trials >= 0, trials <= 1_000_000_000 else {
            throw .outside("number of trials", Double(trials), lower: 0, upper: 1e9)
        }
        guard probability >= 0, probability <= 1 else { throw .outside("probability", probability, lower: 0, upper: 1) }
        self.trials = trials
        self.probability = probability
    }

    package var mean: Double { Double(trials) * probability }
    package var variance: Double { mean * (1 - probability) }
    package var isDiscrete: Bool { true }

    package func density(_ x: Double) -> Double {
        let n = Double(trials)
        guard x >= 0, x <= n, x == x.rounded() else { return 0 }
        let choices = LogGamma.value(n + 1) - LogGamma.value(x + 1) - LogGamma.value(n - x + 1)
        let successes = x == 0 ? 0 : x * Double.log(probability)
        let failures = x == n ? 0 : (n - x) * Double.log(onePlus: -probability)
        return Double.exp(choices + successes + failures)
    }

    package func cumulative(_ x: Double) -> Double {
        guard x >= 0 else { return 0 }
        let k = x.rounded(.down)
        guard k < Double(trials) else { return 1 }
        return IncompleteBeta.regularized(Double(trials) - k, k + 1, at: 1 - probability, complement: probability)
    }

    package func survival(_ x: Double) -> Double {
        guard x >= 0 else { return 1 }
        let k = x.rounded(.down)
        guard k < Double(trials) else { return 0 }
        return IncompleteBeta.regularized(k + 1, Double(trials) - k, at: probability, complement: 1 - probability)
    }

    package func quantile(_ level: Double) -> Double {
        guard level >= 0, level <= 1 else { return .nan }
        if level == 0 { return 0 }
        if level == 1 { return probability == 0 ? 0 : Double(trials) }
        let guess = mean + standardDeviation * StandardNormal.quantile(level) - 0.5
        return QuantileSolver.smallest(level, from: guess, upper: Double(trials), cumulative: cumulative)
    }
}
