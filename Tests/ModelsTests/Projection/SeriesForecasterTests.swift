import EnergySystem
import NumericalMethods
import Testing

@testable import Models

/// Choice and fallback of methods on series whose answers are known by hand.
@Suite struct SeriesForecasterTests {
    private func series(_ values: [Double], from first: String = "2020") throws -> DatedSeries {
        DatedSeries(id: "x", first: try #require(CalendarPeriod(first)), values: values)
    }

    @Test func periodsFollowOneAnother() throws {
        let december = try #require(CalendarPeriod("2023-12"))
        #expect((december + 1).description == "2024-01")
        #expect(try #require(CalendarPeriod("2024-Q1")).description == "2024-Q1")
        #expect((try #require(CalendarPeriod("2023-Q4")) + 1).description == "2024-Q1")
        #expect(CalendarPeriod("2024-13") == nil && CalendarPeriod("2024-Q5") == nil && CalendarPeriod("24") == nil)
    }

    @Test func tooFewPointsFallBackAndSaySo() throws {
        let forecast = try SeriesForecaster(method: "holt-winters", horizon: 3, levels: [0.8]).forecast(
            series([10, 12, 11, 13, 12], from: "2024-01"))
        #expect(forecast.method != "holt-winters")
        #expect(forecast.reason.contains("the series has 5"))
        #expect(forecast.reason.contains("is used instead"))
        #expect(forecast.forecast.mean.count == 3)
        #expect(forecast.period(0).description == "2024-06")
    }

    @Test func twoPointsAreNoSeries() throws {
        let two = try series([1, 2])
        #expect(throws: SeriesForecastError.self) {
            try SeriesForecaster(method: "auto", horizon: 3, levels: [0.8]).forecast(two)
        }
    }

    @Test func aConstantSeriesIsNeverSilent() throws {
        let forecast = try SeriesForecaster(method: "auto", horizon: 2, levels: [0.8]).forecast(
            series([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]))
        #expect(forecast.forecast.mean.allSatisfy { abs($0 - 5) < 1e-6 })
        #expect(forecast.warnings.contains { $0.contains("all 10 figures are equal") })
    }

    /// A falling line of 100 to 5 in steps of 5 goes below zero with the second step ahead.
    @Test(arguments: ["drift", "holt"]) func noMethodGoesBelowZeroWhereNothingWas(_ method: String) throws {
        let line = try series((0..<20).map { 100 - 5 * Double($0) }, from: "2000")
        let forecast = try SeriesForecaster(method: method, horizon: 5, levels: [0.8]).forecast(line)
        #expect(forecast.method == method)
        #expect(forecast.forecast.mean.allSatisfy { $0 >= 0 } && forecast.forecast.mean[4] == 0)
        #expect(forecast.forecast.intervals[0].lower.allSatisfy { $0 >= 0 })
        #expect(
            forecast.warnings.contains {
                $0.hasPrefix("the forecast would fall below zero in ")
                    && $0.hasSuffix(
                        "periods, first in 2021, and is given as zero there, because no figure of the series is below")
            })
        let debt = try series((0..<20).map { 45 - 5 * Double($0) }, from: "2000")
        #expect(try SeriesForecaster(method: method, horizon: 5, levels: [0.8]).forecast(debt).forecast.mean[4] < -60)
    }

    @Test func aSlipIsNamedByItsPeriod() throws {
        let values = (0..<24).map { $0 == 23 ? 352_000 : 4200 + Double($0 * 7 % 5) }
        func warning(_ method: String) throws -> String? {
            try SeriesForecaster(method: method, horizon: 2, levels: [0.8]).forecast(series(values, from: "2018-01"))
                .warnings.first
        }
        #expect(
            try warning("auto")
                == """
                2019-12 (352000) lies far from all other figures (4200 to 4204) and is left out of the fit; \
                correct it if it is a slip
                """
        )
        #expect(
            try warning("naive")
                == """
                2019-12 (352000) lies far from all other figures (4200 to 4204) and is used as it stands; \
                correct it if it is a slip
                """
        )
    }

    @Test func parallelResultsKeepTheirOrder() {
        let squares = ParallelMap.map(Array(0..<500)) { $0 * $0 }
        #expect(squares == (0..<500).map { $0 * $0 })
    }

    /// Naive forecasts of 1, 2, ..., 12: after 8, 9, 10 and 11 they miss by one; by two after 8, 9 and 10.
    @Test func scoresOfABacktest() throws {
        let series = TimeSeries(values: (1...12).map(Double.init), season: 1)
        let scores = ProjectionScore.scores(
            of: Backtest(Naive(), on: series, origins: Backtest.origins(over: series), horizon: 2))
        #expect(scores.map(\.step) == [1, 2, 0] && scores.map(\.forecasts) == [4, 3, 7])
        #expect(zip(scores, [1, 2, 10.0 / 7]).allSatisfy { abs($0.scaledError - $1) < 1e-12 })
        let misses = [1.0 / 9, 1.0 / 10, 1.0 / 11, 1.0 / 12]
        #expect(abs(scores[0].absoluteError - 25 * misses.reduce(0, +)) < 1e-12)
        #expect(abs(scores[0].bias + scores[0].absoluteError) < 1e-12)
    }
}
