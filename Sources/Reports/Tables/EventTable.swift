import EnergySystem
import SimulationEngine

/// `events`: what happened when, in words.
enum EventTable: RunTable {
    static let name = "events"
    static let title = "Events"
    static let isDaily = true
    struct Row: TableRow {
        let date: Day
        let run, kind, product, subject: String
        let value: Double?
        let unit, detail: String

        static let columns: [RowColumn<Row>] = [
            .date(\.date),
            .run(\.run),
            .key("kind", \.kind, "kind of event"),
            .key("product", \.product, "product; empty where the event is for several or none"),
            .key("subject", \.subject, "who or what: supplier, order, cause, rule"),
            .value("value", \.value, "size of the event in the unit beside it"),
            .value("unit", \.unit, "unit of the value"),
            .value("detail", \.detail, "what happened, in words")
        ]
    }
    static let notes = ["Orders and arrivals of a day are listed one by one; contracts flow daily and are not listed."]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for run in report.assessment.runs {
            let words = EventWords(run, report.assessment)
            for event in words.all() {
                table.append(
                    Row(
                        date: report.horizon.date(event.day), run: run.record.kind.rawValue, kind: event.kind.rawValue,
                        product: event.product, subject: event.subject, value: event.value, unit: event.unit,
                        detail: event.detail))
            }
        }
    }
}
