import EnergySystem

/// `figure-inputs`: the inputs that each headline figure rests on, so that a result leads back to its sources.
public enum FigureInputTable: RunTable {
    public static let name = "figure-inputs"
    public static let title = "Inputs behind the headline figures"
    public static let columns: [Column] = [
        .key("figure", "headline figure of the report"), .key("path", "path of an input that it rests on"),
        Column("value", "as written", kind: .number), .text("unit", "unit of value"),
        .text("basis", "official, press, derived or assumption; empty where the file gives none"),
        .text("grade", "A official to D assumption"), .text("source", "id in the table sources"),
    ]
    public static let notes = [
        "Prices, taxes and margins decide whether a private importer orders; they stand under import cost where an offer has them and in the table assumptions.",
    ]

    public static func fill(_ table: inout Table, from report: Report) {
        let grades = InputGrades(report)
        for product in report.baseline.names[.products] ?? [] {
            append("shortage of \(product)", report, &table) { grades.isBehindShortage($0, of: product) }
        }
        append("import cost", report, &table, grades.isBehindImportCost)
        append("economic losses", report, &table, grades.isBehindEconomy)
    }

    private static func append(_ figure: String, _ report: Report, _ table: inout Table, _ isBehind: (String) -> Bool) {
        for input in report.assessment.inputs.parameters.descriptions
        where input.dimension != CalendarDate.name && isBehind(input.path) {
            table.append(
                .text(figure), .text(input.path), .number(input.written), .text(input.unit),
                Cell(input.evidence.basis?.rawValue), Cell(input.evidence.grade?.rawValue), Cell(input.evidence.source))
        }
    }
}
