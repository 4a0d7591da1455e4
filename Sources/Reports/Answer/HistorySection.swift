import EnergySystem
import SimulationEngine

/// Published figures that went in beside simulated ones, in words.
enum HistorySection {
    /// The figures that this scenario shows.
    static func table(_ report: Report) -> Table { table(report.assessment) }
    static func table(_ assessment: Assessment) -> Table {
        var table = Table(name: "history", title: HistoryTable.title, columns: [
            .key("figure", "what was published"), .text("run", "run"),
            Column("published", "published", kind: .number), Column("simulated", "simulated", kind: .number), .text("unit", "unit"),
            Column("difference_percent", unit: "%", "of the published figure", kind: .number, decimals: 0), .text("grade", "grade"), .text("note", "note"),
        ], notes: HistoryTable.notes)
        for result in results(assessment) where result.simulated != nil {
            let figures = PeopleText.row([.number(result.observed), Cell(result.simulated)], unit: result.unit)
            table.append(
                .text(result.figure.title.english), .text(result.figure.run.rawValue), figures[0],
                figures[1], .text(result.unit), Cell(result.differencePercent), Cell(result.evidence?.grade?.rawValue), .text(result.note))
        }
        return table
    }

    private static func results(_ assessment: Assessment) -> [HistoryComparison] {
        assessment.baseline.history.map { HistoryComparison($0.figure, assessment) }
    }

    /// How many figures this scenario shows, and those that come out otherwise.
    static func sentences(_ report: Report) -> [String] { sentences(report.assessment, place: "; see the table history") }
    /// `place` says where the others stand.
    static func sentences(_ assessment: Assessment, place: String = "") -> [String] {
        let all = results(assessment), shown = all.filter { $0.simulated != nil }
        let far = shown.filter(isFar).sorted { abs($0.difference ?? 0) > abs($1.difference ?? 0) }
        let count = shown.count == 1 ? "1 published figure that went in is" : "\(shown.count) published figures that went in are"
        let differ = far.isEmpty ? "none comes out more than a quarter off." : "more than a quarter off: \(far.map(told).joined(separator: "; "))."
        let hidden = all.count - shown.count
        let rest = hidden == 0 ? [] : ["\(hidden == 1 ? "1 other belongs" : "\(hidden) others belong") to other years or scenarios\(place)."]
        let head = shown.isEmpty ? "No published figure that went in is comparable with this scenario." : "\(count) comparable with this scenario; \(differ)"
        return [([head] + rest).joined(separator: " ")]
    }

    /// "Gasoline demand: published 1550, simulated 1100 kt (a note)".
    private static func told(_ result: HistoryComparison) -> String {
        let figures = PeopleText.row([.number(result.observed), Cell(result.simulated)], unit: result.unit).map { $0.text ?? "" }
        let note = result.note.isEmpty ? "" : " (\(result.note))"
        return "\(result.figure.title.english): published \(figures[0]), simulated \(figures[1]) \(result.unit)\(note)"
    }

    private static func isFar(_ result: HistoryComparison) -> Bool {
        guard let difference = result.difference else { return false }
        return result.observed == 0 ? abs(difference) > 1e-6 : abs(difference) > abs(result.observed) / 4
    }
}
