/// Every number between two bounds is equally likely.
package struct UniformDistribution: ProbabilityDistribution, Equatable {
    package let lower: Double
    package let upper: Double

    package init(lower: Double, upper: Double) throws(DistributionError) {
        try DistributionError.bounds(lower, upper)
        self.lower = lower
        self.upper = upper
    }

    package var mean: Double { lower + 0.5 * (upper - lower) }
    package var variance: Double { (upper - lower) * (upper - lower) / 12 }
    package func density(_ x: Double) -> Double { x >= lower && x <= upper ? 1 / (upper - lower) : 0 }
    package func cumulative(_ x: Double) -> Double { min(max((x - lower) / (upper - lower), 0), 1) }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        return min(lower + probability * (upper - lower), upper)
    }
}

/// The density rises in a straight line to the mode and falls in one from it.
package struct TriangularDistribution: ProbabilityDistribution, Equatable {
    package let lower: Double
    package let mode: Double
    package let upper: Double

    package init(lower: Double, mode: Double, upper: Double) throws(DistributionError) {
        try DistributionError.bounds(lower, upper)
        guard mode >= lower, mode <= upper else { throw .outside("mode", mode, lower: lower, upper: upper) }
        self.lower = lower
        self.mode = mode
        self.upper = upper
    }

    private var width: Double { upper - lower }
    package var mean: Double { (lower + mode + upper) / 3 }
    package var variance: Double {
        (width * width - (mode - lower) * (upper - mode)) / 18
    }

    package func density(_ x: Double) -> Double {
        guard x >= lower, x <= upper else { return 0 }
        if x < mode { return 2 * (x - lower) / (width * (mode - lower)) }
        return x == mode ? 2 / width : 2 * (upper - x) / (width * (upper - mode))
    }

    package func cumulative(_ x: Double) -> Double { x <= mode ? rising(x) : 1 - survival(x) }

    package func survival(_ x: Double) -> Double {
        if x < mode { return 1 - rising(x) }
        if x >= upper { return 0 }
        return (upper - x) / width * ((upper - x) / (upper - mode))
    }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability * width <= mode - lower { return lower + (probability * width * (mode - lower)).squareRoot() }
        return upperQuantile(1 - probability)
    }

    package func upperQuantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        if probability * width > upper - mode { return quantile(1 - probability) }
        return upper - (probability * width * (upper - mode)).squareRoot()
    }

    private func rising(_ x: Double) -> Double {
        x <= lower ? 0 : (x - lower) / width * ((x - lower) / (mode - lower))
    }
}
