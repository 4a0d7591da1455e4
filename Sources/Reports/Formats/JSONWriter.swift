/// Writes JSON with keys in the order given, two blanks of indentation, rows of values on one line.
///
/// Numbers have the same digits as in CSV; a number that is not finite becomes `null`.
package struct JSONWriter: Sendable {
    package private(set) var buffer: TextBuffer
    private var depth = 0
    private var needsComma = [false]
    private var afterKey = false
    private let digits: Int

    package init(digits: Int = 12, capacity: Int = 4096) {
        buffer = TextBuffer(capacity: capacity)
        self.digits = digits
    }

    package var bytes: [UInt8] { buffer.bytes + [UInt8(ascii: "\n")] }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { nested("[", "]", body) }
    package mutating func key(_ name: String) {
        separate()
        appendQuoted(name)
        buffer.append(": " as StaticString)
        afterKey = true
    }
    package mutating func value(_ text: String) {
        separate()
        appendQuoted(text)
    }
    package mutating func value(_ number: Double) {
        separate()
        append(number)
    }
    package mutating func value(_ number: Int) {
        separate()
        buffer.append(String(number))
    }
    package mutating func value(_ flag: Bool) {
        separate()
        buffer.append(flag ? "true" : "false")
    }
    package mutating func null() {
        separate()
        buffer.append("null" as StaticString)
    }
    /// An array of cells on one line.
    package mutating func row(_ cells: ArraySlice<Cell>) {
        separate()
        buffer.append(UInt8(ascii: "["))
        for (position, cell) in cells.enumerated() {
            if position > 0 { buffer.append(", " as StaticString) }
            append(cell)
        }
        buffer.append(UInt8(ascii: "]"))
    }
    package mutating func value(_ cell: Cell) {
        separate()
        append(cell)
    }

    private mutating func append(_ cell: Cell) {
        switch cell {
        case .text(let text): appendQuoted(text)
        case .number(let value): append(value)
        case .date(let day):
            buffer.append(UInt8(ascii: "\""))
            buffer.append(day)
            buffer.append(UInt8(ascii: "\""))
        case .notApplicable, .unknown: buffer.append("null" as StaticString)
        }
    }
    private mutating func append(_ number: Double) {
        if number.isFinite {
            buffer.append(number: number, digits: digits)
        } else {
            buffer.append("null" as StaticString)
        }
    }

    private mutating func nested(_ open: Character, _ close: Character, _ body: (inout JSONWriter) -> Void) {
        separate()
        buffer.append(String(open))
        depth += 1
        needsComma.append(false)
        body(&self)
        depth -= 1
        if needsComma.removeLast() { newLine() }
        buffer.append(String(close))
    }
    private mutating func separate() {
        if afterKey {
            afterKey = false
            return
        }
        let last = needsComma.count - 1
        if needsComma[last] { buffer.append(UInt8(ascii: ",")) }
        needsComma[last] = true
        if depth > 0 { newLine() }
    }
    private mutating func newLine() {
        buffer.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { buffer.append("  " as StaticString) }
    }

    private mutating func appendQuoted(_ text: String) {
        buffer.append(UInt8(ascii: "\""))
        if !buffer.append(text, unless: { $0 < 32 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            appendEscaped(text)
        }
        buffer.append(UInt8(ascii: "\""))
    }
    private mutating func appendEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): buffer.append("\\\"" as StaticString)
            case UInt8(ascii: "\\"): buffer.append("\\\\" as StaticString)
            case UInt8(ascii: "\n"): buffer.append("\\n" as StaticString)
            case UInt8(ascii: "\r"): buffer.append("\\r" as StaticString)
            case UInt8(ascii: "\t"): buffer.append("\\t" as StaticString)
            case 0..<32:
                buffer.append("\\u00" as StaticString)
                buffer.append(hexadecimal(byte >> 4))
                buffer.append(hexadecimal(byte & 15))
            default: buffer.append(byte)
            }
        }
    }
    private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}
