import Exploration

/// `ensemble`: mean and range of every metric in every case.
public enum EnsembleSummaryTable: EnsembleTable {
    public static let name = "ensemble"
    public static let title = "Every metric over the draws"
    public static let columns: [Column] = EnsembleColumns.caseKeys + EnsembleColumns.metricKeys + [
        Column("value", "weighted mean over the draws with a value", kind: .number),
        .text("unit", "unit of value, low_5, high_95 and difference"),
        Column("low_5", "5th percentile of the draws", kind: .number),
        Column("median", "50th percentile of the draws", kind: .number),
        Column("high_95", "95th percentile of the draws", kind: .number),
        Column("difference", "mean of the value minus the value with `none`, draw by draw", kind: .number),
        Column("undefined_percent", unit: "%", "weight of the draws without a value", kind: .number, decimals: 1),
        .text("note", "what the metric is"),
    ]
    public static let notes = ["A metric without a value in some draws (a first day short where nothing is short) has its mean and percentiles over the others; `undefined_percent` says how many are left out."]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for summary in answers.summaries {
            let metric = outcomes.metrics[summary.metric], unit = metric.unit
            let difference = answers.differences.first { $0.caseIndex == summary.caseIndex && $0.metric == summary.metric }
            func cell(_ probability: Double) -> Cell {
                EnsembleColumns.value(summary.quantile(probability)?.estimate ?? .nan, unit)
            }
            table.append(
                row: EnsembleColumns.cells(outcomes.cases[summary.caseIndex]) + EnsembleColumns.cells(metric) + [
                    EnsembleColumns.value(summary.mean.estimate, unit), .text(unit), cell(0.05), cell(0.5), cell(0.95),
                    Cell(difference?.difference.estimate), .number(100 * summary.weightUndefined), .text(metric.definition),
                ])
        }
    }
}
