/// Finds texts whose keys hold many aliases: comparing such keys would take time exponential in their number.
enum AliasKeys {
    private static let harmless = 8

    /// The line of the first suspicious key of a text with more than a few aliases; `nil` for ordinary files.
    static func line(in text: String) -> Int? {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        let bytes = Array(text.utf8)
        var aliases = 0, line = 1, firstKey: Int?
        var previous = UInt8(ascii: "\n")
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "*"), opensToken(previous) {
                aliases += 1
                if endsAsKey(bytes, from: offset + 1) { firstKey = firstKey ?? line }
            }
            if isComplexKey(bytes, offset, previous) { firstKey = firstKey ?? line }
            previous = byte
        }
        return aliases > harmless ? firstKey : nil
    }

    private static func opensToken(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || "[{,-?:".utf8.contains(byte)
    }

    /// Whether the alias name at `start` is followed by a colon.
    private static func endsAsKey(_ bytes: [UInt8], from start: Int) -> Bool {
        var offset = start
        while offset < bytes.count, bytes[offset] > 0x20, !",]}".utf8.contains(bytes[offset]) { offset += 1 }
        if offset > start, bytes[offset - 1] == UInt8(ascii: ":") { return true }
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        return offset < bytes.count && bytes[offset] == UInt8(ascii: ":")
    }

    /// An explicit key (`? `) or a list or mapping followed by a colon.
    private static func isComplexKey(_ bytes: [UInt8], _ offset: Int, _ previous: UInt8) -> Bool {
        let byte = bytes[offset]
        guard
            byte == UInt8(ascii: "?") && opensToken(previous) || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
        else { return false }
        var next = offset + 1
        if byte == UInt8(ascii: "?") {
            return next >= bytes.count || bytes[next] <= 0x20 || "[{*".utf8.contains(bytes[next])
        }
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        return next < bytes.count && bytes[next] == UInt8(ascii: ":")
    }
}
