import EnergySystem
import SimulationEngine

/// Published figures that went in beside simulated ones, in words.
enum HistorySection {
    /// The figures that this scenario shows.
    static func table(_ report: Report) -> Table { table(report.assessment) }
    static func table(_ assessment: Assessment) -> Table {
        var rows = RowTable<Row>(name: "history", title: HistoryTable.title, notes: HistoryTable.notes)
        for result in results(assessment) where result.simulated != nil { rows.append(row(result)) }
        return rows.table
    }

    private struct Row: TableRow {
        let figure, run: String
        /// In words, with the same digits.
        let published, simulated: Cell
        let unit: String
        let differencePercent: Double?
        let grade: String?
        let note: String

        static let columns: [RowColumn<Row>] = [
            .key("figure", \.figure, "what was published"), .value("run", \.run, "run"),
            .value("published", \.published, "published"),
            .value("simulated", \.simulated, "simulated"), .value("unit", \.unit, "unit"),
            .value("difference_percent", unit: "%", \.differencePercent, "of the published figure", decimals: 0),
            .value("grade", \.grade, "grade"), .value("note", \.note, "note")
        ]
    }

    private static func row(_ result: HistoryComparison) -> Row {
        let figures = PeopleText.row([.number(result.observed), Cell(result.simulated)], unit: result.unit)
        return Row(
            figure: result.figure.title.english, run: result.figure.run.rawValue, published: figures[0],
            simulated: figures[1],
            unit: result.unit, differencePercent: result.differencePercent, grade: result.evidence?.grade?.rawValue,
            note: result.note)
    }

    private static func results(_ assessment: Assessment) -> [HistoryComparison] {
        assessment.baseline.history.map { HistoryComparison($0.figure, assessment) }
    }

    /// How many figures this scenario shows, and those that come out otherwise.
    static func sentences(_ report: Report) -> [String] {
        sentences(
            report.assessment,
            place: """
                ; see the table history
                """)
    }
    /// `place` says where the others stand.
    static func sentences(_ assessment: Assessment, place: String = "") -> [String] {
        let all = results(assessment), shown = all.filter { $0.simulated != nil }
        let far = shown.filter(isFar).sorted { abs($0.difference ?? 0) > abs($1.difference ?? 0) }
        let count =
            shown.count == 1
            ? "1 published figure that went in is" : "\(shown.count) published figures that went in are"
        let differ =
            far.isEmpty
            ? "none comes out more than a quarter off."
            : "more than a quarter off: \(far.map(told).joined(separator: "; "))."
        let hidden = all.count - shown.count
        let rest =
            hidden == 0
            ? []
            : ["\(hidden == 1 ? "1 other belongs" : "\(hidden) others belong") to other years or scenarios\(place)."]
        let head =
            shown.isEmpty
            ? "No published figure that went in is comparable with this scenario."
            : "\(count) comparable with this scenario; \(differ)"
        return [([head] + rest).joined(separator: " ")]
    }

    /// "Gasoline demand: published 1550, simulated 1100 kt (a note)".
    private static func told(_ result: HistoryComparison) -> String {
        let figures = PeopleText.row([.number(result.observed), Cell(result.simulated)], unit: result.unit).map {
            $0.text ?? """

                """
        }
        let note = result.note.isEmpty ? "" : " (\(result.note))"
        return "\(result.figure.title.english): published \(figures[0]), simulated \(figures[1]) \(result.unit)\(note)"
    }

    private static func isFar(_ result: HistoryComparison) -> Bool {
        guard let difference = result.difference else { return false }
        return result.observed == 0 ? abs(difference) > 1e-6 : abs(difference) > abs(result.observed) / 4
    }
}
