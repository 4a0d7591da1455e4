import Exploration

/// `exceedance`: how likely unserved demand is to exceed each level.
public enum ExceedanceTable: EnsembleTable {
    public static let name = "exceedance"
    public static let title = "How likely a shortage is to exceed a level"
    public static let columns: [Column] = EnsembleColumns.caseKeys + EnsembleColumns.metricKeys + [
        Column("level", "the shortage to exceed; 0 is any shortage", kind: .number, isKey: true),
        .text("unit", "unit of level"),
        Column("probability_percent", unit: "%", "weight of the draws above it", kind: .number, decimals: 1),
        Column("lower_95", unit: "%", "lower end: \(EnsembleColumns.interval)", kind: .number, decimals: 1),
        Column("upper_95", unit: "%", "upper end", kind: .number, decimals: 1),
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for curve in answers.exceedance {
            let metric = outcomes.metrics[curve.metric]
            let keys = EnsembleColumns.cells(outcomes.cases[curve.caseIndex]) + EnsembleColumns.cells(metric)
            for (level, share) in zip(curve.levels, curve.probabilities) {
                table.append(
                    row: keys + [
                        .number(level), .text(metric.unit), .number(100 * share.estimate), .number(100 * share.lower),
                        .number(100 * share.upper),
                    ])
            }
        }
    }
}
