import Foundation
import NumericalMethods
import Testing

@Suite("Truncated distributions")
struct TruncationTests {
    @Test func farTailOfTheNormal() throws {
        let normal = try NormalDistribution(mean: 0, standardDeviation: 1)
        let tail = try TruncatedDistribution(normal, lower: 8)
        // Mean: density(8) / survival(8); median: the point exceeded with half of survival(8). scipy 1.17.
        #expect(abs(tail.mean - 8.121368112236171) < 1e-9)
        #expect(abs(tail.quantile(0.5) - 8.084911007391545) < 1e-12)
        #expect(abs(tail.cumulative(8.084911007391545) - 0.5) < 1e-10)
    }

    @Test func uniformWithinItsBounds() throws {
        let part = try TruncatedDistribution(UniformDistribution(lower: 0, upper: 10), lower: 2, upper: 6)
        #expect(abs(part.mean - 4) < 1e-10)
        #expect(abs(part.variance - 16.0 / 12) < 1e-10)
        #expect(part.quantile(0) == 2 && part.quantile(1) == 6)
        #expect(abs(part.density(3) - 0.25) < 1e-14 && part.density(7) == 0)
    }

    @Test func poissonWithoutZero() throws {
        let counts = try TruncatedDistribution(PoissonDistribution(mean: 2.3), lower: 1)
        #expect(abs(counts.mean - 2.3 / (1 - exp(-2.3))) < 1e-9)
        #expect(abs(counts.variance - 1.901137066765749) < 1e-9)
        #expect(counts.quantile(0) == 1)
        #expect(counts.cumulative(0.5) == 0)
    }

    @Test func boundsThatHoldNothing() throws {
        let uniform = try UniformDistribution(lower: 0, upper: 1)
        #expect(throws: DistributionError.noProbability(lower: 2, upper: 3)) {
            try TruncatedDistribution(uniform, lower: 2, upper: 3)
        }
        #expect(throws: DistributionError.reversed(lower: 3, upper: 2)) {
            try TruncatedDistribution(uniform, lower: 3, upper: 2)
        }
    }
}
