/// Results with weights, kept in rising order.
package struct WeightedSample: Sendable {
    /// The results, rising.
    package let values: [Double]
    /// Their weights, in the same order.
    package let weights: [Double]
    /// The sums of the weights up to each result.
    let sums: [Double]
    /// Kish's effective number of results, (sum w)^2 / sum w^2.
    package let effectiveCount: Double

    /// Throws when there is no result, one is not finite, or the weights do not fit.
    package init(_ given: [Double], weights: [Double]? = nil) throws(EstimationError) {
        guard !given.isEmpty else { throw .empty }
        let weights = weights ?? [Double](repeating: 1, count: given.count)
        guard weights.count == given.count else { throw .lengths(values: given.count, weights: weights.count) }
        if let row = given.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
        guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .weights("one is negative or not finite") }
        guard weights.contains(where: { $0 > 0 }) else { throw .weights("all are 0") }
        let order = given.indices.filter { weights[$0] > 0 }.sorted { (given[$0], $0) < (given[$1], $1) }
        values = order.map { given[$0] }
        self.weights = order.map { weights[$0] }
        var sum = 0.0
        sums = order.map { index in
            sum += weights[index]
            return sum
        }
        effectiveCount = sum * sum / order.reduce(0) { $0 + weights[$1] * weights[$1] }
    }

    package var count: Int { values.count }
    package var totalWeight: Double { sums[sums.count - 1] }

    package var mean: Double {
        let centre = values[0]
        return centre + zip(values, weights).reduce(0) { $0 + ($1.0 - centre) * $1.1 } / totalWeight
    }

    /// The standard error of the weighted mean, sqrt(n / (n - 1) sum w^2 (x - mean)^2) / sum w.
    ///
    /// Source: Cochran (1977), Sampling Techniques, section 6.3 (ratio estimate).
    package var meanError: Double { error(of: values) }

    /// The mean with Student's interval; infinite for a single result.
    package func meanInterval(level: Double = 0.95) -> IntervalEstimate {
        interval(mean, error: meanError, level: level)
    }

    /// The mean of the results that satisfy a condition, and the share of the weight they have.
    package func mean(where condition: (Double) -> Bool) -> (mean: Double?, share: Double) {
        var (sum, weight) = (0.0, 0.0)
        for (value, part) in zip(values, weights) where condition(value) {
            sum += value * part
            weight += part
        }
        return (weight > 0 ? sum / weight : nil, weight / totalWeight)
    }

    func error(of numbers: [Double]) -> Double {
        guard count > 1 else { return .infinity }
        let centre = zip(numbers, weights).reduce(0) { $0 + $1.0 * $1.1 } / totalWeight
        let sum = zip(numbers, weights).reduce(0) { $0 + $1.1 * $1.1 * ($1.0 - centre) * ($1.0 - centre) }
        return (sum * Double(count) / Double(count - 1)).squareRoot() / totalWeight
    }

    func interval(_ estimate: Double, error: Double, level: Double) -> IntervalEstimate {
        let degrees = max(effectiveCount - 1, 1e-9)
        let reach = error == 0 ? 0 : StudentDistribution.upperQuantile(0.5 - 0.5 * level, degrees: degrees) * error
        let bounded = reach.isNaN ? Double.infinity : reach
        return IntervalEstimate(estimate: estimate, lower: estimate - bounded, upper: estimate + bounded)
    }
}
