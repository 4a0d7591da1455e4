import EnergySystem
import Exploration

/// `cover-fan`: quantiles of a daily value over the draws.
public enum CoverFanTable: EnsembleTable {
    public static let name = "cover-fan"
    public static let title = "Cover day by day over the draws"
    public static let isDaily = true
    public static let columns: [Column] = EnsembleColumns.caseKeys + [
        .key("curve", "daily value and product"),
        Column("date", "day", kind: .date, isKey: true),
        .text("unit", "unit of the quantiles"),
        Column("low_5", "5th percentile of the draws", kind: .number),
        Column("low_25", "25th percentile", kind: .number),
        Column("median", "50th percentile", kind: .number),
        Column("high_75", "75th percentile", kind: .number),
        Column("high_95", "95th percentile", kind: .number),
    ]
    public static let notes = ["Read from counts in fixed bins: no finer than a bin. The last bin is open above: where a quantile is its lower edge (40 d), it is that or more."]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        for fan in answers.fans {
            let own = answers.outcomes.cases[fan.curve.caseIndex]
            for (day, quantiles) in fan.quantiles.enumerated() {
                let keys = EnsembleColumns.cells(own) + [.text(fan.curve.name), .date(fan.curve.firstDay + day)]
                table.append(row: keys + [.text(fan.curve.unit)] + quantiles.map { Cell($0) })
            }
        }
    }
}
