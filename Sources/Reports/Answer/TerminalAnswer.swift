import EnergySystem
import SimulationEngine

/// The short answer for a terminal: what is short, and the three runs side by side, at most 20 lines of 100 columns.
package enum TerminalAnswer {
    /// Plain text with a line end after every line; `folder` is named as the place of the full report.
    package static func text(_ report: Report, folder: String? = nil, layout: TextLayout = .plain) -> String {
        var lines = [AssumedEvents.title(report)]
        lines +=
            TerminalFormat.wrapped(
                (FirstParagraph(report).short + [ObservationSection.brief(report)].compactMap { $0 }).joined(
                    separator: " "), width: layout.width) + [""]
        lines += fitted(report, longest - lines.count - (folder == nil ? 0 : 1), layout)
        if let folder { lines.append("Full report: \(folder)/report.md") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines printed at most, two less than the command prints with its own; more only where the answer alone is
    /// longer.
    static let longest = 20

    /// The most detailed table that fits; where none does, the briefest as a whole: what is lost is told in the worst
    /// case too.
    private static func fitted(_ report: Report, _ room: Int, _ layout: TextLayout) -> [String] {
        let tables = ThreeRuns.Detail.allCases.reversed().map {
            TerminalFormat.grid(TerminalRuns.table(report, $0), within: layout.limit)
        }
        return tables.first { $0.count <= room } ?? tables.last ?? []
    }
}
