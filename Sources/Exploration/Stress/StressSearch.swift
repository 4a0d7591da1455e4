/// The value of an indicator where one input has one value.
package struct StressPoint: Sendable, Hashable {
    package let value: Double
    /// `nil` where the indicator is not defined, which breaks nothing.
    package let measure: Double?
    package let isBroken: Bool

    package init(value: Double, measure: Double?, isBroken: Bool) {
        self.value = value
        self.measure = measure
        self.isBroken = isBroken
    }
}

/// Two neighbouring values between which a scenario breaks, or holds again.
package struct StressCrossing: Sendable, Hashable {
    /// The last value on the near side and the first on the far side.
    package let before: StressPoint
    package let after: StressPoint
    /// Broken on the far side.
    package var breaks: Bool { after.isBroken }
}

/// Where along one input a scenario breaks: a coarse grid, then bisection inside every cell where the answer changes.
///
/// A response that changes and changes back between two points of the grid is not seen; the grid has 17 points.
package struct StressSearch: Sendable {
    package let grid: [StressPoint]
    package let crossings: [StressCrossing]

    /// Points of the coarse grid.
    package static let gridPoints = 17
    /// Cells of a range without whole steps that bisection resolves: 2^14 a range.
    static let resolution = 16_384.0

    /// Searches from low to high; `measure` is called once a value.
    package init(from low: Double, through high: Double, isWhole: Bool, measure: (Double) throws -> StressPoint)
        rethrows
    {
        var points: [StressPoint] = []
        for value in StressSearch.values(from: low, through: high, isWhole: isWhole) {
            points.append(try measure(value))
        }
        let smallest = isWhole ? 1 : (high - low) / StressSearch.resolution
        var crossings: [StressCrossing] = []
        for (left, right) in zip(points, points.dropFirst()) where left.isBroken != right.isBroken {
            crossings.append(try StressSearch.bisect(left, right, smallest, isWhole, measure))
        }
        grid = points
        self.crossings = crossings
    }

    /// The smallest value that breaks on the grid or at a crossing; `nil` where none does.
    package var smallestBreaking: StressPoint? {
        if let first = grid.first, first.isBroken { return first }
        return crossings.first { $0.breaks }?.after
    }
    /// Whether the scenario breaks at most once and never holds again above.
    package var isMonotone: Bool { crossings.isEmpty || crossings.count == 1 && crossings[0].breaks }

    /// The grid, without repeats where whole steps are fewer than its points.
    static func values(from low: Double, through high: Double, isWhole: Bool) -> [Double] {
        var values: [Double] = []
        for step in 0..<gridPoints {
            let exact = low + (high - low) * Double(step) / Double(gridPoints - 1)
            let value = isWhole ? exact.rounded() : exact
            if values.last != value { values.append(value) }
        }
        return values
    }

    private static func bisect(
        _ left: StressPoint, _ right: StressPoint, _ smallest: Double, _ isWhole: Bool,
        _ measure: (Double) throws -> StressPoint
    ) rethrows -> StressCrossing {
        var (left, right) = (left, right)
        while right.value - left.value > smallest {
            let middle = (left.value + right.value) / 2
            let point = try measure(isWhole ? middle.rounded(.down) : middle)
            if point.isBroken == left.isBroken { left = point } else { right = point }
        }
        return StressCrossing(before: left, after: right)
    }
}
