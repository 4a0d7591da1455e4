import EnergySystem
import SimulationEngine

/// Published figures that went into the baseline beside a study's scenarios as their files have them, as lines of text
/// that a store keeps: a sentence a scenario, then the figures that it shows.
package enum EnsembleHistory {
    /// Cells of one line.
    private static let separator: Character = "\t"

    /// The lines of one scenario; empty where its baseline has no published figures.
    package static func lines(_ scenario: String, _ assessment: Assessment) -> [String] {
        guard !assessment.baseline.history.isEmpty else { return [] }
        let table = HistorySection.table(assessment)
        let rows = (0..<table.rowCount).map { row in
            ([scenario] + table.row(row).map { $0.text ?? $0.number.map { "\(Int($0.rounded()))" } ?? "" }).joined(
                separator: String(separator))
        }
        return HistorySection.sentences(assessment).map { "Scenario \(scenario) as its files have it: \($0)" } + rows
    }

    /// The sentences among the lines.
    static func sentences(_ lines: [String]) -> [String] { lines.filter { !$0.contains(separator) } }

    /// The figures among the lines.
    static func table(_ lines: [String]) -> Table {
        let columns = [
            "scenario", "figure", "run", "published", "simulated", "unit", "of the published figure, %", "grade", "note"
        ]
        var table = Table(name: "history", title: HistoryTable.title, columns: columns.map { .text($0, "") })
        for line in lines where line.contains(separator) {
            let cells = line.split(separator: separator, omittingEmptySubsequences: false).map { Cell.text(String($0)) }
            if cells.count == columns.count { table.append(row: cells) }
        }
        return table
    }
}
