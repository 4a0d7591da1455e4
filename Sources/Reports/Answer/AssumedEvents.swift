import EnergySystem
import SimulationEngine

/// What a scenario supposes: its shocks with their days, and the strategy.
enum AssumedEvents {
    /// "Assumed: ban (loading closed in Russia, 2024-03-01 to 2024-05-19)."; `nil` without shocks.
    static func sentence(_ report: Report) -> String? {
        let told = report.assessment.inputs.scenario.shocks.compactMap { words(of: $0, report) }
        return told.isEmpty ? nil : "Assumed: \(told.joined(separator: "; "))."
    }

    private static func words(of shock: Named<any Shock>, _ report: Report) -> String? {
        let events = report.assessment.noResponse.plan.causes.scheduledEvents.filter { $0.subject == shock.name }
        let starts = events.filter { $0.kind == .shockStart }, ends = events.filter { $0.kind == .shockEnd }
        guard let first = starts.first else { return nil }
        let days = starts.enumerated().map { position, start in
            let from = report.horizon.date(start.day).description
            return ends.indices.contains(position)
                ? "\(from) to \(report.horizon.date(ends[position].day))" : "from \(from) on"
        }
        return "\(shock.name) (\(detail(first.detail)), \(Phrase.joined(days)))"
    }

    /// "first day: loading closed" without its beginning.
    private static func detail(_ text: String) -> String {
        let beginning = "first day: "
        return text.hasPrefix(beginning) ? String(text.dropFirst(beginning.count)) : text
    }

    /// The scenario's title, with the strategy where one is named.
    static func title(_ report: Report) -> String {
        let inputs = report.assessment.inputs, title = inputs.scenario.title.english
        return inputs.strategy.map { "\(title), with the strategy: \($0.title.english)" } ?? title
    }
}
