/// Points for screening many uncertain numbers with few runs: random paths on a grid that change one number a step.
///
/// Source: Morris (1991), doi:10.1080/00401706.1991.10484804.
package struct MorrisDesign: SamplingDesign {
    package let dimensions: Int
    package let trajectories: Int
    package let levels: Int
    private let rows: [Double]

    /// Paths on `levels` (even, at least 4) grid levels with the step levels / (2 (levels - 1)).
    package init(dimensions: Int, trajectories: Int, levels: Int = 4, source: RandomSource, cause: RandomStream)
        throws(DesignError)
    {
        guard dimensions > 0 else { throw .noDimensions }
        guard trajectories > 0 else { throw .noPoints(trajectories) }
        guard levels >= 4, levels % 2 == 0 else { throw .levels(name: "a screening (even, 4 or more)", levels) }
        self.dimensions = dimensions
        self.trajectories = trajectories
        self.levels = levels
        rows = (0..<trajectories).flatMap {
            MorrisDesign.path(dimensions, levels, source.generator(cause, draw: $0))
        }
    }

    package var count: Int { trajectories * (dimensions + 1) }
    package func coordinate(_ point: Int, _ dimension: Int) -> Double { rows[point * dimensions + dimension] }

    private static func path(_ dimensions: Int, _ levels: Int, _ start: CounterGenerator) -> [Double] {
        var generator = start
        let order = (0..<dimensions).shuffled(using: &generator)
        var place = (0..<dimensions).map { _ in generator.index(below: levels) }
        var result: [Double] = []
        func append() { result += place.map { Double($0) / Double(levels - 1) } }
        append()
        for dimension in order {
            place[dimension] += place[dimension] < levels / 2 ? levels / 2 : -levels / 2
            append()
        }
        return result
    }
}

/// The mean, the mean size and the spread of the effects that single steps of each number have on a result.
///
/// An effect is the change of the result over the signed step. A large mean size with a spread of the same order means
/// a curved response or interactions. Source: Morris (1991); Campolongo, Cariboni and Saltelli (2007),
/// doi:10.1016/j.envsoft.2006.10.004.
package struct MorrisScreening: Sendable {
    package struct Effects: Sendable, Equatable {
        package let mean: Double
        /// The mean of the absolute effects, with the interval of its mean.
        package let meanSize: SensitivityIndex
        package let standardDeviation: Double
    }

    package let effects: [Effects]

    /// From paths of equal length, one after the other, each step changing one coordinate.
    package init(points: [[Double]], trajectories: Int, outputs: [Double], level: Double = 0.95)
        throws(SensitivityError)
    {
        try SensitivityError.check(outputs: outputs, count: points.count)
        guard level > 0, level < 1 else { throw .setting("a confidence level lies between 0 and 1") }
        let dimensions = points.first?.count ?? 0
        guard dimensions > 0, points.count == trajectories * (dimensions + 1) else {
            throw .outputs(expected: trajectories * (dimensions + 1), actual: points.count)
        }
        var found = [[Double]](repeating: [], count: dimensions)
        for row in points.indices where row % (dimensions + 1) != 0 {
            let change = zip(points[row], points[row - 1]).map { $0 - $1 }
            guard let moved = change.firstIndex(where: { abs($0) > 1e-9 }) else { continue }
            found[moved].append((outputs[row] - outputs[row - 1]) / change[moved])
        }
        effects = found.map { MorrisScreening.summary($0, level: level) }
    }

    private static func summary(_ values: [Double], level: Double) -> Effects {
        let sizes = values.map { abs($0) }
        let n = Double(values.count)
        func mean(_ x: [Double]) -> Double { x.isEmpty ? .nan : x.reduce(0, +) / n }
        func spread(_ x: [Double]) -> Double {
            let centre = mean(x)
            return x.count > 1 ? (x.reduce(0) { $0 + ($1 - centre) * ($1 - centre) } / (n - 1)).squareRoot() : .nan
        }
        let index = SensitivityIndex(
            estimate: mean(sizes), standardError: spread(sizes) / n.squareRoot(), level: level)
        return Effects(mean: mean(values), meanSize: index, standardDeviation: spread(values))
    }
}
