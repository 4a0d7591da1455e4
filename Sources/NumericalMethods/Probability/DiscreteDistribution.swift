/// Single numbers with probabilities.
package struct DiscreteDistribution: ProbabilityDistribution, Equatable {
    /// The numbers, rising, each once.
    package let values: [Double]
    package let probabilities: [Double]
    private let ends: [Double]

    /// Throws when there is no value, a probability is negative or the probabilities do not add up to 1 within 1e-6.
    package init(values: [Double], probabilities: [Double]) throws(DistributionError) {
        guard values.count == probabilities.count else {
            throw .lengths("values", values.count, "probabilities", probabilities.count)
        }
        let sum = probabilities.reduce(0, +)
        guard abs(sum - 1) <= 1e-6 || values.isEmpty else { throw .doNotAddUp("probabilities", sum) }
        try self.init(values: values, weights: probabilities)
    }

    /// From weights of any positive sum, for instance a sample; equal weights when none are given.
    package init(values: [Double], weights: [Double]? = nil) throws(DistributionError) {
        let weights = weights ?? [Double](repeating: 1, count: values.count)
        guard !values.isEmpty else { throw .empty("values") }
        guard values.count == weights.count else { throw .lengths("values", values.count, "weights", weights.count) }
        for value in values { try DistributionError.finite(value, "value") }
        for weight in weights {
            try DistributionError.finite(weight, "weight")
            guard weight >= 0 else { throw .negative("weight", weight) }
        }
        let total = weights.reduce(0, +)
        try DistributionError.positive(total, "sum of the weights")
        let merged = DiscreteDistribution.merged(values, weights)
        self.values = merged.map(\.value)
        probabilities = merged.map { $0.weight / total }
        var sum = 0.0
        var ends: [Double] = []
        for entry in merged {
            sum += entry.weight
            ends.append(sum / total)
        }
        ends[ends.count - 1] = 1
        self.ends = ends
    }

    package var isDiscrete: Bool { true }
    package var mean: Double { zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 } }
    package var variance: Double {
        let centre = mean
        return zip(values, probabilities).reduce(0) { $0 + ($1.0 - centre) * ($1.0 - centre) * $1.1 }
    }

    package func density(_ x: Double) -> Double {
        let index = count { $0 < x }
        return index < values.count && values[index] == x ? probabilities[index] : 0
    }

    package func cumulative(_ x: Double) -> Double {
        let below = count { $0 <= x }
        return below == 0 ? 0 : ends[below - 1]
    }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] >= probability { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }

    /// How many values, from the smallest, satisfy a condition that holds up to some value.
    private func count(where condition: (Double) -> Bool) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if condition(values[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Values in rising order with the weights of equal ones added; values without weight left out.
    private static func merged(_ values: [Double], _ weights: [Double]) -> [(value: Double, weight: Double)] {
        let order = values.indices.filter { weights[$0] > 0 }.sorted { (values[$0], $0) < (values[$1], $1) }
        var result: [(value: Double, weight: Double)] = []
        for index in order {
            if result.last?.value == values[index] {
                result[result.count - 1].weight += weights[index]
            } else {
                result.append((values[index], weights[index]))
            }
        }
        return result
    }
}
