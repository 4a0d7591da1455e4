import Models
import NumericalMethods

/// What a back-test measured, at one step ahead or at all.
struct BacktestMeasures: TableRow {
    let forecasts: Int
    let scaledError, symmetricError, meanError, rankedScore, coverage80, coverage95, intervalScore: Double

    init(_ test: Backtest, _ step: Int? = nil) {
        forecasts = test.count(step)
        (scaledError, symmetricError) = (test.scaledError(step), test.symmetricPercentageError(step))
        (meanError, rankedScore) = (test.meanError(step), test.rankedProbabilityScore(step))
        (coverage80, coverage95) = (test.coverage(0.8, step) * 100, test.coverage(0.95, step) * 100)
        intervalScore = test.scaledIntervalScore(0.8, step)
    }

    static let columns: [RowColumn<BacktestMeasures>] = [
        .value("forecasts", \.forecasts, "forecasts compared with what came", decimals: 0),
        .value("mase", \.scaledError, "mean absolute scaled error", decimals: 3),
        .value(
            "smape_percent", unit: "%", \.symmetricError, "symmetric mean absolute percentage error, 0 to 200",
            decimals: 2),
        .value("mean_error", \.meanError, "forecast less observed, in the unit of the series"),
        .value(
            "crps", \.rankedScore,
            """
            continuous ranked probability score of a normal distribution with the forecast's mean and 80 % \
            width, scaled
            """,
            decimals: 3),
        .value("coverage_80_percent", unit: "%", \.coverage80, "share inside the 80 % interval", decimals: 0),
        .value("coverage_95_percent", unit: "%", \.coverage95, "share inside the 95 % interval", decimals: 0),
        .value("interval_score_80", \.intervalScore, "width and misses of the 80 % interval, scaled", decimals: 2)
    ]

    static let note = """
        Rolling origin: every method is fitted again at each origin on what was known then. MASE, CRPS and the \
        interval score are over the mean absolute error of the seasonal naive method within those data; below 1 is \
        better than that.
        """
}

/// `backtest`: how the method did on what it had not seen, by steps ahead.
enum BacktestTable: SeriesTable {
    static let name = "backtest"
    static let title = "Back-test by steps ahead"
    static let notes = [BacktestMeasures.note]
    static let needsBacktest = true

    struct Row: TableRow {
        let id, method, steps: String
        let measures: BacktestMeasures

        static let columns: [RowColumn<Row>] =
            [
                .series(\.id), .key("method", \.method, "method tested"),
                .key("steps", \.steps, "steps ahead, or `all`")
            ] + RowColumn.columns(of: \.measures)
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            guard let test = entry.backtests.first else { continue }
            for step in test.steps.map({ Optional($0) }) + [nil] {
                table.append(
                    Row(
                        id: entry.series.id, method: test.method, steps: step.map(String.init) ?? "all",
                        measures: BacktestMeasures(test, step)))
            }
        }
    }
}
