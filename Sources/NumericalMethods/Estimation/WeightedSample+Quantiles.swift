extension WeightedSample {
    /// The smallest result that a share of the weight does not exceed: the first with sum of weights >= p.
    package func quantile(_ probability: Double) -> Double {
        let target = probability * totalWeight - 1e-12 * totalWeight
        var (low, high) = (0, values.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] >= target { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }

    /// The quantile with the interval between two order statistics whose ranks bracket it with the wanted probability.
    ///
    /// The ranks are binomial quantiles; with unequal weights the effective count takes the place of the count. A bound
    /// is infinite where the sample is too small for it. Source: David and Nagaraja (2003), Order Statistics, 7.1.
    package func quantileInterval(_ probability: Double, level: Double = 0.95) -> IntervalEstimate {
        let estimate = quantile(probability)
        let trials = max(Int(effectiveCount.rounded()), 1)
        guard probability > 0, probability < 1, level > 0, level < 1,
            let ranks = try? BinomialDistribution(trials: trials, probability: probability)
        else { return IntervalEstimate(estimate: estimate, lower: -.infinity, upper: .infinity) }
        let low = ranks.quantile(0.5 - 0.5 * level)
        let high = ranks.quantile(0.5 + 0.5 * level) + 1
        return IntervalEstimate(
            estimate: estimate, lower: low < 1 ? -.infinity : quantile(low / Double(trials)),
            upper: high > Double(trials) ? .infinity : quantile(high / Double(trials)))
    }

    /// Wilson's interval of a share among this many independent results.
    package static func wilson(_ share: Double, count: Double, level: Double) -> IntervalEstimate {
        let z = StandardNormal.quantile(0.5 + 0.5 * level)
        let factor = z * z / count
        let centre = (share + 0.5 * factor) / (1 + factor)
        let reach = z / (1 + factor) * (share * (1 - share) / count + 0.25 * factor / count).squareRoot()
        return IntervalEstimate(
            estimate: share, lower: share == 0 ? 0 : max(centre - reach, 0),
            upper: share == 1 ? 1 : min(centre + reach, 1))
    }
}
