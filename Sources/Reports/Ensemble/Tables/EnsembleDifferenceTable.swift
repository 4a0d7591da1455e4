import Exploration

/// `ensemble-differences`: what each strategy changes, on the same draws.
enum EnsembleDifferenceTable: EnsembleTable {
    static let name = "ensemble-differences"
    static let title = "Strategies beside none on the same draws"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric: MetricKeys
        let difference: EstimateCells
        let unit: String
        let lowerShare: Double
        let reading: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + RowColumn.columns(of: \.metric) + [
                .value("difference", \.difference.estimate, "mean of strategy minus none, draw by draw"),
                .value("lower_95", \.difference.lower, "lower end: \(EnsembleColumns.interval)"),
                .value("upper_95", \.difference.upper, "upper end"),
                .value("unit", \.unit, "unit of the difference"),
                .value(
                    "lower_percent", unit: "%", \.lowerShare,
                    "weight of the draws in which the strategy's value is lower", decimals: 1),
                .value("reading", \.reading, "whether the interval leaves out zero")
            ]
    }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for row in answers.differences {
            let metric = outcomes.metrics[row.metric]
            let isSettled = row.difference.lower > 0 || row.difference.upper < 0
            table.append(
                Row(
                    keys: CaseKeys(outcomes.cases[row.caseIndex]), metric: MetricKeys(metric),
                    difference: EstimateCells(row.difference),
                    unit: metric.unit == "date" ? "d" : metric.unit, lowerShare: 100 * row.isLower.estimate,
                    reading: isSettled ? "differs" : "not distinguishable from zero"))
        }
    }
}
