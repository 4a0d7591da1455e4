import Exploration

/// `ensemble`: mean and range of every metric in every case.
enum EnsembleSummaryTable: EnsembleTable {
    static let name = "ensemble"
    static let title = "Every metric over the draws"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric: MetricKeys
        let value: Cell
        let unit: String
        let low5, median, high95: Cell
        let difference: Double?
        let undefined: Double
        let note: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + RowColumn.columns(of: \.metric) + [
                .value("value", \.value, "weighted mean over the draws with a value"),
                .value("unit", \.unit, "unit of value, low_5, high_95 and difference"),
                .value("low_5", \.low5, "5th percentile of the draws"),
                .value("median", \.median, "50th percentile of the draws"),
                .value("high_95", \.high95, "95th percentile of the draws"),
                .value("difference", \.difference, "mean of the value minus the value with `none`, draw by draw"),
                .value("undefined_percent", unit: "%", \.undefined, "weight of the draws without a value", decimals: 1),
                .value("note", \.note, "what the metric is")
            ]
    }
    static let notes = [
        """
        A metric without a value in some draws (a first day short where nothing is short) has its mean and \
        percentiles over the others; `undefined_percent` says how many are left out.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for summary in answers.summaries {
            let metric = outcomes.metrics[summary.metric], unit = metric.unit
            let difference = answers.differences.first {
                $0.caseIndex == summary.caseIndex && $0.metric == summary.metric
            }
            func cell(_ probability: Double) -> Cell {
                EnsembleColumns.value(summary.quantile(probability)?.estimate ?? .nan, unit)
            }
            table.append(
                Row(
                    keys: CaseKeys(outcomes.cases[summary.caseIndex]), metric: MetricKeys(metric),
                    value: EnsembleColumns.value(summary.mean.estimate, unit), unit: unit, low5: cell(0.05),
                    median: cell(0.5), high95: cell(0.95),
                    difference: difference?.difference.estimate, undefined: 100 * summary.weightUndefined,
                    note: metric.definition))
        }
    }
}
