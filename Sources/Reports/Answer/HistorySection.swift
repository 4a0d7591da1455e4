import EnergySystem
import SimulationEngine

/// Observed figures beside simulated ones, misses first in words.
enum HistorySection {
    /// The figures that this scenario shows.
    static func table(_ report: Report) -> Table {
        var table = Table(name: "history", title: HistoryTable.title, columns: [
            .key("figure", "what was observed"), .text("role", "input or observed"), .text("run", "run"),
            Column("observed", "observed", kind: .number), Column("simulated", "simulated", kind: .number), .text("unit", "unit"),
            Column("difference_percent", unit: "%", "of the observed figure", kind: .number, decimals: 0), .text("grade", "grade"), .text("note", "note"),
        ], notes: HistoryTable.notes)
        for result in results(report) where result.simulated != nil {
            let figures = PeopleText.row([.number(result.observed), Cell(result.simulated)], unit: result.unit)
            table.append(
                .text(result.figure.title.english), .text(result.figure.role.rawValue), .text(result.figure.run.rawValue), figures[0],
                figures[1], .text(result.unit), Cell(result.differencePercent), Cell(result.evidence?.grade?.rawValue), .text(result.note))
        }
        return table
    }

    private static func results(_ report: Report) -> [HistoryComparison] {
        report.baseline.history.map { HistoryComparison($0.figure, report.assessment) }
    }

    /// How many figures this scenario shows; then the misses, and apart from them the differences to be expected
    /// because another scenario follows what happened more closely.
    static func sentences(_ report: Report) -> [String] {
        let all = results(report), shown = all.filter { $0.figure.role == .observed && $0.simulated != nil }
        let hidden = all.count - all.filter { $0.simulated != nil }.count
        let rest = hidden == 0 ? [] : ["\(hidden) other figures belong to other years or scenarios; the table history names them."]
        guard !shown.isEmpty else { return ["This scenario shows none of the observed figures."] + rest }
        let far = shown.filter(isFar).sorted { abs($0.difference ?? 0) > abs($1.difference ?? 0) }
        let scenario = report.scenarioName
        let expected = far.filter { isExpected($0.figure.happened, in: scenario) }, missed = far.filter { !isExpected($0.figure.happened, in: scenario) }
        let count = shown.count == 1 ? "1 observed figure is" : "\(shown.count) observed figures are"
        let differ = far.isEmpty ? "none differs" : far.count == 1 ? "1 differs" : "\(far.count) differ"
        let head = "\(count) comparable with this scenario; \(differ) by more than a quarter (by anything where zero was observed)."
        let misses = missed.isEmpty ? [] : ["Missed: \(missed.map(told).joined(separator: "; "))."]
        let others = expected.isEmpty ? [] : ["Different as is to be expected, because this scenario is not what happened (closer to it: \(Phrase.joined(closest(expected)))): \(expected.map(told).joined(separator: "; "))."]
        return [([head] + misses + others + rest).joined(separator: " ")]
    }

    /// "AI-95 imports: observed 19.7, simulated 44.1 kt (the ban was open from 20 May)".
    private static func told(_ result: HistoryComparison) -> String {
        let figures = PeopleText.row([.number(result.observed), Cell(result.simulated)], unit: result.unit).map { $0.text ?? "" }
        let note = result.note.isEmpty ? "" : " (\(result.note))"
        return "\(result.figure.title.english): observed \(figures[0]), simulated \(figures[1]) \(result.unit)\(note)"
    }

    /// Where a figure names the scenario that is what happened, every other scenario is of something else.
    static func isExpected(_ happened: String?, in scenario: String) -> Bool { happened.map { $0 != scenario } ?? false }
    private static func closest(_ results: [HistoryComparison]) -> [String] {
        var names: [String] = []
        for name in results.compactMap(\.figure.happened) where !names.contains(name) { names.append(name) }
        return names
    }

    private static func isFar(_ result: HistoryComparison) -> Bool {
        guard let difference = result.difference else { return false }
        return result.observed == 0 ? abs(difference) > 1e-6 : abs(difference) > abs(result.observed) / 4
    }
}
