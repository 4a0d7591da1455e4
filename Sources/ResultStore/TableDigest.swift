import Crypto
import Foundation
import GRDB

/// A digest of a table's rows that their order does not change: the exclusive or of the SHA-256 of every row.
///
/// Rows of one table differ by their key, so that none cancels another; digests of parts give that of the whole.
/// Source: SHA-256, FIPS 180-4 (2015); sums of hashes over sets, Bellare and Micciancio (1997),
/// doi:10.1007/3-540-69053-0_13.
struct TableDigest: Hashable, Sendable {
    private(set) var rows = 0
    private var sum = SIMD4<UInt64>()
    /// Bytes of a row, in room that is used again.
    private var bytes: [UInt8] = []

    init() {}

    static func == (left: TableDigest, right: TableDigest) -> Bool { left.rows == right.rows && left.sum == right.sum }
    func hash(into hasher: inout Hasher) { hasher.combine(sum) }

    mutating func add(_ values: some Sequence<DatabaseValue>) {
        bytes.removeAll(keepingCapacity: true)
        for value in values { append(value) }
        sum ^= SHA256.hash(data: bytes).withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
        rows += 1
    }

    /// Adds the rows of another part of the same table.
    mutating func add(_ other: TableDigest) {
        sum ^= other.sum
        rows += other.rows
    }

    /// Kind, then content; a negative zero counts as zero, since SQLite keeps none.
    private mutating func append(_ value: DatabaseValue) {
        switch value.storage {
        case .null: bytes.append(0)
        case .int64(let number): append(1, UInt64(bitPattern: number))
        case .double(let number): append(2, number == 0 ? 0 : number.bitPattern)
        case .string(let text):
            append(3, UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        case .blob(let data):
            append(4, UInt64(data.count))
            bytes.append(contentsOf: data)
        }
    }

    private mutating func append(_ kind: UInt8, _ number: UInt64) {
        bytes.append(kind)
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

extension TableDigest {
    /// In hexadecimal.
    var text: String {
        withUnsafeBytes(of: sum) { space in
            space.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }

    /// `nil` where the text is no digest.
    init?(rows: Int, text: String) {
        let digits = Array(text.utf8)
        guard rows >= 0, digits.count == 64 else { return nil }
        var space = [UInt8](repeating: 0, count: 32)
        for place in 0..<32 {
            guard let byte = UInt8(String(decoding: digits[2 * place..<2 * place + 2], as: UTF8.self), radix: 16) else {
                return nil
            }
            space[place] = byte
        }
        self.rows = rows
        sum = space.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }
}
