import EnergySystem
import Exploration

/// `stock-out-time`: the probability that a product has not yet been short, day by day.
enum StockOutTimeTable: EnsembleTable {
    static let name = "stock-out-time"
    static let title = "How long a product lasts before it is first short"
    struct Row: TableRow {
        let keys: CaseKeys
        let product: String
        let day: Day
        let elapsed, notYetShort, lower, upper, atRisk: Double

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("product", \.product, "product or fuel group"),
                .key("day", \.day, "first day short in some draw"),
                .value("elapsed_days", unit: "d", \.elapsed, "days since the first day of the scenario", decimals: 0),
                .value(
                    "not_yet_short_percent", unit: "%", \.notYetShort,
                    "probability that it lasts beyond that day (Kaplan-Meier)", decimals: 1),
                .value("lower_95", unit: "%", \.lower, "lower end: \(EnsembleColumns.interval)", decimals: 1),
                .value("upper_95", unit: "%", \.upper, "upper end", decimals: 1),
                .value(
                    "at_risk_percent", unit: "%", \.atRisk, "weight of the draws not yet short before that day",
                    decimals: 1)
            ]
    }
    static let notes = [
        """
        Draws in which a product is never short are censored on the scenario's last day. A product without rows is \
        short in no draw.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        for time in answers.stockOut {
            let own = answers.outcomes.cases[time.caseIndex]
            for step in time.estimate.steps {
                table.append(
                    Row(
                        keys: CaseKeys(own), product: time.product, day: own.firstDay + Int(step.time.rounded()),
                        elapsed: step.time,
                        notYetShort: 100 * step.survival.estimate, lower: 100 * step.survival.lower,
                        upper: 100 * step.survival.upper,
                        atRisk: 100 * step.atRisk))
            }
        }
    }
}
