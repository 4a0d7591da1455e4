/// Where a search for the smallest value of a function ended.
public struct Minimum: Sendable, Equatable {
    /// The best point found.
    public let point: [Double]
    /// The function there.
    public let value: Double
    /// How often the function was evaluated.
    public let evaluations: Int
    /// Whether the search stopped because nothing better was near, not because it ran out of steps.
    public let converged: Bool

    public init(point: [Double], value: Double, evaluations: Int, converged: Bool) {
        self.point = point
        self.value = value
        self.evaluations = evaluations
        self.converged = converged
    }
}
