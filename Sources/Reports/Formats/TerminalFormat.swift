/// Aligned plain text for a terminal: text to the left, numbers to the right, notes below.
public enum TerminalFormat: TableFormat {
    public static let name = "terminal"
    public static let fileExtension = "txt"
    public static let summary = "aligned plain text; the default on standard output"

    /// Rows that are printed; what comes after them is counted.
    static let mostRows = 1000

    public static func render(_ table: Table, digits: Int) -> [UInt8] {
        var lines = [table.title]
        if !table.answer.isEmpty { lines += table.answer.flatMap(wrapped) + [""] }
        lines += grid(table)
        let rest = table.rowCount - mostRows
        if rest > 0 { lines.append("... and \(rest) more rows; --format csv prints them all") }
        if !table.footnotes.isEmpty { lines += [""] + table.footnotes.flatMap(wrapped) }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func wrapped(_ text: String) -> [String] { wrapped(plain(text), width: 100) }

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

    /// Heading, rule and rows, no line end within a line and no blank at its end.
    static func grid(_ table: Table) -> [String] {
        let heading = table.columns.map { plain($0.heading) }
        let rows = (0..<min(table.rowCount, mostRows)).map { row in
            zip(table.row(row), table.columns).map { plain(PeopleText.text($0, $1)) }
        }
        let widths = table.columns.indices.map { column in
            ([heading] + rows).map { $0[column].count }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map { pad(cells[$0], widths[$0], toTheRight: table.columns[$0].kind == .number) }
            return trimmed(padded.joined(separator: "  "))
        }
        return [line(heading), widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")] + rows.map(line)
    }

    private static func pad(_ text: String, _ width: Int, toTheRight: Bool) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return toTheRight ? space + text : text + space
    }
    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
    /// Control characters would move the cursor or colour the terminal; they become blanks.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 || (127..<160).contains($0.value) ? " " : $0 }))
    }
}
