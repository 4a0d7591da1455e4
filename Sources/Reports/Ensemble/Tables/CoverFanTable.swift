import EnergySystem
import Exploration

/// `cover-fan`: quantiles of a daily value over the draws.
enum CoverFanTable: EnsembleTable {
    static let name = "cover-fan"
    static let title = "Cover day by day over the draws"
    static let isDaily = true
    struct Row: TableRow {
        let keys: CaseKeys
        let curve: String
        let date: Day
        let unit: String
        /// At 5, 25, 50, 75 and 95 %.
        let quantiles: [Double]

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("curve", \.curve, "daily value and product"),
                .key("date", \.date, "day"),
                .value("unit", \.unit, "unit of the quantiles"),
                .value("low_5", { $0.quantile(0) }, "5th percentile of the draws"),
                .value("low_25", { $0.quantile(1) }, "25th percentile"),
                .value("median", { $0.quantile(2) }, "50th percentile"),
                .value("high_75", { $0.quantile(3) }, "75th percentile"),
                .value("high_95", { $0.quantile(4) }, "95th percentile")
            ]

        private func quantile(_ place: Int) -> Double? { quantiles.indices.contains(place) ? quantiles[place] : nil }
    }
    static let notes = [
        """
        Read from counts in fixed bins: no finer than a bin. The last bin is open above: where a quantile is its \
        lower edge (40 d), it is that or more.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        for fan in answers.fans {
            let own = answers.outcomes.cases[fan.curve.caseIndex]
            for (day, quantiles) in fan.quantiles.enumerated() {
                table.append(
                    Row(
                        keys: CaseKeys(own), curve: fan.curve.name, date: fan.curve.firstDay + day,
                        unit: fan.curve.unit, quantiles: quantiles))
            }
        }
    }
}
