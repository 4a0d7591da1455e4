import EnergySystem
import Exploration
import NumericalMethods

/// Columns and cells that several tables of an ensemble share.
enum EnsembleColumns {
    static let caseKeys: [Column] = [
        .key("strategy", "name of the strategy; `none` is no strategy"),
        .key("scenario", "the study's name of the scenario"),
    ]
    static let metricKeys: [Column] = [
        .key("metric", "indicator of the disrupted run"),
        .key("product", "product or fuel group; empty where the metric is for everything"),
        .key("user_class", "user class; empty for all together"),
    ]
    static let interval = "the true value lies between them with 95 % confidence; empty where the draws are too few to say"

    static func cells(_ own: EnsembleCase) -> [Cell] { [.text(own.strategy), .text(own.scenario)] }
    static func cells(_ metric: MetricColumn) -> [Cell] { [.text(metric.indicator), .text(metric.product), .text(metric.userClass)] }

    /// Estimate, lower and upper end, dates as dates.
    static func cells(_ estimate: IntervalEstimate, unit: String = "") -> [Cell] {
        [value(estimate.estimate, unit), value(estimate.lower, unit), value(estimate.upper, unit)]
    }
    static func value(_ value: Double, _ unit: String) -> Cell {
        guard unit == "date", value.isFinite else { return Cell(value) }
        return .date(Day(number: Int(value.rounded())))
    }
}
