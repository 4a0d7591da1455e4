import Foundation
import NumericalMethods
import Testing

@testable import TestSupport

@Suite struct TrendSeasonTests {
    /// Growth of 1 % a month with one wave a year and small errors made by a fixed rule.
    static func series(_ count: Int, gap: Range<Int>? = nil) -> TimeSeries {
        let values = (0..<count).map { step -> Double in
            if let gap, gap.contains(step) { return .nan }
            let wave = 0.2 * sin(2 * Double.pi * Double(step + 1) / 12)
            let noise = 0.01 * sin(Double(step * step) * 1.7)
            return exp(5 + 0.01 * Double(step + 1) + wave + noise)
        }
        return TimeSeries(values: values, season: 12)
    }

    @Test func findsGrowthAndSeason() throws {
        let fit = try TrendSeason().estimate(Self.series(60))
        #expect(fit.methodDescription.contains("in logarithms with 1 Fourier pair for the season"))
        #expect(abs(fit.coefficients[1].estimate - 0.01) < 3e-4)
        let truth = Self.series(72).values.suffix(12)
        for (mean, value) in zip(fit.forecast(12, levels: []).mean, truth) { #expect(abs(mean / value - 1) < 0.03) }
        #expect(fit.reason.contains("AICc"))
    }

    @Test func bridgesMissingSteps() throws {
        let fit = try TrendSeason(scale: .logarithms, form: .fourier(1)).estimate(Self.series(60, gap: 20..<26))
        #expect(abs(fit.coefficients[1].estimate - 0.01) < 3e-4)
        #expect(fit.residuals[22].isNaN && fit.residuals[30].isFinite)
    }

    @Test func levelChangeIsFound() throws {
        let plain = Self.series(60).values
        let moved = plain.enumerated().map { $0 >= 40 ? $1 * 1.3 : $1 }
        let method = TrendSeason(scale: .logarithms, form: .fourier(1), breaks: [.level(40)])
        let fit = try method.estimate(TimeSeries(values: moved, season: 12))
        #expect(abs(fit.coefficients[2].estimate - log(1.3)) < 0.02)
    }

    /// With independent errors the interval is that of ordinary least squares: 1..6 against 2, 1, 4, 3, 6, 5 by hand:
    /// slope 29/35, residual sum of squares 192/35, mean 8/35 apart.
    @Test func straightLineByHand() throws {
        let method = TrendSeason(scale: .levels, form: SeasonalForm.none, autoregressive: false)
        let fit = try method.estimate(TimeSeries(values: [2, 1, 4, 3, 6, 5], season: 1))
        #expect(abs(fit.coefficients[1].estimate - 29.0 / 35) < 1e-12)
        let forecast = fit.forecast(1, levels: [0.95])
        #expect(abs(forecast.mean[0] - (3.5 + 3.5 * 29 / 35)) < 1e-12)
        let variance = (17.5 - 29.0 * 29 / 35 * 0.5) / 4
        let width = 2.776445105197793 * (variance * (1 + 1.0 / 6 + 3.5 * 3.5 / 17.5)).squareRoot()
        #expect(abs(forecast.intervals[0].upper[0] - forecast.mean[0] - width) < 1e-9)
    }

    @Test func pathsAgreeWithTheIntervals() throws {
        let fit = try TrendSeason().estimate(Self.series(60))
        let paths = fit.paths(6, count: 4_000, seed: 3)
        let interval = fit.forecast(6, levels: [0.8]).intervals[0]
        for step in [0, 5] {
            let inside = paths.count { $0[step] >= interval.lower[step] && $0[step] <= interval.upper[step] }
            #expect(abs(Double(inside) / 4_000 - 0.8) < 0.03)
        }
    }

    /// Wild series of all lengths and seasons give finite intervals in the right order, or an error, and never a trap.
    @Test(arguments: 0..<200) func wildSeries(seed: Int) {
        var random = SeededGenerator(UInt64(seed))
        let (count, season) = (Int.random(in: 0...50, using: &random), [1, 2, 4, 7, 12, 60][seed % 6])
        let size = pow(10, Double.random(in: -8...8, using: &random))
        var values = (0..<count).map { step -> Double in
            let noise = seed % 7 == 0 ? 0 : Double.random(in: -1...1, using: &random)
            let start = seed % 3 == 0 ? 0.0 : 3
            return size * (start + noise + (seed % 5 == 0 ? Double(step) : 0))
        }
        for index in values.indices where seed % 4 == 1 && Int.random(in: 0..<4, using: &random) == 0 {
            values[index] = .nan
        }
        let breaks: [KnownBreak] = seed % 8 == 3 ? [.slope(count / 2), .pulse(3, through: 4)] : []
        let method = TrendSeason(breaks: breaks, autoregressive: seed % 9 != 0)
        guard let fit = try? method.estimate(TimeSeries(values: values, season: season)) else { return }
        let forecast = fit.forecast(14, levels: [0.8, 0.95])
        #expect(forecast.mean.allSatisfy { $0.isFinite })
        for step in 0..<14 {
            #expect(forecast.intervals[1].lower[step] <= forecast.intervals[0].lower[step])
            #expect(forecast.intervals[0].upper[step] <= forecast.intervals[1].upper[step])
        }
        #expect(fit.paths(3, count: 2, seed: 1).allSatisfy { path in path.allSatisfy { $0.isFinite } })
    }

    @Test func overlappingBreaksAreNamed() throws {
        let error = try #require(throws: ForecastError.self) {
            try TrendSeason(breaks: [.level(30), .level(30)]).estimate(Self.series(60))
        }
        #expect(error.description.contains("independent of one another"))
    }

    @Test func badInput() throws {
        #expect(throws: ForecastError.constantSeries(method: "trend-season")) {
            try TrendSeason().estimate(TimeSeries(values: [Double](repeating: 4, count: 30), season: 12))
        }
        #expect(throws: ForecastError.tooFewPoints(method: "trend-season", needed: 6, given: 5)) {
            try TrendSeason().estimate(TimeSeries(values: [1, 2, 3, 2, 4], season: 12))
        }
        #expect(throws: ForecastError.notPositive(method: "trend-season")) {
            try TrendSeason(scale: .logarithms).estimate(TimeSeries(values: [1, 2, 0, 3, 4, 5, 6], season: 1))
        }
        #expect(throws: ForecastError.self) {
            try TrendSeason(breaks: [.level(90)]).estimate(Self.series(60))
        }
    }
}
