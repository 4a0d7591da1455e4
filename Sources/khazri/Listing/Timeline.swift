import EnergySystem
import Reports

/// What the shocks, developments, responses and measures of a scenario do on which day.
enum Timeline {
    static func table(of inputs: Inputs) -> Table {
        var table = Table(
            name: "timeline", title: inputs.scenario.title.english,
            columns: [
                .key("date", "day", kind: .date), .key("kind", "kind of event"), .key("cause", "name in the scenario"),
                .key("product", "product; empty where it is for several"), .text("detail", "what happens")
            ],
            notes: [
                """
                From \(inputs.scenario.horizon.from) through \(inputs.scenario.horizon.through). News is what \
                becomes known on its day.
                """
            ])
        let run = RunPlan(inputs, inputs.values, .disrupted, reference: nil)
        for event in run.causes.scheduledEvents.sortedByDay() {
            table.append(
                .date(inputs.scenario.horizon.date(event.day)), .text(event.kind.rawValue), .text(event.subject),
                Cell(event.product.map { inputs.baseline.productName($0.index) }), .text(event.detail))
        }
        return table
    }
}

extension [ScheduledEvent] {
    /// By day; events of one day in the order of their causes.
    fileprivate func sortedByDay() -> [ScheduledEvent] {
        enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}
