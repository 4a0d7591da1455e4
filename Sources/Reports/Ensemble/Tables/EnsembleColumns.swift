import EnergySystem
import Exploration
import NumericalMethods

/// Which case a row of an ensemble is of.
struct CaseKeys: TableRow {
    let strategy, scenario: String

    init(_ own: EnsembleCase) { (strategy, scenario) = (own.strategy, own.scenario) }

    static let columns: [RowColumn<CaseKeys>] = [
        .key("strategy", \.strategy, "name of the strategy; `none` is no strategy"),
        .key("scenario", \.scenario, "the study's name of the scenario")
    ]
}

/// Which metric a row of an ensemble is of.
struct MetricKeys: TableRow {
    let metric, product, userClass: String

    init(_ column: MetricColumn) { (metric, product, userClass) = (column.indicator, column.product, column.userClass) }

    static let columns: [RowColumn<MetricKeys>] = [
        .key("metric", \.metric, "indicator of the disrupted run"),
        .key("product", \.product, "product or fuel group; empty where the metric is for everything"),
        .key("user_class", \.userClass, "user class; empty for all together")
    ]
}

/// An estimate with the ends of its interval, dates as dates.
struct EstimateCells: Sendable {
    let estimate, lower, upper: Cell

    init(_ interval: IntervalEstimate, unit: String = "") {
        estimate = EnsembleColumns.value(interval.estimate, unit)
        (lower, upper) = (EnsembleColumns.value(interval.lower, unit), EnsembleColumns.value(interval.upper, unit))
    }

    /// Without an interval.
    init(_ estimate: Double?) { (self.estimate, lower, upper) = (Cell(estimate), .notApplicable, .notApplicable) }
}

/// Words and cells that several tables of an ensemble share.
enum EnsembleColumns {
    static let interval = """
        the true value lies between them with 95 % confidence; empty where the draws are too few to say
        """

    static func value(_ value: Double, _ unit: String) -> Cell {
        guard unit == "date", value.isFinite else { return Cell(value) }
        return .date(Day(number: Int(value.rounded())))
    }
}
