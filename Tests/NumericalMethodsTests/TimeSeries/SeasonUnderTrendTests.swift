import Foundation
import Testing

@testable import NumericalMethods
@testable import TestSupport

/// A season is found whatever trend or level lies over it, and the default then never loses to repeating the last
/// season.
struct SeasonUnderTrendTests {
    /// Differences 2, -1, 2, -1, 3 have the ranks 3.5, 1.5, 3.5, 1.5, 5: means 4 and 1.5 about 3. So between places 3 x
    /// 1 + 2 x 2.25 = 7.5 with 1 degree, within them 0.25 + 0.25 + 1 = 1.5 with 3: F = 15; chance by scipy 1.17,
    /// f.sf(15, 1, 3).
    @Test func varianceOfRanksByHand() {
        let found = StableSeasonality(TimeSeries(values: [1, 3, 2, 4, 3, 6], season: 2))
        #expect(abs(found.statistic - 15) < 1e-12)
        #expect(abs(found.probability - 0.030466291662170977) < 1e-12)
        #expect(!found.isSeasonal)
        let line = StableSeasonality(TimeSeries(values: (0..<48).map(Double.init), season: 12))
        #expect(!line.isSeasonal && line.probability == 1)
    }

    /// scipy 1.17: f.sf(2.5, 11, 35) and f.sf(40, 3, 12).
    @Test func chanceOfVarianceRatios() {
        #expect(abs(TestProbability.varianceRatio(2.5, degrees: (11, 35)) - 0.01944352348050476) < 1e-12)
        #expect(abs(TestProbability.varianceRatio(40, degrees: (3, 12)) / 1.589553175596413e-06 - 1) < 1e-6)
    }

    /// The autocorrelation of the airline series' numbers is drowned by its trend for 36 to 66 months.
    @Test(arguments: [36, 48, 60]) func theAirlineSeasonIsThere(_ count: Int) {
        let series = TimeSeries(values: PublicSeries.airline, season: 12).prefix(count)
        #expect(!SeasonalityTest(series).isSeasonal)
        #expect(StableSeasonality(series).isSeasonal)
    }

    /// Sixty months: seasonal naive 0.68; the default halved the season and had 1.07.
    @Test func sixtyMonthsOfTheAirlineSeries() throws {
        let whole = TimeSeries(values: PublicSeries.airline, season: 12), past = whole.prefix(60)
        let found = try AutomaticForecast().fit(past).forecast(12, levels: [])
        #expect(Scores.meanAbsoluteScaledError(Array(whole.values[60..<72]), found.mean, past: past) < 0.55)
    }

    static let made: [(name: String, values: [Double])] = {
        var generator = SeededGenerator(11)
        let noise = (0..<4 * 140).map { _ in (0..<4).reduce(0) { sum, _ in sum + generator.number(-1, 1) } * 0.87 }
        func series(_ place: Int, _ make: (Double, Double, Double) -> Double) -> [Double] {
            (0..<140).map { step in
                let angle = 2 * Double.pi * Double(step) / 12
                return make(Double(step), cos(angle) + 0.4 * sin(2 * angle), noise[140 * place + step])
            }
        }
        return [
            ("rising", series(0) { 100 + 2 * $0 + 15 * $1 + 4 * $2 }),
            ("falling", series(1) { 600 - 2 * $0 + 15 * $1 + 4 * $2 }),
            ("growing", series(2) { 100 * exp(0.01 * $0) * (1 + 0.15 * $1) * exp(0.03 * $2) }),
            ("curved", series(3) { 100 + 0.02 * $0 * $0 + 20 * $1 + 5 * $2 })
        ]
    }()

    @Test(arguments: [24, 36, 48, 60, 72, 84, 96, 108, 120]) func madeSeriesBeatTheLastSeason(_ count: Int) throws {
        for (name, values) in Self.made { try compare(values, [count, count + 4, count + 8], name) }
    }

    @Test(arguments: [[24, 28, 32], [36, 40, 44], [48, 52, 56, 60], [64, 68, 72]]) func publicSeriesBeatTheLastSeason(
        _ ends: [Int]
    ) throws {
        try compare(PublicSeries.airline, ends, "airline")
        try compare(PublicSeries.nottingham, ends, "nottingham")
    }

    /// Scaled errors of the year after each end, summed over the ends.
    private func compare(_ values: [Double], _ ends: [Int], _ name: String) throws {
        let whole = TimeSeries(values: values, season: 12)
        func error(_ method: any ForecastMethod) throws -> Double {
            try ends.reduce(0) { sum, end in
                let past = whole.prefix(end), actual = Array(values[end..<min(end + 12, values.count)])
                let mean = try method.fit(past).forecast(actual.count, levels: []).mean
                return sum + Scores.meanAbsoluteScaledError(actual, mean, past: past)
            }
        }
        let own = try error(AutomaticForecast(isCalibrated: false)), naive = try error(SeasonalNaive())
        #expect(own < naive, "\(name), \(ends): \(own) beside \(naive)")
    }
}
