import Exploration

/// `uncertainties`: what was drawn, from what, and on whose word.
public enum UncertaintyTable: EnsembleTable {
    public static let name = "uncertainties"
    public static let title = "What was drawn"
    public static let columns: [Column] = [
        .key("uncertainty", "its name in the study"),
        .text("path", "the input it moves"),
        .text("distribution", "in words"),
        .text("unit", "unit of the drawn numbers; empty for a factor"),
        Column("drawn_low", "lowest number drawn", kind: .number),
        Column("drawn_median", "median of the numbers drawn, weighted", kind: .number),
        Column("drawn_high", "highest number drawn", kind: .number),
        .text("grade", "A official, B press, C derived, D assumption"),
        .text("source", "source of the distribution"),
        .text("note", "what to know about it"),
    ]

    public static func fill(_ table: inout Table, from answers: EnsembleAnswers) {
        let outcomes = answers.outcomes
        for (position, column) in outcomes.uncertainties.enumerated() {
            let sample = DrawSample(outcomes.inputs[position], weights: outcomes.drawWeights).ordered
            func cell(_ value: Double?) -> Cell { value.map { EnsembleColumns.value($0, column.unit) } ?? .notApplicable }
            table.append(
                .text(column.name), .text(column.path), .text(column.distribution), .text(column.unit),
                cell(sample?.values.first), cell(sample?.quantile(0.5)), cell(sample?.values.last),
                .text(column.grade?.rawValue ?? ""), .text(column.source), .text(column.note))
        }
    }
}
