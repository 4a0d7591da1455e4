import Foundation
import NumericalMethods
import Testing

@Suite("Durations by hazard rates")
struct HazardTests {
    @Test func constantRateIsExponential() throws {
        let ban = try PiecewiseHazard(rates: [0.02, 0.02, 0.02], interval: 30)
        #expect(abs(ban.mean - 50) < 1e-10 && abs(ban.variance - 2500) < 1e-7)
        for p in [0.01, 0.3, 0.5, 0.9, 0.999] {
            // 1 - exp(-x / 50) = p.
            let time = -50 * log1p(-p)
            #expect(abs(ban.quantile(p) - time) < 1e-10 * time)
        }
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
}
