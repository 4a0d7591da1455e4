import EnergySystem
import SimulationEngine

/// `events`: what happened when, in words.
public enum EventTable: RunTable {
    public static let name = "events"
    public static let title = "Events"
    public static let isDaily = true
    public static let columns: [Column] = [
        CommonColumns.date, CommonColumns.run,
        .key("kind", "kind of event"),
        .key("product", "product; empty where the event is for several or none"),
        .key("subject", "who or what: supplier, order, cause, rule"),
        Column("value", "size of the event in the unit beside it", kind: .number),
        .text("unit", "unit of the value"),
        .text("detail", "what happened, in words"),
    ]
    public static let notes = ["Orders and arrivals of a day are listed one by one; contracts flow daily and are not listed."]

    public static func fill(_ table: inout Table, from report: Report) {
        for run in report.assessment.runs {
            let words = EventWords(run, report.assessment)
            for event in words.all() {
                table.append(
                    .date(report.horizon.date(event.day)), .text(run.record.kind.rawValue), .text(event.kind.rawValue),
                    .text(event.product), .text(event.subject), Cell(event.value), .text(event.unit), .text(event.detail))
            }
        }
    }
}
