// Whether a text has the form of a matrix at all, told in one line where it has not.
extension MatrixText {
    /// The largest number of label rows or columns of a matrix.
    static let mostLabels = 16

    /// The separator of the first row; a fault where none of those expected stands there and another does.
    static func separator(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, among expected: [UInt8]
    ) -> (separator: UInt8, fault: String?) {
        var position = start
        while position < end, position[0] == 0x0A || position[0] == 0x0D { position += 1 }
        var row = Set<UInt8>()
        while position < end, position[0] != 0x0A, position[0] != 0x0D {
            row.insert(position[0])
            position += 1
        }
        if let separator = expected.first(where: row.contains) { return (separator, nil) }
        return (expected.first ?? UInt8(ascii: ","), separatorFault(row))
    }

    /// What to say of a first row without a comma; `nil` where nothing else parts its cells.
    static func separatorFault(_ row: Set<UInt8>) -> String? {
        let others: [(UInt8, String)] = [(UInt8(ascii: ";"), "semicolons"), (0x09, "tabs")]
        guard !row.contains(UInt8(ascii: ",")), let found = others.first(where: { row.contains($0.0) }) else {
            return nil
        }
        return "its cells are parted by \(found.1); save it with commas between cells and a point in decimals"
    }

    /// The cells of a small text that commas part; throws where semicolons or tabs do.
    static func cells(_ path: String) throws(Diagnostic) -> DelimitedText {
        let bytes = try FileBytes.text(path, as: path)
        let row = Set(bytes.prefix { $0 != 0x0A && $0 != 0x0D })
        if let fault = separatorFault(row) { throw Diagnostic(at: Place(file: path, line: 1, column: 1), fault) }
        return try DelimitedText(bytes, file: path)
    }

    /// Labels in the first two rows below the header where numbers were expected.
    static func unexpectedLabels(_ cells: [String], _ next: [String], _ layout: MatrixLayout, labels: Int) -> String? {
        guard layout.headerRows == 1, labels <= 1, cells.count > labels + 1 else { return nil }
        func texts(_ row: [String]) -> [Bool] { row.dropFirst(labels).map { !$0.isEmpty && number($0) == nil } }
        let first = texts(cells), second = texts(next)
        if first.contains(true), cells.dropFirst(labels).allSatisfy({ number($0) == nil }) {
            return """
                is a second row of labels; a matrix has one row above its numbers: join the two, as in region.sector
                """
        }
        if labels == 1, first == second, first.first == true, !first.dropFirst().contains(true) {
            return """
                has a second column of labels; a matrix has one column before its numbers: join the two, as in \
                region.sector
                """
        }
        return nil
    }

    /// Whether a text of so many bytes can hold rows of so many numbers each, at a byte or more a number; a fault where
    /// not.
    mutating func holds(_ rows: Int, _ numbers: Int, bytes: Int) -> Bool {
        guard rows > 0 else { fault(line, 1, "has no rows of numbers"); return false }
        let (count, overflows) = rows.multipliedReportingOverflow(by: numbers)
        guard overflows || count > max(bytes, 1_000_000) else { return true }
        fault(line, 1, "has \(rows) rows, and hardly any holds the \(numbers) numbers that the first row names")
        return false
    }
}
