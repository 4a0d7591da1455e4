/// How wide text for people is.
package struct TextLayout: Sendable, Hashable {
    /// Columns of a paragraph.
    package let width: Int
    /// Whether a row of a table stays on one line however long it is, as a program that reads it needs.
    package let rowsAreWhole: Bool

    /// Where no terminal is: 100 columns, a row a line.
    package static let plain = TextLayout(width: 100, rowsAreWhole: true)
    /// Narrower nothing can be read, wider no line is followed by the eye.
    static let widths = 40...160

    /// The width that rows must fit in; `nil` where they stay whole.
    var limit: Int? { rowsAreWhole ? nil : width }

    private init(width: Int, rowsAreWhole: Bool) {
        self.width = width
        self.rowsAreWhole = rowsAreWhole
    }

    /// For a terminal of some columns, held between 40 and 160.
    package init(terminal columns: Int) {
        self.init(
            width: min(max(columns, TextLayout.widths.lowerBound), TextLayout.widths.upperBound), rowsAreWhole: false)
    }
}

/// Widths of a table's columns where it is wider than the terminal.
enum ColumnWidths {
    /// Narrower no column of text is made.
    static let least = 12

    /// Takes from the widest column of text, one after another, until the table fits or nothing is left to take: first
    /// down to the longest word of each, `words`, and only then within words.
    static func fitted(_ natural: [Int], words: [Int], texts: [Bool], within limit: Int) -> [Int] {
        var widths = natural
        for floors in [words.map { max($0, least) }, words.map { _ in least }] {
            var excess = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - limit
            while excess > 0 {
                let wide = widths.indices.filter { texts[$0] && widths[$0] > floors[$0] }
                guard let widest = wide.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
        return widths
    }

    /// Columns of a text's longest word.
    static func longestWord(_ text: String) -> Int { text.split(separator: " ").map(\.count).max() ?? 0 }

    /// A text on lines of a width, broken at blanks, and within a word that is longer than a line.
    static func broken(_ text: String, _ width: Int) -> [String] {
        TerminalFormat.wrapped(text, width: width).flatMap { line -> [String] in
            var rest = Substring(line), lines: [String] = []
            while rest.count > width {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
            return lines + [String(rest)]
        }
    }
}
