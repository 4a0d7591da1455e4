import EnergySystem
import Models
import NumericalMethods

/// Some series carried forward, with the tests that the tables asked for show.
public struct ForecastReport: Sendable {
    /// One series and what was tested on it.
    public struct Entry: Sendable {
        public let forecast: SeriesForecast
        /// The method used first, then those that it is compared with.
        public let backtests: [Backtest]

        public init(_ forecast: SeriesForecast, backtests: [Backtest] = []) {
            self.forecast = forecast
            self.backtests = backtests
        }
        var series: DatedSeries { forecast.series }
        var numbers: TimeSeries { TimeSeries(values: series.values, season: series.season) }
    }

    public let entries: [Entry]
    /// Shares between 0 and 1, in the order asked for.
    public let levels: [Double]

    public init(entries: [Entry], levels: [Double]) {
        self.entries = entries
        self.levels = levels
    }

    /// `80` for 0.8, `99.5` for 0.995.
    static func word(_ level: Double) -> String {
        let tenths = (level * 1000).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
    }
}
