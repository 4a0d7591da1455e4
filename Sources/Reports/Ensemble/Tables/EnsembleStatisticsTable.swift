import Exploration
import NumericalMethods

/// `ensemble-statistics`: one statistic of one metric a row, each with its interval.
public enum EnsembleStatisticsTable: EnsembleTable {
    public static let name = "ensemble-statistics"
    public static let title = "Statistics of every metric, with intervals"
    public static let columns: [Column] = EnsembleColumns.caseKeys + EnsembleColumns.metricKeys + [
        .key("statistic", "mean, quantile, mean of the worst, or probability above zero"),
        Column("value", "the estimate", kind: .number),
        Column("lower_95", "lower end: \(EnsembleColumns.interval)", kind: .number),
        Column("upper_95", "upper end", kind: .number),
        .text("unit", "unit of value, lower_95 and upper_95"),
    ]
    public static let notes = [
        "Mean of the worst 10 % and 5 %: conditional value at risk, the result at the edge split. Intervals: mean by strata, quantiles by order statistics, shares by Wilson's formula on the effective number of draws. Quantiles and means of the worst do not use the strata, so theirs are wider than need be. Latin hypercube and Sobol' points are treated as independent draws, so the true intervals are narrower."
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for summary in answers.summaries {
            let metric = outcomes.metrics[summary.metric]
            let keys = EnsembleColumns.cells(outcomes.cases[summary.caseIndex]) + EnsembleColumns.cells(metric)
            for (name, estimate, unit) in statistics(summary, metric.unit) {
                table.append(row: keys + [.text(name)] + EnsembleColumns.cells(estimate, unit: unit) + [.text(unit)])
            }
        }
    }

    private static func statistics(_ summary: MetricSummary, _ unit: String) -> [(String, IntervalEstimate, String)] {
        let quantiles = zip(MetricSummary.probabilities, summary.quantiles).map { ("quantile \(percent($0)) %", $1, unit) }
        guard unit != "date" else { return [("mean", summary.mean, unit)] + quantiles }
        let tails = zip(MetricSummary.tailLevels, summary.tailMeans).map { ("mean of the worst \(percent(1 - $0)) %", $1, unit) }
        let share = summary.probabilityAboveZero
        let percentage = IntervalEstimate(estimate: 100 * share.estimate, lower: 100 * share.lower, upper: 100 * share.upper)
        return [("mean", summary.mean, unit)] + quantiles + tails + [("probability above zero", percentage, "%")]
    }
    private static func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }
}
