import EnergySystem
import Exploration

/// `stock-out-time`: the probability that a product has not yet been short, day by day.
public enum StockOutTimeTable: EnsembleTable {
    public static let name = "stock-out-time"
    public static let title = "How long a product lasts before it is first short"
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        .key("product", "product or fuel group"),
        Column("day", "first day short in some draw", kind: .date, isKey: true),
        Column("elapsed_days", unit: "d", "days since the first day of the scenario", kind: .number, decimals: 0),
        Column("not_yet_short_percent", unit: "%", "probability that it lasts beyond that day (Kaplan-Meier)", kind: .number, decimals: 1),
        Column("lower_95", unit: "%", "lower end: \(EnsembleColumns.interval)", kind: .number, decimals: 1),
        Column("upper_95", unit: "%", "upper end", kind: .number, decimals: 1),
        Column("at_risk_percent", unit: "%", "weight of the draws not yet short before that day", kind: .number, decimals: 1),
    ]
    public static let notes = ["Draws in which a product is never short are censored on the scenario's last day. A product without rows is short in no draw."]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        for time in answers.stockOut {
            let own = answers.outcomes.cases[time.caseIndex]
            for step in time.estimate.steps {
                let keys = EnsembleColumns.cells(own) + [.text(time.product), .date(own.firstDay + Int(step.time.rounded()))]
                let shares = [step.survival.estimate, step.survival.lower, step.survival.upper, step.atRisk]
                table.append(row: keys + [.number(step.time)] + shares.map { .number(100 * $0) })
            }
        }
    }
}
