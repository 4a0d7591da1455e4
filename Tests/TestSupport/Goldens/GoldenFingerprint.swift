import Foundation

/// A fingerprint of a column that does not see noise in the last bits of its numbers.
///
/// Numbers are rounded to nine significant digits, and to nine digits after the point below one. A number that lies
/// between two such roundings may fall to either side, so there are three fingerprints with the roundings set apart;
/// a column is the same where one of them is.
struct GoldenFingerprint {
    private static let shifts = [0, 0.21, -0.23]

    let text: String

    /// Of text, as it is.
    init(ofText cells: [String]) {
        var hash = WordHash()
        for cell in cells {
            for byte in cell.utf8 { hash.add(UInt64(byte)) }
            hash.add(256)
        }
        text = hash.text
    }

    /// Of numbers; a cell may be empty.
    init(of numbers: [Double?]) {
        var hashes = Self.shifts.map { _ in WordHash() }
        for number in numbers {
            let scaled = number.map(ScaledNumber.init)
            for (position, shift) in Self.shifts.enumerated() {
                hashes[position].add(scaled?.steps(shift) ?? (.min, 0))
            }
        }
        text = hashes.map(\.text).joined(separator: " ")
    }

    /// Whether one of the fingerprints is the same.
    static func isClose(_ expected: String, _ found: String) -> Bool {
        let one = expected.split(separator: " "), other = found.split(separator: " ")
        return one.count == other.count && zip(one, other).contains { $0 == $1 }
    }
}

/// A number as a multiple of the step that it is rounded to.
private struct ScaledNumber {
    private let multiple: Double
    /// The step is ten to this power.
    private let exponent: Int

    init(_ value: Double) {
        let size = abs(value)
        exponent = (size < 1 ? -1 : Int(log10(size).rounded(.down))) - 8
        multiple = value * pow(10, Double(-exponent))
    }

    /// Whole steps and their power of ten, the same from both sides of a power of ten; nothing is (0, 0).
    func steps(_ shift: Double) -> (Int, Int) {
        let steps = Int((multiple + shift).rounded())
        if steps == 0 { return (0, 0) }
        return abs(steps) == 1_000_000_000 ? (steps / 10, exponent + 1) : (steps, exponent)
    }
}

/// The hash FNV-1a with words of 64 bits in the place of bytes. Source: Fowler, Noll and Vo (1991).
private struct WordHash {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    mutating func add(_ words: (Int, Int)) {
        add(UInt64(bitPattern: Int64(words.0)))
        add(UInt64(bitPattern: Int64(words.1)))
    }
    var text: String { String(hash, radix: 16) }
}
