/// Comma-separated values for machines: UTF-8, comma, LF, quotes where RFC 4180 asks for them, empty for no figure.
///
/// A text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return and
/// is no number) gets an apostrophe before it: names and notes come from files that others may have written.
///
/// Source: Y. Shafranovich, RFC 4180 (2005), with LF in place of CR LF.
package enum CSVFormat: TableFormat {
    package static let name = "csv"
    package static let fileExtension = "csv"
    package static let summary = "comma-separated values, UTF-8, decimal point, 12 significant digits"

    package static func render(_ table: Table, digits: Int) -> [UInt8] {
        var buffer = TextBuffer(capacity: 64 + table.cells.count * 12)
        for (position, column) in table.columns.enumerated() {
            if position > 0 { buffer.append(UInt8(ascii: ",")) }
            append(column.name, to: &buffer)
        }
        buffer.append(UInt8(ascii: "\n"))
        var left = table.columns.count
        for cell in table.cells {
            append(cell, digits, to: &buffer)
            left -= 1
            buffer.append(left == 0 ? UInt8(ascii: "\n") : UInt8(ascii: ","))
            if left == 0 { left = table.columns.count }
        }
        return buffer.bytes
    }

    private static func append(_ cell: Cell, _ digits: Int, to buffer: inout TextBuffer) {
        switch cell {
        case .text(let text): append(text, to: &buffer)
        case .number(let value): if value.isFinite { buffer.append(number: value, digits: digits) }
        case .date(let day): buffer.append(day)
        case .notApplicable, .unknown: break
        }
    }

    private static func append(_ text: String, to buffer: inout TextBuffer) {
        func needsQuotes(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        if mayBeRun(text) { return append("'" + text, to: &buffer) }
        if buffer.append(text, unless: needsQuotes) { return }
        guard text.utf8.contains(where: needsQuotes) else { return buffer.append(text) }
        buffer.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private static func mayBeRun(_ text: String) -> Bool {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return false }
        return Double(text) == nil
    }
}
