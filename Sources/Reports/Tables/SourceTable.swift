import EnergySystem

/// `sources`: where the figures of this run come from.
enum SourceTable: RunTable {
    static let name = "sources"
    static let title = "Sources"
    struct Row: TableRow {
        let source: String
        let title, publisher, date, url, kind, grade: String?
        let figures: Int

        static let columns: [RowColumn<Row>] = [
            .key("source", \.source, "id used in the table assumptions"),
            .value("title", \.title, "title"),
            .value("publisher", \.publisher, "who published it"),
            .value("date", \.date, "date of publication, as far as known"),
            .value("url", \.url, "address"),
            .value("kind", \.kind, "kind of publication"),
            .value("grade", \.grade, "best grade of a figure of this run that rests on it; empty where none does"),
            .value("figures", \.figures, "number of figures of this run that rest on it", decimals: 0)
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        var grades: [String: Grade] = [:], counts: [String: Int] = [:]
        for description in report.assessment.inputs.parameters.descriptions {
            guard let source = description.evidence.source else { continue }
            counts[source, default: 0] += 1
            if let grade = description.evidence.grade { grades[source] = min(grades[source] ?? grade, grade) }
        }
        for (key, cells) in report.baseline.sources {
            table.append(
                Row(
                    source: key, title: cells["title"], publisher: cells["publisher"], date: cells["date"],
                    url: cells["url"], kind: cells["kind"], grade: grades[key]?.rawValue, figures: counts[key] ?? 0))
        }
    }
}
