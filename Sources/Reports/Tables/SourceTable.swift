import EnergySystem

/// `sources`: where the figures of this run come from.
public enum SourceTable: RunTable {
    public static let name = "sources"
    public static let title = "Sources"
    public static let columns: [Column] = [
        .key("source", "id used in the table assumptions"),
        .text("title", "title"), .text("publisher", "who published it"), .text("date", "date of publication, as far as known"),
        .text("url", "address"), .text("kind", "kind of publication"),
        .text("grade", "best grade of a figure of this run that rests on it; empty where none does"),
        Column("figures", "number of figures of this run that rest on it", kind: .number, decimals: 0),
    ]

    public static func fill(_ table: inout Table, from report: Report) {
        var grades: [String: Grade] = [:], counts: [String: Int] = [:]
        for description in report.assessment.inputs.parameters.descriptions {
            guard let source = description.evidence.source else { continue }
            counts[source, default: 0] += 1
            if let grade = description.evidence.grade { grades[source] = min(grades[source] ?? grade, grade) }
        }
        for (key, cells) in report.baseline.sources {
            table.append(
                .text(key), Cell(cells["title"]), Cell(cells["publisher"]), Cell(cells["date"]), Cell(cells["url"]),
                Cell(cells["kind"]), Cell(grades[key]?.rawValue), .number(Double(counts[key] ?? 0)))
        }
    }
}
