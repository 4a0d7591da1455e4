import EnergySystem
import Models
import NumericalMethods
import Testing

/// Choice, fallback and tests of methods on series whose answers are known by hand.
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
        let forecast = try SeriesForecaster(method: "holt-winters", horizon: 3, levels: [0.8]).forecast(series([10, 12, 11, 13, 12], from: "2024-01"))
        #expect(forecast.method != "holt-winters")
        #expect(forecast.reason.contains("the series has 5"))
        #expect(forecast.reason.contains("is used instead"))
        #expect(forecast.forecast.mean.count == 3)
        #expect(forecast.period(0).description == "2024-06")
    }

    @Test func twoPointsAreNoSeries() throws {
        let two = try series([1, 2])
        #expect(throws: SeriesForecastError.self) { try SeriesForecaster(method: "auto", horizon: 3, levels: [0.8]).forecast(two) }
    }

    @Test func aConstantSeriesIsNeverSilent() throws {
        let forecast = try SeriesForecaster(method: "auto", horizon: 2, levels: [0.8]).forecast(series([5, 5, 5, 5, 5, 5, 5, 5, 5, 5]))
        #expect(forecast.forecast.mean.allSatisfy { abs($0 - 5) < 1e-6 })
        #expect(forecast.warnings.contains { $0.contains("all 10 figures are equal") })
    }

    /// Naive forecasts of 1, 2, ..., 12 miss by the step ahead: errors 1 and 2; the scale within the data is 1.
    @Test func backtestOfTheNaiveMethod() {
        let numbers = TimeSeries(values: (1...12).map(Double.init), season: 1)
        let test = MethodBacktest("naive", on: numbers, horizon: 2)
        #expect(test.origins == 4)
        #expect(test.steps == [1, 2])
        for step in [1, 2] {
            let size = Double(step)
            #expect(test.count(step) == 5 - step)
            #expect(abs(test.meanError(step) + size) < 1e-12)
            #expect(abs(test.scaledError(step) - size) < 1e-12)
        }
        let mean = 10.0 / 7
        #expect(abs(test.meanAbsoluteError() - mean) < 1e-12)
    }

    @Test func parallelResultsKeepTheirOrder() {
        let squares = ParallelMap.map(Array(0..<500)) { $0 * $0 }
        #expect(squares == (0..<500).map { $0 * $0 })
    }
}
