import EnergySystem
@testable import ScenarioFiles

/// One scalar of a file and other texts of the same length for it: nothing behind it moves.
struct DeclaredValue {
    let path: String
    let place: Place
    let text: String

    /// The number one digit off, the unit unknown, the date another day, the word unknown.
    var others: [String] {
        if Day(text) != nil { return [String(text.dropLast()) + (text.last == "1" ? "2" : "1")] }
        guard let number = NumberText(text), let last = number.digits.last(where: \.isNumber) else {
            return [unknown(text)]
        }
        let digit = last == "9" ? "8" : "\((Int(String(last)) ?? 0) + 1)"
        let end = number.digits.lastIndex { $0.isNumber } ?? number.digits.startIndex
        let digits = number.digits.replacingCharacters(in: end...end, with: digit)
        let rest = String(text.dropFirst(number.digits.count))
        return [digits + rest]
            + (number.unit.isEmpty ? [] : [number.digits + rest.prefix { $0 == " " } + unknown(number.unit)])
    }

    private func unknown(_ word: String) -> String {
        String(word.map { $0 == " " || $0 == "," || $0 == "z" ? "q" : "z" })
    }

    /// The text of a file with this scalar written otherwise.
    func replaced(in file: String, by other: String) -> String {
        var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        let old = Array(text.unicodeScalars), new = Array(other.unicodeScalars)
        var start = place.column - 1
        if lines[place.line - 1][start] == "\"" { start += 1 }
        precondition(Array(lines[place.line - 1][start..<start + old.count]) == old, "\(path) at \(place)")
        lines[place.line - 1].replaceSubrange(start..<start + old.count, with: new)
        return lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    }

    /// Every scalar of a YAML text; list items have `[]` in their path.
    static func all(ofYAML text: String) throws -> [DeclaredValue] {
        var reader = YAMLReader(file: "")
        var found: [DeclaredValue] = []
        func walk(_ node: DocumentNode, _ path: [String]) {
            switch node.content {
            case .text(let text, _):
                found.append(DeclaredValue(path: path.joined(separator: "."), place: node.place, text: text))
            case .list(let items): for item in items { walk(item, path + ["[]"]) }
            case .mapping(let mapping): for entry in mapping.entries { walk(entry.value, path + [entry.key]) }
            case .row, .unreadable: break
            }
        }
        walk(try reader.read(text), [])
        return found
    }

    /// Every cell of a table that is not empty, by row and column; the header by column.
    static func all(ofTable text: String) throws -> [DeclaredValue] {
        let table = try DelimitedText(Array(text.utf8), file: "")
        let header = table.row(0).map(\.text)
        return (0..<table.rowCount).flatMap { row in
            zip(header, table.row(row)).filter { !$0.1.text.isEmpty }.map { column, cell in
                DeclaredValue(
                    path: "\(table.row(row).first?.text ?? "").\(column)",
                    place: Place(file: "", line: Int(cell.line), column: Int(cell.column)), text: cell.text)
            }
        }
    }
}
