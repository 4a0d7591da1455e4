import Models
import NumericalMethods

/// `comparison`: methods side by side on what they had not seen.
enum MethodComparisonTable: SeriesTable {
    static let name = "comparison"
    static let title = "Methods compared"
    static let needsBacktest = true
    static let notes = [
        BacktestMeasures.note,
        """
        No method is chosen by this table: picking one by a short back-test loses to combining. A coverage of 80 \
        % from as many independent origins as the column says has a standard error of 40 points over their \
        square root.
        """
    ]

    struct Row: TableRow {
        let id, method, used: String
        let origins: Int
        let measures: BacktestMeasures
        let relative: Double?
        let note: String

        static let columns: [RowColumn<Row>] =
            [
                .series(\.id), .key("method", \.method, "method tested"),
                .value("used", \.used, "yes for the method of the forecast"),
                .value("origins", \.origins, "origins at which it was fitted", decimals: 0)
            ] + RowColumn.columns(of: \.measures) + [
                .value(
                    "owa", \.relative,
                    "mean of MASE and sMAPE, each over that of the (seasonal) naive method on the same forecasts",
                    decimals: 3),
                .value("note", \.note, "why a method could not be tested, or what the test says")
            ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries {
            let naive =
                entry.backtests.first { $0.method == "seasonal-naive" }
                ?? entry.backtests.first { $0.method == "naive" }
            for test in entry.backtests {
                table.append(
                    Row(
                        id: entry.series.id, method: test.method,
                        used: test.method == entry.forecast.method ? "yes" : "no", origins: test.origins,
                        measures: BacktestMeasures(test), relative: relative(test, naive),
                        note: remark(test, entry, naive)))
            }
        }
    }

    private static func relative(_ test: Backtest, _ naive: Backtest?) -> Double? {
        guard let naive, naive.count() == test.count(), naive.scaledError() > 0, naive.symmetricPercentageError() > 0
        else { return nil }
        return Scores.overallWeightedAverage(
            symmetric: test.symmetricPercentageError(), scaled: test.scaledError(),
            benchmarkSymmetric: naive.symmetricPercentageError(), benchmarkScaled: naive.scaledError())
    }

    private static func remark(_ test: Backtest, _ entry: ForecastReport.Entry, _ naive: Backtest?) -> String {
        if test.outcomes.isEmpty { return test.refused ?? "the series is too short for a test" }
        guard test.method == entry.forecast.method, let owa = relative(test, naive), test.method != naive?.method else {
            return test.refused ?? """

                """
        }
        if owa < 1 { return "better than the naive method" }
        let better = entry.backtests.compactMap { other in
            relative(other, naive).map { (method: other.method, owa: $0) }
        }.filter { $0.owa < 1 }
        guard let best = better.min(by: { $0.owa < $1.owa }) else {
            return "no better than the naive method, nor is any other method tested"
        }
        return "no better than the naive method here; \(best.method) was"
    }
}
