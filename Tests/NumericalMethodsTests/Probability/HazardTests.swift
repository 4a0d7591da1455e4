import Foundation
import NumericalMethods
import Testing

@Suite("Durations by hazard rates and events by a Poisson process")
struct HazardTests {
    @Test func constantRateIsExponential() throws {
        let ban = try PiecewiseHazard(rates: [0.02, 0.02, 0.02], interval: 30)
        let exponential = try ExponentialDistribution(mean: 50)
        #expect(abs(ban.mean - 50) < 1e-10 && abs(ban.variance - 2500) < 1e-7)
        for p in [0.01, 0.3, 0.5, 0.9, 0.999] {
            #expect(abs(ban.quantile(p) - exponential.quantile(p)) < 1e-10 * exponential.quantile(p))
        }
    }

    @Test func havingLastedMovesAnExponentialOnly() throws {
        let ban = try PiecewiseHazard(rates: [0.02], interval: 30).conditional(onLasting: 100)
        #expect(abs(ban.mean - 150) < 1e-10 && abs(ban.variance - 2500) < 1e-6)
        #expect(ban.quantile(0) == 100 && ban.cumulative(99) == 0)
    }

    @Test func twoRatesByHand() throws {
        // Rate 0.01 for 100 days, then 0.04: S(100) = e^-1, mean = 100 (1 - e^-1) + 25 e^-1.
        let ban = try PiecewiseHazard(starts: [0, 100], rates: [0.01, 0.04])
        #expect(abs(ban.survival(100) - exp(-1)) < 1e-14)
        #expect(abs(ban.survival(125) - exp(-2)) < 1e-14)
        #expect(abs(ban.mean - (100 * (1 - exp(-1)) + 25 * exp(-1))) < 1e-10)
        #expect(abs(ban.quantile(1 - exp(-2)) - 125) < 1e-10)
        #expect(abs(ban.density(125) - 0.04 * exp(-2)) < 1e-15)
        // Second moment by hand: 2 [1e4 (1 - 2/e) + e^-1 (100 * 25 + 625)].
        let second = 2 * (1e4 * (1 - 2 * exp(-1)) + exp(-1) * (2500 + 625))
        #expect(abs(ban.variance - (second - ban.mean * ban.mean)) < 1e-7)
        let lasted = try ban.conditional(onLasting: 100)
        #expect(abs(lasted.mean - 125) < 1e-10)
    }

    @Test func mayNeverEnd() throws {
        let ban = try PiecewiseHazard(starts: [0, 10], rates: [0.1, 0])
        #expect(abs(ban.cumulative(1e9) - (1 - exp(-1))) < 1e-14)
        #expect(ban.quantile(0.9) == .infinity && ban.mean == .infinity)
    }

    @Test func wrongRates() {
        #expect(throws: DistributionError.negative("rate", -1)) { try PiecewiseHazard(rates: [-1], interval: 30) }
        #expect(throws: DistributionError.notRising("starts")) { try PiecewiseHazard(starts: [0, 0], rates: [1, 1]) }
        #expect(throws: DistributionError.empty("rates")) { try PiecewiseHazard(rates: [], interval: 30) }
    }

    @Test func eventTimesByHand() throws {
        // Each uniform number e^-1 makes a gap of one mean wait.
        let times = PoissonProcess.times(rate: 0.5, until: 7) { _ in exp(-1) }
        #expect(zip(times, [2.0, 4, 6]).allSatisfy { abs($0 - $1) < 1e-12 } && times.count == 3)
        let seasonal = try PiecewiseHazard(starts: [0, 10], rates: [0, 1])
        let late = PoissonProcess.times(hazard: seasonal, until: 12.5) { _ in exp(-1) }
        #expect(zip(late, [11.0, 12]).allSatisfy { abs($0 - $1) < 1e-12 } && late.count == 2)
        #expect(PoissonProcess.times(rate: 0, until: 5) { _ in 0.5 }.isEmpty)
    }

    @Test func meanNumberOfEvents() {
        let source = RandomSource(seed: 3)
        let accident = RandomStream(name: "accident")
        let total = (0..<5000).reduce(0) { sum, draw in
            sum + PoissonProcess.times(rate: 0.3, until: 10) { source.uniform(accident, draw: draw, position: $0) }.count
        }
        // Mean 3 a draw, standard error sqrt(3 / 5000).
        #expect(abs(Double(total) / 5000 - 3) < 4 * (3.0 / 5000).squareRoot())
    }
}
