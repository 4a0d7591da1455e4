/// The distribution of one uncertain number.
public protocol ProbabilityDistribution: Sendable {
    var mean: Double { get }
    var variance: Double { get }
    /// Whether single numbers have a probability; `density` is then that probability.
    var isDiscrete: Bool { get }
    /// The density at x, or the probability of x.
    func density(_ x: Double) -> Double
    /// The probability of at most x.
    func cumulative(_ x: Double) -> Double
    /// The probability of more than x.
    func survival(_ x: Double) -> Double
    /// The smallest number that is not exceeded with at least this probability; not a number outside 0 to 1.
    func quantile(_ probability: Double) -> Double
    /// The number that is exceeded with this probability.
    func upperQuantile(_ probability: Double) -> Double
}

extension ProbabilityDistribution {
    @inlinable public var isDiscrete: Bool { false }
    @inlinable public func survival(_ x: Double) -> Double { 1 - cumulative(x) }
    @inlinable public func upperQuantile(_ probability: Double) -> Double { quantile(1 - probability) }
    @inlinable public var standardDeviation: Double { variance.squareRoot() }
}

/// What can be wrong with the numbers that describe a distribution.
public enum DistributionError: Error, Equatable, CustomStringConvertible {
    case notFinite(String)
    case notPositive(String, Double)
    case negative(String, Double)
    case reversed(lower: Double, upper: Double)
    case outside(String, Double, lower: Double, upper: Double)
    case empty(String)
    case lengths(String, Int, String, Int)
    case doNotAddUp(String, Double)
    case notRising(String)
    case noProbability(lower: Double, upper: Double)
    case notCorrelations(String)
    case notPositiveDefinite(smallestEigenvalue: Double)

    public var description: String {
        switch self {
        case .notFinite(let name): "the \(name) is not a finite number"
        case .notPositive(let name, let value): "the \(name) must be above 0, it is \(value)"
        case .negative(let name, let value): "the \(name) must not be below 0, it is \(value)"
        case .reversed(let lower, let upper): "the lower bound \(lower) is not below the upper bound \(upper)"
        case .outside(let name, let value, let lower, let upper):
            "the \(name) \(value) lies outside \(lower) to \(upper)"
        case .empty(let name): "there are no \(name)"
        case .lengths(let first, let one, let second, let other):
            "there are \(one) \(first) but \(other) \(second)"
        case .doNotAddUp(let name, let sum): "the \(name) add up to \(sum), not to 1"
        case .notRising(let name): "the \(name) do not rise"
        case .noProbability(let lower, let upper): "the distribution has no probability between \(lower) and \(upper)"
        case .notCorrelations(let reason): "the correlations are not usable: \(reason)"
        case .notPositiveDefinite(let value):
            "the correlations contradict each other: the smallest eigenvalue of their matrix is \(value)"
        }
    }

    static func finite(_ value: Double, _ name: String) throws(DistributionError) {
        guard value.isFinite else { throw .notFinite(name) }
    }

    static func positive(_ value: Double, _ name: String) throws(DistributionError) {
        try finite(value, name)
        guard value > 0 else { throw .notPositive(name, value) }
    }

    static func bounds(_ lower: Double, _ upper: Double) throws(DistributionError) {
        try finite(lower, "lower bound")
        try finite(upper, "upper bound")
        guard lower < upper else { throw .reversed(lower: lower, upper: upper) }
        try finite(upper - lower, "distance of the bounds")
    }
}
