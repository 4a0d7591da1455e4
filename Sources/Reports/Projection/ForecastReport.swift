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

    /// The columns `lower_80`, `upper_80` and so on.
    var intervalColumns: [Column] {
        levels.flatMap { level in
            let word = ForecastReport.word(level)
            return ["lower", "upper"].map {
                Column("\($0)_\(word)", "\($0) bound of the central \(word) % interval, in the unit of the series", kind: .number)
            }
        }
    }
}

/// One table of a forecast.
public enum ForecastTable: String, CaseIterable, Sendable {
    case forecast, methods, components, backtest, comparison, residuals, parameters, chart

    /// Whether it needs methods fitted again on parts of the series, which takes time.
    public var needsBacktest: Bool { self == .backtest || self == .comparison }

    public func table(of report: ForecastReport) -> Table {
        switch self {
        case .forecast: ForecastTables.forecast(report)
        case .methods: ForecastTables.methods(report)
        case .components: ForecastTables.components(report)
        case .backtest: BacktestTables.backtest(report)
        case .comparison: BacktestTables.comparison(report)
        case .residuals: ResidualTable.table(report)
        case .parameters: ForecastTables.parameters(report)
        case .chart: ForecastTables.chart(report)
        }
    }
}
