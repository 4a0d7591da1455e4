import Exploration

/// `ensemble-differences`: what each strategy changes, on the same draws.
public enum EnsembleDifferenceTable: EnsembleTable {
    public static let name = "ensemble-differences"
    public static let title = "Strategies beside none on the same draws"
    public static let columns: [Column] = EnsembleColumns.caseKeys + EnsembleColumns.metricKeys + [
        Column("difference", "mean of strategy minus none, draw by draw", kind: .number),
        Column("lower_95", "lower end: \(EnsembleColumns.interval)", kind: .number),
        Column("upper_95", "upper end", kind: .number),
        .text("unit", "unit of the difference"),
        Column("lower_percent", unit: "%", "weight of the draws in which the strategy's value is lower", kind: .number, decimals: 1),
        .text("reading", "whether the interval leaves out zero"),
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for row in answers.differences {
            let metric = outcomes.metrics[row.metric]
            let isSettled = row.difference.lower > 0 || row.difference.upper < 0
            table.append(
                row: EnsembleColumns.cells(outcomes.cases[row.caseIndex]) + EnsembleColumns.cells(metric)
                    + EnsembleColumns.cells(row.difference) + [
                        .text(metric.unit == "date" ? "d" : metric.unit), .number(100 * row.isLower.estimate),
                        .text(isSettled ? "differs" : "not distinguishable from zero"),
                    ])
        }
    }
}
