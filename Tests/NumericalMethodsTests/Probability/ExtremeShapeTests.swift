import NumericalMethods
import Testing

/// Quantiles of distributions at the ends of what their shapes may be: each rises, stays inside and is soon found.
@Suite struct ExtremeShapeTests {
    private static let points = [0, 1e-300, 1e-18, 1e-9, 0.001, 0.25, 0.5, 0.75, 0.999, 1 - 1e-9, 1 - 0x1p-53, 1]
    private static let shapes = [1e-300, 1e-9, 1e-3, 0.5, 1, 3, 1e3, 1e6]

    private static func distributions() throws -> [(name: String, distribution: any ProbabilityDistribution)] {
        var result: [(String, any ProbabilityDistribution)] = []
        for first in shapes {
            for second in shapes {
                result.append(
                    (
                        "beta \(first) \(second)",
                        try BetaDistribution(first: first, second: second, lower: -3, upper: 1e9)
                    ))
            }
        }
        for mean in [0, 1e-300, 0.1, 7, 1e4, 1e9] {
            result.append(("poisson \(mean)", try PoissonDistribution(mean: mean)))
        }
        for weight in [1e-300, 4, 9e5] {
            result.append(("pert \(weight)", try PertDistribution(lower: 0, mode: 1e-12, upper: 1, weight: weight)))
        }
        for scale in [1e-300, 1, 1e300] {
            result.append(("normal \(scale)", try NormalDistribution(mean: -scale, standardDeviation: scale)))
        }
        return result
    }

    @Test func quantilesRiseAndAreSoonFound() throws {
        for (name, distribution) in try Self.distributions() {
            let start = ContinuousClock.now
            let values = Self.points.map(distribution.quantile)
            #expect(start.duration(to: .now) < .seconds(10), "\(name)")
            #expect(values.allSatisfy { !$0.isNaN }, "\(name): \(values)")
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }, "\(name): \(values)")
        }
    }

    @Test func truncatedQuantilesStayInside() throws {
        for (name, distribution) in try Self.distributions() {
            let low = distribution.quantile(0.25), high = distribution.quantile(0.75)
            guard low < high, let cut = try? TruncatedDistribution(distribution, lower: low, upper: high) else {
                continue
            }
            let start = ContinuousClock.now
            #expect(Self.points.map(cut.quantile).allSatisfy { $0 >= low && $0 <= high }, "\(name)")
            #expect(start.duration(to: .now) < .seconds(10), "\(name)")
        }
    }

    /// Whose shape or width is beyond reckoning is refused.
    @Test func whatCannotBeReckonedIsRefused() {
        #expect(throws: DistributionError.self) { try BetaDistribution(first: 1e300, second: 0.5) }
        #expect(throws: DistributionError.self) { try BetaDistribution(first: 0.5, second: 1e6 + 1) }
        #expect(throws: DistributionError.self) {
            try BetaDistribution(first: 1, second: 1, lower: -1e308, upper: 1e308)
        }
        #expect(throws: DistributionError.self) { try PertDistribution(lower: 0, mode: 0.5, upper: 1, weight: 1e300) }
        #expect(throws: DistributionError.self) { try PoissonDistribution(mean: 1e300) }
    }
}
