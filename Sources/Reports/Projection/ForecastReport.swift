import EnergySystem
import Models
import NumericalMethods

/// Some series carried forward, with the tests that the tables asked for show.
package struct ForecastReport: Sendable {
    /// One series and what was tested on it.
    package struct Entry: Sendable {
        package let forecast: SeriesForecast
        /// The method used first, then those that it is compared with.
        package let backtests: [Backtest]

        package init(_ forecast: SeriesForecast, backtests: [Backtest] = []) {
            self.forecast = forecast
            self.backtests = backtests
        }
        var series: DatedSeries { forecast.series }
        var numbers: TimeSeries { TimeSeries(values: series.values, season: series.season) }
    }

    package let entries: [Entry]
    /// Shares between 0 and 1, in the order asked for.
    package let levels: [Double]

    package init(entries: [Entry], levels: [Double]) {
        self.entries = entries
        self.levels = levels
    }

    /// `80` for 0.8, `99.5` for 0.995.
    static func word(_ level: Double) -> String {
        let tenths = (level * 1000).rounded()
        return tenths.truncatingRemainder(dividingBy: 10) == 0 ? String(Int(tenths / 10)) : String(tenths / 10)
    }
}
