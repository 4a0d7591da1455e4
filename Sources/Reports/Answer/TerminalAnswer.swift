import EnergySystem
import SimulationEngine

/// The short answer for a terminal: what is short, and the three runs side by side, at most about 25 lines.
public enum TerminalAnswer {
    /// Plain text with a line end after every line; `folder` is named as the place of the full report.
    public static func text(_ report: Report, folder: String? = nil) -> String {
        let paragraph = FirstParagraph(report)
        var lines = [report.assessment.inputs.scenario.title.english]
        let answer = wrapped(paragraph.short.joined(separator: " "), width: 100)
        let table = TerminalFormat.grid(ThreeRuns.table(report))
        let room = max(8, longest - lines.count - answer.count - (folder == nil ? 1 : 2))
        lines += answer + [""] + fitted(table, room)
        if let folder { lines.append("Full report: \(folder)/report.md") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines printed at most, unless the answer alone is longer.
    static let longest = 25

    /// The first rows and the last five, which are for all products.
    private static func fitted(_ table: [String], _ room: Int) -> [String] {
        guard table.count > room else { return table }
        return Array(table.prefix(room - 5)) + Array(table.suffix(5))
    }

    /// Breaks a text at blanks.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = [], line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
