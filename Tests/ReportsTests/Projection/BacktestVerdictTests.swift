import EnergySystem
import Models
import NumericalMethods
import Testing

@testable import Reports

/// What the comparison of methods says of the one used: never more than its own rows show.
@Suite struct BacktestVerdictTests {
    /// A line of years with small steps up and down: a level lags behind it as the last number does, a drift follows
    /// it.
    private func notes(_ others: [any ForecastMethod]) throws -> [String?] {
        let values = (0..<30).map { (step: Int) -> Double in 100 + 5 * Double(step) + Double(step * 7 % 3) }
        let series = DatedSeries(id: "x", first: try #require(CalendarPeriod("1990")), values: values)
        let forecast = try SeriesForecaster(method: "ses", horizon: 2, levels: [0.8, 0.95]).forecast(series)
        let numbers = TimeSeries(values: values, season: 1)
        let methods: [any ForecastMethod] = [SimpleSmoothing(), Naive()] + others
        let tests = methods.map { Backtest($0, on: numbers, origins: Backtest.origins(over: numbers), horizon: 2) }
        let table = MethodComparisonTable.whole(
            of: ForecastReport(entries: [ForecastReport.Entry(forecast, backtests: tests)], levels: [0.8, 0.95]))
        let place = try #require(table.columns.firstIndex { $0.name == "note" })
        return (0..<table.rowCount).map { Array(table.row($0))[place].text }
    }

    @Test func anotherMethodThatIsBetterIsNamed() throws {
        #expect(try notes([Drift()]).first == "no better than the naive method here; drift was")
    }

    @Test func noneIsBetter() throws {
        #expect(try notes([]).first == "no better than the naive method, nor is any other method tested")
    }
}
