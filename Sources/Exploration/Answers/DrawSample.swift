import NumericalMethods

/// The draws of one metric in one case that have a value, with their weights.
///
/// Undefined and failed draws are left out and the weights scaled to add up to 1 again; how many were left out is kept.
package struct DrawSample: Sendable {
    package let values: [Double]
    /// Adding up to 1.
    package let weights: [Double]
    /// Stratum of each value; empty where the design has none.
    let strata: [Int]
    package let leftOut: Int
    /// Weight of the draws left out.
    package let weightLeftOut: Double

    package init(_ outcomes: EnsembleOutcomes, case caseIndex: Int, metric: Int) {
        self.init(
            outcomes.values[caseIndex][metric], weights: outcomes.drawWeights, strata: outcomes.design.stratumOfDraw)
    }

    /// `values` and `weights` have one entry a draw; NaN is left out.
    package init(_ all: [Double], weights: [Double], strata: [Int] = []) {
        let kept = all.indices.filter { all[$0].isFinite }
        let total = kept.reduce(0) { $0 + weights[$1] }
        let whole = weights.reduce(0, +)
        values = kept.map { all[$0] }
        self.weights = kept.map { weights[$0] / total }
        self.strata = strata.isEmpty ? [] : kept.map { strata[$0] }
        leftOut = all.count - kept.count
        weightLeftOut = whole > 0 ? 1 - total / whole : 0
    }

    /// What every interval of an ensemble's tables covers.
    package static let confidence = 0.95

    package var isEmpty: Bool { values.isEmpty }

    /// Kish's effective number of draws, 1 / sum w^2. Source: Kish (1965), Survey Sampling.
    package var effectiveCount: Double {
        let squares = weights.reduce(0) { $0 + $1 * $1 }
        return squares > 0 ? 1 / squares : 0
    }

    /// Weighted mean of a function of the values, with its interval.
    ///
    /// Within a stratum draws weigh alike, so the variance of the mean is `sum over strata W^2 s^2 / n`; without strata
    /// one stratum. Latin hypercube and Sobol' points are treated as independent draws, which makes the interval wider
    /// than it need be. Of results that are never negative neither is the interval. Source: Cochran (1977), Sampling
    /// Techniques, chapter 5.
    package func mean(of function: (Double) -> Double = { $0 }) -> IntervalEstimate {
        let results = values.map(function)
        let mean = zip(results, weights).reduce(0) { $0 + $1.0 * $1.1 }
        var groups: [(weight: Double, values: [Double])] = []
        if strata.isEmpty {
            groups = [(1, results)]
        } else {
            groups = (0...(strata.max() ?? 0)).map { stratum in
                let rows = strata.indices.filter { strata[$0] == stratum }
                return (rows.reduce(0) { $0 + weights[$1] }, rows.map { results[$0] })
            }
        }
        let variance = groups.reduce(0.0) { $0 + $1.weight * $1.weight * DrawSample.varianceOfMean($1.values) }
        let reach = StandardNormal.quantile(0.5 + 0.5 * DrawSample.confidence) * variance.squareRoot()
        let floor = (results.min() ?? 0) >= 0 ? 0 : -Double.infinity
        return IntervalEstimate(estimate: mean, lower: max(floor, mean - reach), upper: mean + reach)
    }

    private static func varianceOfMean(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let count = Double(values.count), mean = values.reduce(0, +) / count
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1) / count
    }

    /// Weight of the values above a limit, with Wilson's interval on the number of independent draws that would give
    /// the variance by strata, `p (1 - p) / variance`.
    /// Source: Wilson (1927), doi:10.1080/01621459.1927.10502953; Korn and Graubard (1998) for the effective number.
    package func probability(above limit: Double) -> IntervalEstimate {
        let share = mean { $0 > limit ? 1 : 0 }
        let error = (share.upper - share.estimate) / StandardNormal.quantile(0.5 + 0.5 * DrawSample.confidence)
        let count =
            strata.isEmpty || error <= 0 ? effectiveCount : share.estimate * (1 - share.estimate) / (error * error)
        return DrawSample.wilson(min(max(share.estimate, 0), 1), count)
    }

    static func wilson(_ share: Double, _ count: Double) -> IntervalEstimate {
        WeightedSample.wilson(share, count: max(count, 1), level: confidence)
    }

    /// The same draws in rising order; `nil` where there are none.
    package var ordered: WeightedSample? { try? WeightedSample(values, weights: weights) }
}
