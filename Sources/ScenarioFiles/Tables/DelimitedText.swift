/// A table of cells as text, with the place of each, read by RFC 4180 from UTF-8 bytes.
///
/// Commas, or another byte that is given, separate; quotation marks hold commas, line ends and doubled quotation marks;
/// LF or CRLF; blank lines are passed over. Columns of places count Unicode scalars.
struct DelimitedText: Sendable {
    let file: String
    private let separator: UInt8
    private(set) var cells: [TableCell] = []
    /// Where each row begins in `cells`; one more than there are rows.
    private(set) var starts: [Int] = [0]

    var rowCount: Int { starts.count - 1 }
    func row(_ index: Int) -> ArraySlice<TableCell> { cells[starts[index]..<starts[index + 1]] }

    /// Reads a table; an unclosed quotation mark is thrown.
    init(_ bytes: [UInt8], file: String, separator: UInt8 = UInt8(ascii: ",")) throws(Diagnostic) {
        self.file = file
        self.separator = separator
        cells.reserveCapacity(bytes.count / 8)
        let fault = bytes.withUnsafeBufferPointer { scan($0) }
        if let fault { throw fault }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic? {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line: Int32 = 1, column: Int32 = 1
        while position < bytes.count {
            let cellLine = line, cellColumn = column
            let text: String
            if bytes[position] == UInt8(ascii: "\"") {
                guard let content = DelimitedText.quotedCell(bytes, &position, &line, &column) else {
                    return Diagnostic(
                        at: Place(file: file, line: Int(cellLine), column: Int(cellColumn)),
                        "a quotation mark opens here and is never closed")
                }
                text = content
            } else {
                text = plainCell(bytes, &position, &column)
            }
            cells.append(TableCell(text: text, line: cellLine, column: cellColumn))
            endCell(bytes, &position, &line, &column)
        }
        endRow()
        return nil
    }

    private func plainCell(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ column: inout Int32) -> String
    {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            if byte & 0xC0 != 0x80 { column &+= 1 }
            position &+= 1
        }
        return DelimitedText.trimmed(bytes, start, position)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
        var (start, end) = (start, end)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    /// The content of a quoted cell, `nil` where it is never closed.
    private static func quotedCell(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ line: inout Int32, _ column: inout Int32
    ) -> String? {
        var content: [UInt8] = []
        position += 1
        column += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
            if byte != UInt8(ascii: "\"") { content.append(byte); continue }
            guard position < bytes.count, bytes[position] == byte else {
                return String(decoding: content, as: UTF8.self)
            }
            content.append(byte)
            position += 1
            column += 1
        }
        return nil
    }

    /// Passes over the separator or line end behind a cell; text behind a closing quotation mark joins the cell.
    private mutating func endCell(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ line: inout Int32, _ column: inout Int32
    ) {
        let rest = plainCell(bytes, &position, &column)
        if !rest.isEmpty { cells[cells.count - 1].text += rest }
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        if byte == separator {
            column += 1
            if position == bytes.count { cells.append(TableCell(text: "", line: line, column: column)) }
            return
        }
        if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
        (line, column) = (line + 1, 1)
        endRow()
    }

    private mutating func endRow() {
        guard let start = starts.last, cells.count > start else { return }
        if cells.count == start + 1, cells[start].text.isEmpty { cells.removeLast(); return }
        starts.append(cells.count)
    }

    /// The same table with the first cell of each row parted at its commas.
    func partingFirstCell(_ heading: (String) -> String) -> DelimitedText {
        var result = self
        result.cells = []
        result.starts = [0]
        for number in 0..<rowCount {
            let row = row(number)
            for (offset, cell) in row.enumerated() {
                guard offset == 0 else { result.cells.append(cell); continue }
                let text = number == 0 ? heading(cell.text) : cell.text
                for part in text.split(separator: ",", omittingEmptySubsequences: false) {
                    result.cells.append(TableCell(text: String(part), line: cell.line, column: cell.column))
                }
            }
            result.starts.append(result.cells.count)
        }
        return result
    }
}
