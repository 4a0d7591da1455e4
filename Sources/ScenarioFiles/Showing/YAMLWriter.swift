/// Writes a tree as YAML text: block style, keys in their order, one way to write each text.
struct YAMLWriter {
    private var text = ""

    static func write(_ mapping: Mapping) -> String {
        var writer = YAMLWriter()
        writer.write(mapping, indent: "")
        return writer.text
    }

    private mutating func write(_ mapping: Mapping, indent: String) {
        for entry in mapping.entries {
            text += "\(indent)\(YAMLWriter.scalar(entry.key, isPlain: false)):"
            write(entry.value, indent: indent)
        }
    }

    private mutating func write(_ node: DocumentNode, indent: String) {
        switch node.content {
        case .text(let value, let isPlain): text += " \(YAMLWriter.scalar(value, isPlain: isPlain))\n"
        case .row(let row): writeFlow(row.asMapping())
        case .mapping(let mapping) where mapping.isEmpty: text += " {}\n"
        case .mapping(let mapping) where DocumentShape.isQuantity(mapping): writeFlow(mapping)
        case .mapping(let mapping):
            text += "\n"
            write(mapping, indent: indent + "  ")
        case .list: text += " \(YAMLWriter.flow(node))\n"
        case .unreadable: text += " ~\n"
        }
    }

    private mutating func writeFlow(_ mapping: Mapping) { text += " \(YAMLWriter.flow(mapping))\n" }

    private static func flow(_ mapping: Mapping) -> String {
        "{" + mapping.entries.map { "\(scalar($0.key, isPlain: false)): \(flow($0.value))" }.joined(separator: ", ")
            + "}"
    }

    private static func flow(_ node: DocumentNode) -> String {
        switch node.content {
        case .text(let value, let isPlain): scalar(value, isPlain: isPlain)
        case .row(let row): flow(row.asMapping())
        case .mapping(let mapping): flow(mapping)
        case .list(let items): "[" + items.map { flow($0) }.joined(separator: ", ") + "]"
        case .unreadable: "~"
        }
    }

    /// A text as a plain scalar where that reads back as the same text, else in quotation marks.
    static func scalar(_ value: String, isPlain: Bool) -> String {
        let node = DocumentNode(.text(value, isPlain: true), at: Place(file: ""))
        if node.isDeletion { return isPlain ? value : "\"\(value)\"" }
        if isSafePlain(value) { return value }
        return "\"" + value.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func isSafePlain(_ value: String) -> Bool {
        guard let first = value.utf8.first, isLetterOrDigit(first), value.utf8.last != 0x20 else { return false }
        return value.utf8.allSatisfy { isLetterOrDigit($0) || " -_./%+".utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        default:
            let category = scalar.properties.generalCategory
            guard category == .control || category == .lineSeparator || category == .paragraphSeparator else {
                return String(scalar)
            }
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        }
    }
}
