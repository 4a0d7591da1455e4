import EnergySystem

/// Text under construction as UTF-8 bytes: tables of a year by day are built without an object a cell.
package struct TextBuffer: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func append(_ byte: UInt8) { bytes.append(byte) }
    package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
    /// Appends a text as it stands where none of its bytes is special; `false` leaves it to the caller.
    mutating func append(_ text: String, unless isSpecial: (UInt8) -> Bool) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { source in
            for byte in source where isSpecial(byte) { return false }
            bytes.append(contentsOf: source)
            return true
        } ?? false
    }
    mutating func append(_ source: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: source) }
    package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
    mutating func append(digits value: Int64, width: Int) {
        var place: Int64 = 1
        for _ in 1..<max(1, width) { place *= 10 }
        var rest = value
        while place > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 48 + rest / place % 10))
            rest %= place
            place /= 10
        }
    }
    /// The date as `2024-03-01`.
    package mutating func append(_ day: Day) {
        let date = day.civil
        append(digits: Int64(date.year), width: 4)
        append(UInt8(ascii: "-"))
        append(digits: Int64(date.month), width: 2)
        append(UInt8(ascii: "-"))
        append(digits: Int64(date.day), width: 2)
    }
    package mutating func removeLast() { if !bytes.isEmpty { bytes.removeLast() } }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
