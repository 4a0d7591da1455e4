/// What keeps an estimate from its data.
package enum EstimationError: Error, Equatable, CustomStringConvertible {
    case empty
    case lengths(values: Int, weights: Int)
    case notFinite(row: Int)
    case weights(String)
    case negativeTime(row: Int)

    package var description: String {
        switch self {
        case .empty: "there are no results"
        case .lengths(let values, let weights): "there are \(values) results but \(weights) weights"
        case .notFinite(let row): "result \(row + 1) is not a finite number"
        case .weights(let reason): "the weights are not usable: \(reason)"
        case .negativeTime(let row): "time \(row + 1) is below 0"
        }
    }
}

/// An estimate with a confidence interval; a bound is infinite where the sample says nothing about it.
package struct IntervalEstimate: Sendable, Equatable {
    package let estimate: Double
    package let lower: Double
    package let upper: Double

    package init(estimate: Double, lower: Double, upper: Double) {
        self.estimate = estimate
        self.lower = lower
        self.upper = upper
    }
}
