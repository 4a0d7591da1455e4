import Foundation
import Testing

@testable import NumericalMethods
@testable import TestSupport

/// The default on series that suit it and on series that do not.
struct AutomaticForecastTests {
    /// Months with a trend, a season and a small irregular part.
    static func months(_ count: Int, noise: Double = 2) -> TimeSeries {
        var generator = SeededGenerator(7)
        return TimeSeries(
            values: (0..<count).map { step in
                let wave = 12 * sin(2 * Double.pi * Double(step) / 12)
                let unit = Double(generator.next() >> 11) * 0x1p-53 - 0.5
                return 100 + 0.3 * Double(step) + wave + noise * unit
            }, season: 12)
    }

    @Test func followsTrendAndSeason() throws {
        let whole = Self.months(108), past = whole.prefix(96)
        let fitted = try AutomaticForecast().fit(past)
        let found = fitted.forecast(12, levels: [0.8, 0.95])
        let errors = zip(whole.values[96...], found.mean).map { abs($0 - $1) }
        #expect(errors.reduce(0, +) / 12 < 1.5)
        for step in 0..<12 {
            #expect(found.intervals[1].lower[step] < found.intervals[0].lower[step])
            #expect(
                found.intervals[0].lower[step] < found.mean[step] && found.mean[step] < found.intervals[0].upper[step])
        }
        #expect(fitted.reason.contains("dynamic optimised theta"))
        #expect(fitted.reason.contains("8 origins"))
    }

    @Test func pathsSpreadAsTheInterval() throws {
        let fitted = try AutomaticForecast().fit(Self.months(72, noise: 10))
        let paths = fitted.paths(6, count: 4000, seed: 3)
        #expect(paths == fitted.paths(6, count: 4000, seed: 3))
        let interval = try #require(fitted.forecast(6, levels: [0.8]).intervals.first)
        for step in [0, 5] {
            let inside = paths.filter { $0[step] >= interval.lower[step] && $0[step] <= interval.upper[step] }.count
            #expect(abs(Double(inside) / 4000 - 0.8) < 0.03)
        }
    }

    @Test func constantSeriesIsRepeatedAndSaidSo() throws {
        let fitted = try AutomaticForecast().fit(TimeSeries(values: [Double](repeating: 5, count: 40), season: 12))
        #expect(fitted.forecast(3, levels: [0.95]).mean == [5, 5, 5])
        #expect(fitted.reason.contains("equal"))
        let zeros = try AutomaticForecast().fit(TimeSeries(values: [Double](repeating: 0, count: 40), season: 12))
        #expect(zeros.forecast(2, levels: []).mean == [0, 0])
        #expect(zeros.reason.contains("zero"))
    }

    @Test func shortSeriesFallBack() throws {
        let short = try AutomaticForecast().fit(Self.months(20))
        #expect(short.reason.contains("20 points are fewer than two seasons"))
        let medium = try AutomaticForecast().fit(Self.months(30))
        #expect(medium.reason.contains("fewer than three seasons"))
        #expect(medium.forecast(12, levels: [0.8]).mean.allSatisfy { $0.isFinite && $0 > 60 && $0 < 160 })
        let years = try AutomaticForecast().fit(TimeSeries(values: [1, 2, 4, 3, 5, 6, 8, 7], season: 1))
        #expect(years.reason.contains("theta"))
    }

    @Test func badSeriesAreRefused() throws {
        #expect(throws: ForecastError.nonFinite(position: 2)) {
            try AutomaticForecast().fit(TimeSeries(values: [1, 2, .infinity, 3, 4, 5, 6], season: 1))
        }
        #expect(throws: ForecastError.tooFewPoints(method: "auto", needed: 3, given: 2)) {
            try AutomaticForecast().fit(TimeSeries(values: [1, 2], season: 12))
        }
        #expect(throws: ForecastError.missingValues(method: "auto", count: 2)) {
            try AutomaticForecast().fit(TimeSeries(values: [.nan, .nan], season: 12))
        }
    }

    @Test func gapsAreBridgedOrRefused() throws {
        var values = Self.months(60, noise: 0).values
        let truth = values[30]
        values[30] = .nan
        let gap = TimeSeries(values: values, season: 12)
        #expect(try abs(GapFilling(gap, method: "auto").series.values[30] - truth) < 4)
        #expect(
            try AutomaticForecast().fit(gap).reason.contains(
                """
                1 missing step filled between their neighbours (step 31)
                """))
        #expect(throws: ForecastError.missingValues(method: "auto", count: 1)) {
            try AutomaticForecast(fillsGaps: false).fit(gap)
        }
        for step in 20..<28 { values[step] = .nan }
        #expect(throws: ForecastError.missingValues(method: "auto", count: 9)) {
            try AutomaticForecast().fit(TimeSeries(values: values, season: 12))
        }
    }

    @Test func guardHoldsForecastsNearWhatWasSeen() {
        let series = TimeSeries(values: [10, 12, 11, 13], season: 2)
        let held = ForecastGuard(series).hold([1000, -1000, 12])
        #expect(held == [11 + 2, 13 - 2, 12])
    }
}
