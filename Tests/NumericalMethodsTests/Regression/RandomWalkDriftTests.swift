import Foundation
import NumericalMethods
import Testing

@Suite struct RandomWalkDriftTests {
    /// Eight annual turnovers in bn USD, 2016-2023; 2020 and 2021 from the growth rates of the years after.
    static let turnover = [2.052, 2.140, 2.6, 3.0, 3.0 / 1.12, 3.0, 3.72, 4.37]

    /// Drift 10.8 %, deviation 11.3 %, median 4.87, 80 % between 4.1 and 5.8, P(> 4.4) about 0.80, published by hand.
    @Test func eightAnnualPoints() throws {
        let fit = try RandomWalkDrift().estimate(TimeSeries(values: Self.turnover, season: 1))
        #expect(abs(fit.drift - 0.108) < 5e-4)
        #expect(abs(fit.deviation - 0.113) < 5e-4)
        #expect(abs(fit.medians(1)[0] - 4.87) < 0.01)
        #expect(abs(fit.probability(above: 4.4, ahead: 1) - 0.80) < 0.02)
        let interval = try #require(fit.forecast(1, levels: [0.8]).intervals.first)
        #expect(abs(interval.lower[0] - 4.1) < 0.05)
        #expect(abs(interval.upper[0] - 5.8) < 0.05)
    }

    @Test func pathsAgreeWithTheIntervals() throws {
        let fit = try RandomWalkDrift().estimate(TimeSeries(values: Self.turnover, season: 1))
        let paths = fit.paths(3, count: 20_000, seed: 7)
        for step in 0..<3 {
            let median = fit.medians(3)[step]
            let below = Double(paths.count { $0[step] < median }) / 20_000
            let interval = fit.forecast(3, levels: [0.8]).intervals[0]
            let inside = paths.count { $0[step] >= interval.lower[step] && $0[step] <= interval.upper[step] }
            #expect(abs(below - 0.5) < 0.015)
            #expect(abs(Double(inside) / 20_000 - 0.8) < 0.012)
        }
        #expect(paths == fit.paths(3, count: 20_000, seed: 7))
    }

    /// A gap of two steps: drift from both ends, the long step weighted by one half.
    @Test func gapInTheSeries() throws {
        let values = [1, exp(0.1), .nan, exp(0.5), exp(0.6)]
        let fit = try RandomWalkDrift().estimate(TimeSeries(values: values, season: 1))
        #expect(abs(fit.drift - 0.15) < 1e-12)
        let squares = 0.05 * 0.05 + 0.1 * 0.1 / 2 + 0.05 * 0.05
        #expect(abs(fit.deviation - (squares / 2).squareRoot()) < 1e-12)
    }

    @Test func badInput() throws {
        #expect(throws: ForecastError.tooFewPoints(method: "random-walk-drift", needed: 4, given: 3)) {
            try RandomWalkDrift().estimate(TimeSeries(values: [1, 2, 3], season: 1))
        }
        #expect(throws: ForecastError.notPositive(method: "random-walk-drift")) {
            try RandomWalkDrift().estimate(TimeSeries(values: [1, 2, 0, 3], season: 1))
        }
        #expect(throws: ForecastError.nonFinite(position: 1)) {
            try RandomWalkDrift().estimate(TimeSeries(values: [1, .infinity, 2, 3], season: 1))
        }
    }
}
