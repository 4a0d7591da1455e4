import Exploration
import NumericalMethods

/// `ensemble-statistics`: one statistic of one metric a row, each with its interval.
enum EnsembleStatisticsTable: EnsembleTable {
    static let name = "ensemble-statistics"
    static let title = "Statistics of every metric, with intervals"
    struct Row: TableRow {
        let keys: CaseKeys
        let metric: MetricKeys
        let statistic: String
        let value: EstimateCells
        let unit: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + RowColumn.columns(of: \.metric) + [
                .key("statistic", \.statistic, "mean, quantile, mean of the worst, or probability above zero"),
                .value("value", \.value.estimate, "the estimate"),
                .value("lower_95", \.value.lower, "lower end: \(EnsembleColumns.interval)"),
                .value("upper_95", \.value.upper, "upper end"),
                .value("unit", \.unit, "unit of value, lower_95 and upper_95")
            ]
    }
    static let notes = [
        """
        Mean of the worst 10 % and 5 %: conditional value at risk, the result at the edge split. Intervals: mean \
        by strata, quantiles by order statistics, shares by Wilson's formula on the effective number of draws. \
        Quantiles and means of the worst do not use the strata, so theirs are wider than need be. Latin \
        hypercube and Sobol' points are treated as independent draws, so the true intervals are narrower.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for summary in answers.summaries {
            let metric = outcomes.metrics[summary.metric]
            for (name, estimate, unit) in statistics(summary, metric.unit) {
                table.append(
                    Row(
                        keys: CaseKeys(outcomes.cases[summary.caseIndex]), metric: MetricKeys(metric), statistic: name,
                        value: EstimateCells(estimate, unit: unit), unit: unit))
            }
        }
    }

    private static func statistics(_ summary: MetricSummary, _ unit: String) -> [(String, IntervalEstimate, String)] {
        let quantiles = zip(MetricSummary.probabilities, summary.quantiles).map {
            ("quantile \(percent($0)) %", $1, unit)
        }
        guard unit != "date" else { return [("mean", summary.mean, unit)] + quantiles }
        let tails = zip(MetricSummary.tailLevels, summary.tailMeans).map {
            ("mean of the worst \(percent(1 - $0)) %", $1, unit)
        }
        let share = summary.probabilityAboveZero
        let percentage = IntervalEstimate(
            estimate: 100 * share.estimate, lower: 100 * share.lower, upper: 100 * share.upper)
        return [("mean", summary.mean, unit)] + quantiles + tails + [("probability above zero", percentage, "%")]
    }
    private static func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }
}
