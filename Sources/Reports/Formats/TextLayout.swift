/// How wide text for people is.
public struct TextLayout: Sendable, Hashable {
    /// Columns of a paragraph.
    public let width: Int
    /// Whether a row of a table stays on one line however long it is, as a program that reads it needs.
    public let rowsAreWhole: Bool

    /// Where no terminal is: 100 columns, a row a line.
    public static let plain = TextLayout(width: 100, rowsAreWhole: true)
    /// Narrower nothing can be read, wider no line is followed by the eye.
    static let widths = 40...160

    private init(width: Int, rowsAreWhole: Bool) {
        self.width = width
        self.rowsAreWhole = rowsAreWhole
    }

    /// For a terminal of some columns, held between 40 and 160.
    public init(terminal columns: Int) {
        self.init(width: min(max(columns, TextLayout.widths.lowerBound), TextLayout.widths.upperBound), rowsAreWhole: false)
    }
}

/// Widths of a table's columns where it is wider than the terminal.
enum ColumnWidths {
    /// Narrower no column of text is made.
    static let least = 12

    /// Takes from the widest column of text, one after another, until the table fits or nothing is left to take.
    static func fitted(_ natural: [Int], texts: [Bool], within limit: Int) -> [Int] {
        var widths = natural
        var excess = natural.reduce(0, +) + 2 * max(0, natural.count - 1) - limit
        while excess > 0 {
            let wide = widths.indices.filter { texts[$0] && widths[$0] > least }
            guard let widest = wide.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

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
