/// Text of two bytes a character, as spreadsheets save it under the name "Unicode text".
enum UTF16Text {
    /// Whether the low byte comes first; `nil` for bytes that are not UTF-16. Told by the byte order mark, else by a
    /// zero byte beside the first character, which no UTF-8 text has.
    static func byteOrder(_ bytes: [UInt8]) -> Bool? {
        guard bytes.count >= 4 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): return true
        case (0xFE, 0xFF): return false
        case (1..., 0): return bytes[2] != 0 ? true : nil
        case (0, 1...): return bytes[2] == 0 ? false : nil
        default: return nil
        }
    }

    /// The same text in UTF-8, without a byte order mark.
    static func utf8(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool, _ file: String) throws(Diagnostic) -> [UInt8] {
        let all = Array(bytes)
        let units = stride(from: 0, to: all.count - 1, by: 2).map { index in
            isLittleEndian
                ? UInt16(all[index]) | UInt16(all[index + 1]) << 8 : UInt16(all[index]) << 8 | UInt16(all[index + 1])
        }
        guard all.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
            throw Diagnostic(
                at: Place(file: file),
                """
                is UTF-16 text with characters that are not whole; save the file as UTF-8
                """)
        }
        let result = Array(
            (text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text).utf8)
        try SourceFile.check(result, as: file)
        return result
    }
}
