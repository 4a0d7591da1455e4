/// A Markdown page built from headings, paragraphs, lists and tables, with one empty line between them.
struct MarkdownPage {
    private(set) var buffer = TextBuffer(capacity: 1 << 16)
    private var isInList = false

    mutating func heading(_ level: Int, _ text: String) {
        separate()
        buffer.append(String(repeating: "#", count: level) + " " + MarkdownFormat.escaped(text) + "\n")
    }
    /// A paragraph; `isMarkup` leaves code spans and links as they are.
    mutating func paragraph(_ text: String, isMarkup: Bool = false) {
        separate()
        buffer.append((isMarkup ? text : MarkdownFormat.escaped(text)) + "\n")
    }
    /// An entry of a list, Markdown as it stands.
    mutating func item(_ text: String) {
        if !isInList { separate() }
        buffer.append("- \(text)\n")
        isInList = true
    }
    /// A table's grid without title and notes.
    mutating func grid(_ table: Table) {
        separate()
        MarkdownFormat.appendGrid(table, to: &buffer)
    }
    /// A table's grid and its notes.
    mutating func table(_ table: Table) {
        grid(table)
        for note in table.footnotes { paragraph(note, isMarkup: true) }
    }
    private mutating func separate() {
        if !buffer.bytes.isEmpty { buffer.append("\n") }
        isInList = false
    }
}
