import Exploration

/// `exceedance`: how likely unserved demand is to exceed each level.
enum ExceedanceTable: EnsembleTable {
    static let name = "exceedance"
    static let title = "How likely a shortage is to exceed a level"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric: MetricKeys
        let level: Double
        let unit: String
        let probability, lower, upper: Double

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + RowColumn.columns(of: \.metric) + [
                .key("level", \.level, "the shortage to exceed; 0 is any shortage"),
                .value("unit", \.unit, "unit of level"),
                .value("probability_percent", unit: "%", \.probability, "weight of the draws above it", decimals: 1),
                .value("lower_95", unit: "%", \.lower, "lower end: \(EnsembleColumns.interval)", decimals: 1),
                .value("upper_95", unit: "%", \.upper, "upper end", decimals: 1)
            ]
    }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for curve in answers.exceedance {
            let metric = outcomes.metrics[curve.metric]
            for (level, share) in zip(curve.levels, curve.probabilities) {
                table.append(
                    Row(
                        keys: CaseKeys(outcomes.cases[curve.caseIndex]), metric: MetricKeys(metric), level: level,
                        unit: metric.unit,
                        probability: 100 * share.estimate, lower: 100 * share.lower, upper: 100 * share.upper))
            }
        }
    }
}
