/// Aligned plain text for a terminal: text to the left, numbers to the right, notes below.
package enum TerminalFormat: TableFormat {
    package static let name = "terminal"
    package static let fileExtension = "txt"
    package static let summary = "aligned plain text; the default on standard output"

    /// Rows that are printed; what comes after them is counted.
    static let mostRows = 1000

    package static func render(_ table: Table, digits: Int) -> [UInt8] { render(table, layout: .plain) }

    /// The table in the width there is; in a narrow one long texts go over several lines.
    package static func render(_ table: Table, layout: TextLayout) -> [UInt8] {
        func wrapped(_ text: String) -> [String] { self.wrapped(plain(text), width: layout.width) }
        var lines = [table.title]
        if !table.answer.isEmpty { lines += table.answer.flatMap(wrapped) + [""] }
        lines += grid(table, within: layout.limit)
        let rest = table.rowCount - mostRows
        if rest > 0 { lines.append("... and \(rest) more rows; --format csv prints them all") }
        if !table.footnotes.isEmpty { lines += [""] + table.footnotes.flatMap(wrapped) }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
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

    /// Heading, rule and rows, no line end within a line and no blank at its end; `limit` is the width there is.
    static func grid(_ table: Table, within limit: Int? = nil) -> [String] {
        let heading = table.columns.map { plain($0.heading) }
        let rows = (0..<min(table.rowCount, mostRows)).map { row in
            zip(table.row(row), table.columns).map { plain(PeopleText.text($0, $1)) }
        }
        let natural = table.columns.indices.map { column in
            ([heading] + rows).map { $0[column].count }.max() ?? 0
        }
        let widths =
            limit.map { limit in
                let words = table.columns.indices.map { column in
                    ([heading] + rows).map { ColumnWidths.longestWord($0[column]) }.max() ?? 0
                }
                return ColumnWidths.fitted(
                    natural, words: words, texts: table.columns.map { $0.kind != .number }, within: limit)
            } ?? natural
        func line(_ cells: [String]) -> String {
            let padded = cells.indices.map { pad(cells[$0], widths[$0], toTheRight: table.columns[$0].kind == .number) }
            return trimmed(padded.joined(separator: "  "))
        }
        func lines(_ cells: [String]) -> [String] {
            let parts = cells.indices.map {
                cells[$0].count > widths[$0] ? ColumnWidths.broken(cells[$0], widths[$0]) : [cells[$0]]
            }
            return (0..<(parts.map(\.count).max() ?? 1)).map { row in
                line(
                    parts.map {
                        $0.count > row
                            ? $0[row]
                            : """

                            """
                    })
            }
        }
        return lines(heading) + [widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")]
            + rows.flatMap(lines)
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
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 32 || (127..<160).contains($0.value) ? " " : $0 }))
    }
}
