/// Where a search for the smallest value of a function ended.
package struct Minimum: Sendable, Equatable {
    /// The best point found.
    package let point: [Double]
    /// The function there.
    package let value: Double
    /// How often the function was evaluated.
    package let evaluations: Int
    /// Whether the search stopped because nothing better was near, not because it ran out of steps.
    package let converged: Bool

    package init(point: [Double], value: Double, evaluations: Int, converged: Bool) {
        self.point = point
        self.value = value
        self.evaluations = evaluations
        self.converged = converged
    }
}
