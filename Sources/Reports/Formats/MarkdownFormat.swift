/// A Markdown table for people: headings in words with units, numbers rounded, notes below as they are written.
package enum MarkdownFormat: TableFormat {
    package static let name = "md"
    package static let fileExtension = "md"
    package static let summary = "Markdown for people: zero 0.0, not applicable –, unknown .."

    package static func render(_ table: Table, digits: Int) -> [UInt8] {
        var buffer = TextBuffer(capacity: 256 + table.cells.count * 10)
        buffer.append("**\(escaped(table.title))**\n\n")
        for sentence in table.answer { buffer.append("\(escaped(sentence))\n\n") }
        appendGrid(table, to: &buffer)
        for note in table.footnotes { buffer.append("\n\(note)\n") }
        return buffer.bytes
    }

    /// The grid alone, without title and notes.
    static func appendGrid(_ table: Table, to buffer: inout TextBuffer) {
        appendRow(table.columns.map { escaped($0.heading) }, to: &buffer)
        appendRow(table.columns.map { $0.kind == .number ? "---:" : "---" }, to: &buffer)
        for row in 0..<table.rowCount {
            appendRow(zip(table.row(row), table.columns).map { escaped(PeopleText.text($0, $1)) }, to: &buffer)
        }
    }

    private static func appendRow(_ cells: [String], to buffer: inout TextBuffer) {
        buffer.append(UInt8(ascii: "|"))
        for cell in cells {
            buffer.append(" \(cell) |")
        }
        buffer.append(UInt8(ascii: "\n"))
    }

    /// Text that cannot break out of its cell or start markup: pipes, backslashes, asterisks, angle brackets and line
    /// ends.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "|\\*<>`_[\n\r".utf8.contains($0) }) else { return text }
        var result = ""
        for character in text {
            switch character {
            case "|", "\\", "*", "<", ">", "`", "_", "[": result += "\\\(character)"
            case "\n", "\r", "\r\n": result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
