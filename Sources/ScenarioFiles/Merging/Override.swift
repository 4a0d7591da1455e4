/// One `PATH=VALUE`, applied last to the tree of a run.
struct Override: Sendable {
    let text: String
    let components: [String]
    let value: DocumentNode

    var file: String { "--set \(excerpt(text))" }
    var path: String { components.joined(separator: ".") }

    /// Reads `PATH=VALUE`; the value is a text or a YAML flow value.
    init(_ text: String) throws(Diagnostic) {
        self.text = text
        let file = "--set \(excerpt(text))"
        guard let equals = text.firstIndex(of: "=") else {
            throw Diagnostic(at: Place(file: file), "write PATH=VALUE, for example 'shocks.ban.share=50 %'")
        }
        let path = text[..<equals].drop { $0 == " " }
        components = path.dottedNames.map(\.trimmed)
        if components.contains("") {
            throw Diagnostic(
                at: Place(file: file),
                """
                \(quoted(String(path))) is no path; write names with dots between, for example shocks.ban.share
                """)
        }
        let rest = text[text.index(after: equals)...]
        let column = text.distance(from: text.startIndex, to: rest.startIndex) + rest.prefix { $0 == " " }.count + 1
        value = try Override.value(String(rest).trimmed, file: file, column: column)
    }

    private static func value(_ text: String, file: String, column: Int) throws(Diagnostic) -> DocumentNode {
        let place = Place(file: file, line: 1, column: column)
        guard let first = text.first else {
            throw Diagnostic(at: place, "there is no value behind '='")
        }
        guard "[{\"'".contains(first) else { return DocumentNode(.text(text, isPlain: true), at: place) }
        var reader = YAMLReader(file: file, columnOffset: column - 1)
        do { return try reader.read(text) } catch {
            // YAML counts the end of the text as another line; here there is only one.
            let end = Place(file: file, line: 1, column: column + text.unicodeScalars.count)
            throw Diagnostic(at: error.place.line == 1 ? error.place : end, error.message)
        }
    }

    /// The column of a component of the path, from 1.
    func column(of index: Int) -> Int {
        1 + components.prefix(index).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    }

    /// Whether two values say the same: the same text, or the same number with the same unit.
    static func isEqual(_ old: DocumentNode, _ new: DocumentNode) -> Bool {
        guard case .text(let text, _) = new.content else { return false }
        let written: String
        switch old.content {
        case .text(let other, _): written = other
        case .row(let row): written = row.written
        case .mapping(let mapping):
            guard DocumentShape.isQuantity(mapping), case .text(let other, _)? = mapping["value"]?.content else {
                return false
            }
            written = other
        default: return false
        }
        if written == text { return true }
        guard let left = NumberText(written), let right = NumberText(text) else { return false }
        return left.number == right.number && left.unit == right.unit
    }
}
