import EnergySystem

@testable import Reports

/// The smallest format: tab-separated values without quotes.
enum ToyFormat: TableFormat {
    static let name = "tsv"
    static let fileExtension = "tsv"
    static let summary = "tab-separated values"

    static func render(_ table: Table, digits: Int) -> [UInt8] {
        let head = table.columns.map(\.name).joined(separator: "\t")
        let rows = (0..<table.rowCount).map { row in table.row(row).map(text).joined(separator: "\t") }
        return Array(([head] + rows).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text.split { $0 == "\t" || $0.isNewline }.joined(separator: " ")
        case .number(let number): "\(number)"
        case .date(let day): "\(day)"
        case .notApplicable, .unknown: ""
        }
    }
}

/// What every format keeps to; `breaches` says where one does not.
enum FormatContract {
    static func breaches(_ format: any TableFormat.Type, on table: Table) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(format.name): \(what)") } }
        let bytes = format.render(table, digits: 12), text = String(decoding: bytes, as: UTF8.self)
        let empty = Table(name: table.name, title: table.title, columns: table.columns)
        expect(!format.name.isEmpty && format.name.allSatisfy(\.isLetter), "its name is not one word")
        expect(
            !format.summary.isEmpty && !format.fileExtension.hasPrefix("."),
            "it has no summary, or an extension with a point")
        expect(format.render(table, digits: 12) == bytes, "it is not the same twice")
        expect(Array(text.utf8) == bytes && !bytes.isEmpty, "it is not UTF-8")
        expect(bytes.last == UInt8(ascii: "\n"), "it does not end with a line end")
        let words = (0..<table.rowCount).flatMap { table.row($0).compactMap(\.text) }.flatMap {
            $0.split { !$0.isLetter }
        }
        expect(words.allSatisfy { text.contains($0) }, "a word of a cell is lost")
        expect(!format.render(empty, digits: 12).isEmpty, "a table without rows is nothing")
        return found
    }
}
