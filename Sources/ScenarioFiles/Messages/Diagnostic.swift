/// A position in a file, line and column counted from 1, columns in Unicode scalars.
package struct Place: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let column: Int

    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `file:line:column`.
    package var description: String { "\(file):\(line):\(column)" }
}

/// One fault or warning: where it stands, at which path, and what would be right.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    package enum Severity: Sendable { case error, warning }

    package let severity: Severity
    package let place: Place
    /// The dotted path of the field; empty where the whole file is meant.
    package let path: String
    package let message: String

    package init(_ severity: Severity = .error, at place: Place, path: String = "", _ message: String) {
        self.severity = severity
        self.place = place
        self.path = path
        self.message = message
    }

    /// `file:line:column: path: message`, with `warning:` before the path of a warning.
    package var description: String {
        let mark = severity == .warning ? "warning: " : ""
        return "\(place): \(mark)\(path.isEmpty ? "" : quotedPath + ": ")\(message)"
    }

    private var quotedPath: String { excerpt(path, limit: 200) }
}

extension [Diagnostic] {
    /// The most that is printed before a count.
    package static var printedLimit: Int { 50 }

    package var hasErrors: Bool { contains { $0.severity == .error } }

    /// Sorted by file, line and column, without repeats.
    package func inOrder() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        return filter { seen.insert($0).inserted }.sorted { left, right in
            let (a, b) = (left.place, right.place)
            if a.file != b.file { return a.file < b.file }
            if a.line != b.line { return a.line < b.line }
            if a.column != b.column { return a.column < b.column }
            return (left.path, left.message) < (right.path, right.message)
        }
    }

    /// One diagnostic a line, at most `limit` of them, then how many more there are.
    package func report(limit: Int = printedLimit) -> String {
        let ordered = inOrder()
        var lines = ordered.prefix(limit).map(\.description)
        let rest = ordered.count - lines.count
        if rest > 0 { lines.append("... and \(rest) more") }
        return lines.joined(separator: "\n")
    }
}

/// Text quoted from a file: at most `limit` characters, control characters escaped.
func excerpt(_ text: String, limit: Int = 80) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
        if count == limit { return result + "..." }
        count += 1
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            result += escaped(scalar)
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
}

/// An excerpt in quotation marks.
func quoted(_ text: String) -> String { "'\(excerpt(text))'" }
