import Models
import NumericalMethods

/// How methods did on what they had not seen.
enum BacktestTables {
    private static let note = "Rolling origin: every method is fitted again at each origin on what was known then. MASE, CRPS and the interval score are over the mean absolute error of the seasonal naive method within those data; below 1 is better than that."

    private static func measures() -> [Column] {
        [
            Column("forecasts", "forecasts compared with what came", kind: .number, decimals: 0),
            Column("mase", "mean absolute scaled error", kind: .number, decimals: 3),
            Column("smape_percent", unit: "%", "symmetric mean absolute percentage error, 0 to 200", kind: .number, decimals: 2),
            Column("mean_error", "forecast less observed, in the unit of the series", kind: .number),
            Column("crps", "continuous ranked probability score of a normal distribution with the forecast's mean and 80 % width, scaled", kind: .number, decimals: 3),
            Column("coverage_80_percent", unit: "%", "share inside the 80 % interval", kind: .number, decimals: 0),
            Column("coverage_95_percent", unit: "%", "share inside the 95 % interval", kind: .number, decimals: 0),
            Column("interval_score_80", "width and misses of the 80 % interval, scaled", kind: .number, decimals: 2),
        ]
    }

    private static func cells(_ test: Backtest, _ step: Int?) -> [Cell] {
        [
            .number(Double(test.count(step))), Cell(test.scaledError(step)), Cell(test.symmetricPercentageError(step)), Cell(test.meanError(step)),
            Cell(test.rankedProbabilityScore(step)), Cell(test.coverage(0.8, step) * 100), Cell(test.coverage(0.95, step) * 100),
            Cell(test.scaledIntervalScore(0.8, step)),
        ]
    }

    static func backtest(_ report: ForecastReport) -> Table {
        var table = Table(
            name: "backtest", title: "Back-test by steps ahead",
            columns: [ForecastTables.id, .key("method", "method tested"), .key("steps", "steps ahead, or `all`")] + measures(), notes: [note])
        for entry in report.entries {
            guard let test = entry.backtests.first else { continue }
            for step in test.steps.map({ Optional($0) }) + [nil] {
                table.append(row: [.text(entry.series.id), .text(test.method), .text(step.map(String.init) ?? "all")] + cells(test, step))
            }
        }
        return table
    }

    static func comparison(_ report: ForecastReport) -> Table {
        var table = Table(
            name: "comparison", title: "Methods compared",
            columns: [
                ForecastTables.id, .key("method", "method tested"), .text("used", "yes for the method of the forecast"),
                Column("origins", "origins at which it was fitted", kind: .number, decimals: 0),
            ] + measures() + [
                Column("owa", "mean of MASE and sMAPE, each over that of the (seasonal) naive method on the same forecasts", kind: .number, decimals: 3),
                .text("note", "why a method could not be tested, or what the test says"),
            ],
            notes: [
                note,
                "No method is chosen by this table: picking one by a short back-test loses to combining. A coverage of 80 % from as many independent origins as the column says has a standard error of 40 points over their square root.",
            ])
        for entry in report.entries {
            let naive = entry.backtests.first { $0.method == "seasonal-naive" } ?? entry.backtests.first { $0.method == "naive" }
            for test in entry.backtests {
                table.append(row: [
                    .text(entry.series.id), .text(test.method), .text(test.method == entry.forecast.method ? "yes" : "no"), .number(Double(test.origins)),
                ] + cells(test, nil) + [Cell(relative(test, naive)), .text(remark(test, entry, naive))])
            }
        }
        return table
    }

    private static func relative(_ test: Backtest, _ naive: Backtest?) -> Double? {
        guard let naive, naive.count() == test.count(), naive.scaledError() > 0, naive.symmetricPercentageError() > 0 else { return nil }
        return Scores.overallWeightedAverage(
            symmetric: test.symmetricPercentageError(), scaled: test.scaledError(),
            benchmarkSymmetric: naive.symmetricPercentageError(), benchmarkScaled: naive.scaledError())
    }

    private static func remark(_ test: Backtest, _ entry: ForecastReport.Entry, _ naive: Backtest?) -> String {
        if test.outcomes.isEmpty { return test.refused ?? "the series is too short for a test" }
        guard test.method == entry.forecast.method, let owa = relative(test, naive), test.method != naive?.method else { return test.refused ?? "" }
        if owa < 1 { return "better than the naive method" }
        let better = entry.backtests.compactMap { other in relative(other, naive).map { (method: other.method, owa: $0) } }.filter { $0.owa < 1 }
        guard let best = better.min(by: { $0.owa < $1.owa }) else {
            return "no better than the naive method, nor is any other method tested"
        }
        return "no better than the naive method here; \(best.method) was"
    }
}
