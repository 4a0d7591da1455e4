import EnergySystem
import SimulationEngine

/// The short answer for a terminal: what is short, and the three runs side by side, at most about 25 lines.
public enum TerminalAnswer {
    /// Plain text with a line end after every line; `folder` is named as the place of the full report.
    public static func text(_ report: Report, folder: String? = nil) -> String {
        let paragraph = FirstParagraph(report)
        var lines = [report.assessment.inputs.scenario.title.english]
        lines += paragraph.sentences.prefix(4).flatMap { wrapped($0, width: 100) }
        lines.append("")
        lines += TerminalFormat.grid(ThreeRuns.table(report)).prefix(19)
        if let folder { lines += ["", "Full report: \(folder)/report.md"] }
        return lines.joined(separator: "\n") + "\n"
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
