/// How an estimate settles as results are added, in the order of their draws.
public struct Convergence: Sendable, Equatable {
    public struct Step: Sendable, Equatable {
        public let count: Int
        public let estimate: IntervalEstimate
    }

    public let steps: [Step]

    /// The estimate from the first n results, n doubling from `first` up to all of them.
    public init(
        values: [Double], weights: [Double]? = nil, first: Int = 100, estimate: (WeightedSample) -> IntervalEstimate
    ) throws(EstimationError) {
        let all = try WeightedSample(values, weights: weights)
        var steps: [Step] = []
        var count = max(first, 2)
        while count < values.count {
            let part = try? WeightedSample(Array(values[..<count]), weights: weights.map { Array($0[..<count]) })
            if let part { steps.append(Step(count: count, estimate: estimate(part))) }
            count *= 2
        }
        steps.append(Step(count: values.count, estimate: estimate(all)))
        self.steps = steps
    }

    /// Whether the last estimate's interval has at most this half width, relative to the estimate.
    public func hasSettled(within relative: Double) -> Bool {
        guard let last = steps.last?.estimate else { return false }
        return last.lower == last.upper || last.relativeHalfWidth <= relative
    }
}
