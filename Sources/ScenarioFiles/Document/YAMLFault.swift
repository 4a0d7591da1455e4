import Yams

/// Turns what the YAML library throws into one diagnostic in plain words.
struct YAMLFault {
    static let tooDeep = "is nested more than 64 levels deep"
    private static let mostRenamings = 20

    let file: String
    let columnOffset: Int

    func diagnostic(of error: any Error, in text: String) -> Diagnostic {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            Diagnostic(at: place(mark), message(problem, context: context?.text, at: mark, in: text))
        case .reader(let problem, let offset, _, _):
            Diagnostic(at: place(ofCharacter: offset ?? 0, in: text), "not well-formed YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            duplicate(keys.first ?? "", first: context.mark, in: text)
        default:
            Diagnostic(at: Place(file: file), "not well-formed YAML")
        }
    }

    private func place(_ mark: Mark) -> Place {
        Place(file: file, line: mark.line, column: mark.column + columnOffset)
    }

    private func place(ofCharacter offset: Int, in text: String) -> Place {
        let bytes = Array(text.prefix(offset).utf8)
        let place = SourceFile.place(of: bytes.count, in: bytes, file: file)
        return Place(file: file, line: place.line, column: place.column + columnOffset)
    }

    private func message(_ problem: String, context: String?, at mark: Mark, in text: String) -> String {
        if problem.hasPrefix("Maximum nesting level") { return YAMLFault.tooDeep }
        if problem == "but found another document" { return "holds more than one document; a file is one document" }
        if problem == "found undefined alias" {
            return "an alias without its anchor; quote a text that begins with '*'"
        }
        let words = [context, problem].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        return "not well-formed YAML: \(words)\(hint(at: mark, in: text))"
    }

    private func hint(at mark: Mark, in text: String) -> String {
        let lines = text.unicodeScalars.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line - 1) else { return "" }
        switch lines[mark.line - 1].dropFirst(mark.column - 1).first {
        case "\t": return "; indent with spaces, not tabs"
        case "%", "@", "`": return "; put the text in quotation marks"
        default: return ""
        }
    }

    /// The place of the second of two equal keys: the first is renamed until the text reads, then both are found.
    private func duplicate(_ key: String, first: Mark, in text: String) -> Diagnostic {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        var renamed: [(key: String, name: String, mark: Mark)] = []
        var (key, mark) = (key, first)
        while renamed.count < YAMLFault.mostRenamings {
            let name = "first-\(renamed.count)-of-"
            guard insert(name, at: mark, into: &lines) else { break }
            renamed.append((key, name + key, mark))
            do {
                let root = try compose(yaml: joined(lines), .basic, .default, .utf8)
                return firstRepeat(in: root, renamed) ?? fallback(key, mark)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                (key, mark) = (keys.first ?? "", context.mark)
            } catch { break }
        }
        return fallback(renamed.first?.key ?? key, first)
    }

    private func fallback(_ key: String, _ mark: Mark) -> Diagnostic {
        Diagnostic(at: place(mark), "the key \(quoted(key)) is given twice in this mapping")
    }

    private func insert(_ name: String, at mark: Mark, into lines: inout [[Unicode.Scalar]]) -> Bool {
        guard lines.indices.contains(mark.line - 1) else { return false }
        var column = mark.column - 1
        guard lines[mark.line - 1].indices.contains(column) else { return false }
        let opening = lines[mark.line - 1][column]
        if opening == "\"" || opening == "'" { column += 1 }
        lines[mark.line - 1].insert(contentsOf: name.unicodeScalars, at: column)
        return true
    }

    private func joined(_ lines: [[Unicode.Scalar]]) -> String {
        var text = String.UnicodeScalarView()
        for line in lines {
            text.append(contentsOf: line)
            text.append("\n")
        }
        return String(text)
    }

    /// The earliest key that stands in one mapping with its renamed namesake.
    private func firstRepeat(in root: Node?, _ renamed: [(key: String, name: String, mark: Mark)]) -> Diagnostic? {
        var found: (mark: Mark, key: String)?
        func search(_ node: Node) {
            switch node {
            case .mapping(let mapping):
                let keys = mapping.map(\.key)
                for item in renamed where keys.contains(where: { $0.scalar?.string == item.name }) {
                    for key in keys where key.scalar?.string == item.key {
                        guard let mark = key.mark else { continue }
                        if found.map({ (mark.line, mark.column) < ($0.mark.line, $0.mark.column) }) ?? true {
                            found = (mark, item.key)
                        }
                    }
                }
                for (_, value) in mapping { search(value) }
            case .sequence(let sequence): for item in sequence { search(item) }
            default: break
            }
        }
        if let root { search(root) }
        return found.map { repeated(found: $0, renamed) }
    }

    private func repeated(found: (mark: Mark, key: String), _ renamed: [(key: String, name: String, mark: Mark)])
        -> Diagnostic
    {
        let before = renamed.filter { $0.mark.line == found.mark.line && $0.mark.column < found.mark.column }
        let shift = before.reduce(0) { $0 + $1.name.unicodeScalars.count - $1.key.unicodeScalars.count }
        let column = found.mark.column - shift + columnOffset
        return Diagnostic(
            at: Place(file: file, line: found.mark.line, column: column), "the key \(quoted(found.key)) is given twice")
    }
}
