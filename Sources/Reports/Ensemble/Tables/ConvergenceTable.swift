import Exploration

/// `convergence`: how the headline estimates settle as draws are added.
enum ConvergenceTable: EnsembleTable {
    static let name = "convergence"
    static let title = "How the estimates settle with the number of draws"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric: MetricKeys
        let draws: Int
        let mean: EstimateCells
        let unit: String
        let probability, lower, upper: Double

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + RowColumn.columns(of: \.metric) + [
                .key("draws", \.draws, "the first so many draws", decimals: 0),
                .value("mean", \.mean.estimate, "mean of the metric"),
                .value("mean_lower_95", \.mean.lower, "lower end: \(EnsembleColumns.interval)"),
                .value("mean_upper_95", \.mean.upper, "upper end"),
                .value("unit", \.unit, "unit of the mean"),
                .value("probability_percent", unit: "%", \.probability, "probability above zero", decimals: 1),
                .value("probability_lower_95", unit: "%", \.lower, "lower end", decimals: 1),
                .value("probability_upper_95", unit: "%", \.upper, "upper end", decimals: 1)
            ]
    }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for row in answers.convergence {
            let metric = outcomes.metrics[row.metric]
            for step in row.steps {
                table.append(
                    Row(
                        keys: CaseKeys(outcomes.cases[row.caseIndex]), metric: MetricKeys(metric), draws: step.draws,
                        mean: EstimateCells(step.mean),
                        unit: metric.unit, probability: 100 * step.probability.estimate,
                        lower: 100 * step.probability.lower,
                        upper: 100 * step.probability.upper))
            }
        }
    }
}
