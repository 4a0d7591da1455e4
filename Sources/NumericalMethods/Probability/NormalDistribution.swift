import RealModule

/// The normal distribution.
package struct NormalDistribution: ProbabilityDistribution, Equatable {
    package let mean: Double
    package let deviation: Double

    package init(mean: Double, standardDeviation: Double) throws(DistributionError) {
        try DistributionError.finite(mean, "mean")
        try DistributionError.positive(standardDeviation, "standard deviation")
        self.mean = mean
        deviation = standardDeviation
    }

    package var variance: Double { deviation * deviation }
    package func density(_ x: Double) -> Double { StandardNormal.density((x - mean) / deviation) / deviation }
    package func cumulative(_ x: Double) -> Double { StandardNormal.cumulative((x - mean) / deviation) }
    package func survival(_ x: Double) -> Double { StandardNormal.cumulative((mean - x) / deviation) }
    package func quantile(_ probability: Double) -> Double { mean + deviation * StandardNormal.quantile(probability) }
    package func upperQuantile(_ probability: Double) -> Double {
        mean - deviation * StandardNormal.quantile(probability)
    }
}

/// The distribution of a number whose logarithm is normal.
package struct LognormalDistribution: ProbabilityDistribution, Equatable {
    /// Mean and standard deviation of the logarithm.
    package let logMean: Double
    package let logDeviation: Double

    package init(logMean: Double, logDeviation: Double) throws(DistributionError) {
        try DistributionError.finite(logMean, "mean of the logarithm")
        try DistributionError.positive(logDeviation, "standard deviation of the logarithm")
        self.logMean = logMean
        self.logDeviation = logDeviation
    }

    /// From the median and the geometric standard deviation, the factor of one deviation (above 1).
    package init(median: Double, geometricDeviation: Double) throws(DistributionError) {
        try DistributionError.positive(median, "median")
        try DistributionError.finite(geometricDeviation, "geometric standard deviation")
        guard geometricDeviation > 1 else {
            throw .outside("geometric standard deviation", geometricDeviation, lower: 1, upper: .infinity)
        }
        try self.init(logMean: Double.log(median), logDeviation: Double.log(geometricDeviation))
    }

    package var mean: Double { Double.exp(logMean + 0.5 * logDeviation * logDeviation) }
    package var variance: Double { mean * mean * Double.expMinusOne(logDeviation * logDeviation) }

    package func density(_ x: Double) -> Double { x > 0 ? StandardNormal.density(score(x)) / (x * logDeviation) : 0 }
    package func cumulative(_ x: Double) -> Double { x > 0 ? StandardNormal.cumulative(score(x)) : 0 }
    package func survival(_ x: Double) -> Double { x > 0 ? StandardNormal.cumulative(-score(x)) : 1 }
    package func quantile(_ probability: Double) -> Double {
        Double.exp(logMean + logDeviation * StandardNormal.quantile(probability))
    }
    package func upperQuantile(_ probability: Double) -> Double {
        Double.exp(logMean - logDeviation * StandardNormal.quantile(probability))
    }

    private func score(_ x: Double) -> Double { (Double.log(x) - logMean) / logDeviation }
}
