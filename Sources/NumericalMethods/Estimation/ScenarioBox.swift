/// A region of the uncertain numbers in which an outcome is common.
package struct ScenarioBox: Sendable, Equatable {
    /// The bounds of one number; infinite on a side that is free.
    package struct Limit: Sendable, Equatable {
        package let dimension: Int
        package var lower: Double
        package var upper: Double
        /// The probability that the box without this limit gives as many cases of interest by chance (quasi-p-value).
        package var quasiProbability: Double

        package init(dimension: Int, lower: Double, upper: Double, quasiProbability: Double) {
            self.dimension = dimension
            self.lower = lower
            self.upper = upper
            self.quasiProbability = quasiProbability
        }
    }

    /// The limited numbers, in the order of their columns.
    package let limits: [Limit]
    /// The share of the box's weight that is of interest.
    package let density: Double
    /// The share of all cases of interest that lie in the box.
    package let coverage: Double
    /// The share of all the weight that lies in the box.
    package let mass: Double
    /// The number of runs in the box.
    package let count: Int

    package init(limits: [Limit], density: Double, coverage: Double, mass: Double, count: Int) {
        self.limits = limits
        self.density = density
        self.coverage = coverage
        self.mass = mass
        self.count = count
    }

    /// The limits in words, joined by "and": "ban length over 100 d"; the numbers are written by `number(dimension,
    /// value)`.
    package func text(names: [String], number: (Int, Double) -> String) -> String {
        let parts = limits.map { limit -> String in
            let name = limit.dimension < names.count ? names[limit.dimension] : "number \(limit.dimension + 1)"
            if limit.upper == .infinity { return "\(name) at least \(number(limit.dimension, limit.lower))" }
            if limit.lower == -.infinity { return "\(name) at most \(number(limit.dimension, limit.upper))" }
            let bounds = (number(limit.dimension, limit.lower), number(limit.dimension, limit.upper))
            return "\(name) from \(bounds.0) to \(bounds.1)"
        }
        return parts.isEmpty ? "always" : parts.joined(separator: " and ")
    }
}
