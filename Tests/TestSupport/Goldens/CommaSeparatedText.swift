/// Rows of cells out of comma-separated values. Source: Y. Shafranovich, RFC 4180 (2005); lines may end in LF alone.
struct CommaSeparatedText {
    let rows: [[String]]

    /// `nil` where the text is no such file: an open quote, a quote inside a bare cell, or text after a closing quote.
    init?(_ text: String) {
        var reader = CellReader()
        for byte in text.utf8 { reader.take(byte) }
        guard let rows = reader.finished() else { return nil }
        self.rows = rows
    }
}

/// Takes the bytes of a text one by one.
private struct CellReader {
    private enum Place { case start, bare, quoted, afterQuote }
    private static let comma = UInt8(ascii: ","), quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")

    private var isFaulty = false
    private var rows: [[String]] = []
    private var row: [String] = []
    private var cell: [UInt8] = []
    private var place = Place.start
    /// Whether the last byte is a carriage return outside quotes.
    private var endsInReturn = false

    mutating func take(_ byte: UInt8) {
        if place == .quoted { return byte == Self.quote ? place = .afterQuote : cell.append(byte) }
        switch byte {
        case Self.comma: endCell()
        case Self.lineFeed: endRow()
        case Self.quote: takeQuote()
        default:
            if place == .afterQuote {
                isFaulty = isFaulty || byte != Self.carriageReturn || endsInReturn
            } else {
                place = .bare
            }
            endsInReturn = byte == Self.carriageReturn
            cell.append(byte)
        }
    }

    /// Outside quotes: the first of a cell opens, the second of two inside stands for one.
    private mutating func takeQuote() {
        switch place {
        case .start: place = .quoted
        case .afterQuote:
            cell.append(Self.quote)
            place = .quoted
        default: isFaulty = true
        }
    }

    private mutating func endCell() {
        row.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        place = .start
        endsInReturn = false
    }
    private mutating func endRow() {
        if endsInReturn { cell.removeLast() }
        endCell()
        rows.append(row)
        row = []
    }

    /// The rows; a last line without an end counts too.
    mutating func finished() -> [[String]]? {
        if isFaulty || place == .quoted { return nil }
        if place != .start || !row.isEmpty { endRow() }
        return rows
    }
}
