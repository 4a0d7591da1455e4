import Exploration

/// `uncertainties`: what was drawn, from what, and on whose word.
enum UncertaintyTable: EnsembleTable {
    static let name = "uncertainties"
    static let title = "What was drawn"
    struct Row: TableRow {
        let uncertainty, path, distribution, unit: String
        let drawnLow, drawnMedian, drawnHigh: Cell
        let grade, source, note: String

        static let columns: [RowColumn<Row>] = [
            .key("uncertainty", \.uncertainty, "its name in the study"),
            .value("path", \.path, "the input it moves"),
            .value("distribution", \.distribution, "in words"),
            .value("unit", \.unit, "unit of the drawn numbers; empty for a factor"),
            .value("drawn_low", \.drawnLow, "lowest number drawn"),
            .value("drawn_median", \.drawnMedian, "median of the numbers drawn, weighted"),
            .value("drawn_high", \.drawnHigh, "highest number drawn"),
            .value("grade", \.grade, "A official, B press, C derived, D assumption"),
            .value("source", \.source, "source of the distribution"),
            .value("note", \.note, "what to know about it")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for (position, column) in outcomes.uncertainties.enumerated() {
            let sample = DrawSample(outcomes.inputs[position], weights: outcomes.drawWeights).ordered
            func cell(_ value: Double?) -> Cell {
                value.map { EnsembleColumns.value($0, column.unit) } ?? .notApplicable
            }
            table.append(
                Row(
                    uncertainty: column.name, path: column.path, distribution: column.distribution, unit: column.unit,
                    drawnLow: cell(sample?.values.first), drawnMedian: cell(sample?.quantile(0.5)),
                    drawnHigh: cell(sample?.values.last), grade: column.grade?.rawValue ?? "", source: column.source,
                    note: column.note))
        }
    }
}
