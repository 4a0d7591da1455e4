import Exploration

/// `convergence`: how the headline estimates settle as draws are added.
public enum ConvergenceTable: EnsembleTable {
    public static let name = "convergence"
    public static let title = "How the estimates settle with the number of draws"
    public static let columns: [Column] = EnsembleColumns.caseKeys + EnsembleColumns.metricKeys + [
        Column("draws", "the first so many draws", kind: .number, isKey: true, decimals: 0),
        Column("mean", "mean of the metric", kind: .number),
        Column("mean_lower_95", "lower end: \(EnsembleColumns.interval)", kind: .number),
        Column("mean_upper_95", "upper end", kind: .number),
        .text("unit", "unit of the mean"),
        Column("probability_percent", unit: "%", "probability above zero", kind: .number, decimals: 1),
        Column("probability_lower_95", unit: "%", "lower end", kind: .number, decimals: 1),
        Column("probability_upper_95", unit: "%", "upper end", kind: .number, decimals: 1),
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for row in answers.convergence {
            let metric = outcomes.metrics[row.metric]
            let keys = EnsembleColumns.cells(outcomes.cases[row.caseIndex]) + EnsembleColumns.cells(metric)
            for step in row.steps {
                table.append(
                    row: keys + [.number(Double(step.draws))] + EnsembleColumns.cells(step.mean) + [
                        .text(metric.unit), .number(100 * step.probability.estimate), .number(100 * step.probability.lower),
                        .number(100 * step.probability.upper),
                    ])
            }
        }
    }
}
