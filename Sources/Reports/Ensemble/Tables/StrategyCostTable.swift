import Exploration

/// `strategy-costs`: what each strategy costs and avoids, on the same draws.
enum StrategyCostTable: EnsembleTable {
    static let name = "strategy-costs"
    static let title = "What each strategy costs and avoids on the same draws"
    struct Row: TableRow {
        let keys: CaseKeys
        let measure: String
        let value: EstimateCells
        let unit, note: String

        static let columns: [RowColumn<Row>] =
            RowColumn.columns(of: \.keys) + [
                .key("measure", \.measure, "what is measured"),
                .value("value", \.value.estimate, "mean over the draws; a ratio of means for the cost per tonne"),
                .value("lower_95", \.value.lower, "lower end: \(EnsembleColumns.interval)"),
                .value("upper_95", \.value.upper, "upper end"),
                .value("unit", \.unit, "unit of value, lower_95 and upper_95"),
                .value("note", \.note, "what the measure is, or why there is none")
            ]
    }
    static let notes = [EnsembleSentences.perTonneNote]

    static func isPresent(in answers: EnsembleAnswers) -> Bool { !answers.economics.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        for row in answers.economics {
            let keys = CaseKeys(answers.outcomes.cases[row.caseIndex])
            func append(_ measure: String, _ value: EstimateCells, _ unit: String, _ note: String) {
                table.append(Row(keys: keys, measure: measure, value: value, unit: unit, note: note))
            }
            append("cost", EstimateCells(row.cost), "M USD", "resource cost beside doing nothing on the same draw")
            for part in row.parts { append(part.name, EstimateCells(part.mean), "M USD", "part of the cost") }
            if let avoided = row.avoided {
                append(
                    "avoided", EstimateCells(avoided), "kt",
                    "unserved demand of all products without the strategy less with it")
                let note =
                    row.costPerTonne == nil
                    ? "the tonnes avoided are not above zero with 95 % confidence"
                    : "mean cost over mean tonnes avoided"
                append(
                    "cost-per-tonne", row.costPerTonne.map { EstimateCells($0) } ?? EstimateCells(nil), "USD/t", note)
            }
            if let part = row.withoutShortage {
                append(
                    "cost-without-shortage", EstimateCells(part.cost), "M USD",
                    "what of the mean cost falls in draws in which nothing is short without the strategy")
                append("draws-without-shortage", EstimateCells(100 * part.weight), "%", "weight of these draws")
            }
        }
    }
}
