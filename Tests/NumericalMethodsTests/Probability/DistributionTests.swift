import Foundation
import NumericalMethods
import Testing

/// Known values are those of scipy 1.17.
@Suite("Distributions")
struct DistributionTests {
    func check(_ distribution: any ProbabilityDistribution, _ known: [(p: Double, x: Double)]) {
        for (p, x) in known {
            #expect(abs(distribution.quantile(p) - x) <= 1e-9 * abs(x), "quantile at \(p)")
            #expect(abs(distribution.cumulative(x) - p) <= 1e-9 * p, "cumulative at \(x)")
            #expect(abs(distribution.survival(x) - (1 - p)) <= 1e-9, "survival at \(x)")
            #expect(abs(distribution.upperQuantile(1 - p) - x) <= 1e-7 * abs(x), "upper quantile at \(1 - p)")
        }
    }

    /// A shape of 1e300 took seconds a quantile; at the largest a draw is as quick as others and right: beta(n, 1) has
    /// the quantile p^(1/n).
    @Test func shapesOfABetaDistributionAreBounded() throws {
        #expect(throws: DistributionError.outside("first shape", 1e300, lower: 0, upper: 1e6)) {
            try BetaDistribution(first: 1e300, second: 0.5)
        }
        #expect(throws: DistributionError.outside("second shape", 1e7, lower: 0, upper: 1e6)) {
            try BetaDistribution(first: 2, second: 1e7)
        }
        #expect(abs(try BetaDistribution(first: 1e6, second: 1).quantile(0.5) - 0.9999993068530) < 1e-12)
    }

    @Test func betaWithASmallShape() throws {
        let distribution = try BetaDistribution(first: 0.4, second: 7)
        check(distribution, [(0.001, 3.4971940898644646e-09), (0.5, 0.02140254179958977), (0.99, 0.3602567529896092)])
    }

    @Test func lognormalByMedianAndFactor() throws {
        let distribution = try LognormalDistribution(median: 50, geometricDeviation: 2)
        #expect(abs(distribution.quantile(0.5) - 50) < 1e-12)
        // One standard deviation of the logarithm above the median doubles it.
        #expect(abs(distribution.cumulative(100) - StandardNormal.cumulative(1)) < 1e-14)
    }

    @Test func countsWithLargeMeans() throws {
        let poisson = try PoissonDistribution(mean: 1234.5)
        #expect([0.01, 0.5, 0.999].map(poisson.quantile) == [1154, 1234, 1344])
        let binomial = try BinomialDistribution(trials: 100_000, probability: 0.5)
        #expect([0.025, 0.975].map(binomial.quantile) == [49_690, 50_310])
    }

    @Test func discrete() throws {
        let discrete = try DiscreteDistribution(values: [30, 10, 20, 10], probabilities: [0.2, 0.1, 0.3, 0.4])
        #expect(discrete.values == [10, 20, 30])
        #expect([0, 0.5, 0.6, 0.81, 1].map(discrete.quantile) == [10, 10, 20, 30, 30])
        #expect(abs(discrete.mean - 17) < 1e-12)
        #expect(abs(discrete.cumulative(25) - 0.8) < 1e-12 && abs(discrete.density(10) - 0.5) < 1e-12)
        let sample = try DiscreteDistribution(values: [3, 1, 2, 2])
        #expect(sample.cumulative(2) == 0.75 && sample.quantile(0.76) == 3)
    }

    @Test func shiftedDelay() throws {
        // A constant rate of 0.1 a day: mean 10, variance 100, median 10 log 2; all moved by 15.
        let delay = try ShiftedDistribution(PiecewiseHazard(rates: [0.1], interval: 30), by: 15)
        #expect(abs(delay.mean - 25) < 1e-12 && abs(delay.variance - 100) < 1e-9)
        #expect(delay.cumulative(15) == 0)
        #expect(abs(delay.quantile(0.5) - (15 + 10 * log(2))) < 1e-12)
    }

    @Test func wrongNumbersAreNamed() {
        func message(_ make: () throws -> any ProbabilityDistribution) -> String {
            do { return "accepted: \(try make())" } catch { return "\(error)" }
        }
        #expect(
            message { try UniformDistribution(lower: 5, upper: 2) } == """
                the lower bound 5.0 is not below the upper bound 2.0
                """)
        #expect(
            message { try TriangularDistribution(lower: 0, mode: 4, upper: 3) } == """
                the mode 4.0 lies outside 0.0 to 3.0
                """)
        #expect(
            message { try NormalDistribution(mean: 1, standardDeviation: 0) } == """
                the standard deviation must be above 0, it is 0.0
                """)
        #expect(
            message { try PertDistribution(lower: .nan, mode: 1, upper: 2) } == """
                the lower bound is not a finite number
                """)
        #expect(
            message { try LognormalDistribution(median: 2, geometricDeviation: 0.9) }.contains(
                """
                geometric standard deviation
                """))
        #expect(
            message { try DiscreteDistribution(values: [1, 2], probabilities: [0.5, 0.4]) } == """
                the probabilities add up to 0.9, not to 1
                """)
        #expect(
            message { try DiscreteDistribution(values: [1], probabilities: [0.5, 0.5]) } == """
                there are 1 values but 2 probabilities
                """)
        #expect(message { try DiscreteDistribution(values: []) } == "there are no values")
        #expect(message { try PoissonDistribution(mean: -1) }.contains("lies outside"))
    }

    @Test func probabilitiesOutsideZeroToOneGiveNoNumber() throws {
        let all: [any ProbabilityDistribution] = [
            try UniformDistribution(lower: 0, upper: 1), try BetaDistribution(first: 2, second: 3),
            try TriangularDistribution(lower: 0, mode: 1, upper: 2), try PertDistribution(lower: 0, mode: 1, upper: 2),
            try NormalDistribution(mean: 0, standardDeviation: 1),
            try LognormalDistribution(median: 2, geometricDeviation: 2),
            try PoissonDistribution(mean: 3), try BinomialDistribution(trials: 3, probability: 0.5),
            try DiscreteDistribution(values: [1, 2]), try PiecewiseHazard(rates: [0.1], interval: 30)
        ]
        for distribution in all {
            #expect(
                distribution.quantile(1.5).isNaN && distribution.quantile(-0.5).isNaN
                    && distribution.quantile(.nan).isNaN)
        }
    }
}
