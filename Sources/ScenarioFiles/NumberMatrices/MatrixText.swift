#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a matrix stands in a text file.
struct MatrixLayout: Sendable {
    enum Labels: Sendable {
        case columns(Int)
        /// None where the header has exactly as many cells as there are numbers in a row; see `MatrixText`.
        case found(numbers: Int?)
    }
    /// The first of these that stands in the first row parts the cells.
    var separators: [UInt8] = [UInt8(ascii: ",")]
    var headerRows = 1
    var labels: Labels = .columns(1)
}

/// Reads a matrix from delimited text in one pass over its bytes.
///
/// The first rows are labels of the columns, the first columns labels of the rows. Every other cell must be a finite
/// number with a point as decimal sign. All faults are recorded, at most a thousand a file.
struct MatrixText {
    static let faultLimit = 1000

    let file: String
    let layout: MatrixLayout
    private(set) var faults: [Diagnostic] = []
    private var separator: UInt8
    private(set) var line = 1
    private var names: [String] = []
    private var rowName = ""

    init(file: String, layout: MatrixLayout) {
        self.file = file
        self.layout = layout
        separator = layout.separators.first ?? UInt8(ascii: ",")
    }

    /// The matrix, `nil` where any cell is at fault.
    static func read(_ path: String, as file: String, _ layout: MatrixLayout, _ faults: inout [Diagnostic])
        -> NumberMatrix?
    {
        let kept = MatrixCache.entry(of: path, layout: layout)
        if let kept, let matrix = MatrixCache.read(kept, as: file) { return matrix }
        do {
            var reader = MatrixText(file: file, layout: layout)
            let matrix = try reader.matrix(FileBytes.text(path, as: file, padding: 2))
            faults += reader.faults
            guard let matrix, reader.faults.isEmpty else { return nil }
            if let kept { MatrixCache.write(matrix, kept) }
            return matrix
        } catch {
            faults.append(error)
            return nil
        }
    }

    /// Reads bytes that end with two of padding.
    mutating func matrix(_ bytes: consuming [UInt8]) -> NumberMatrix? {
        guard bytes.count > 2 else { fault(1, 1, "is empty"); return nil }
        bytes[bytes.count - 2] = 0x0A
        return bytes.withUnsafeBufferPointer { space in
            guard let start = space.baseAddress else { return nil }
            return matrix(start, start + (space.count - 1))
        }
    }

    private mutating func matrix(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> NumberMatrix? {
        var position = start
        if end - start > 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF { position += 3 }
        let found = MatrixText.separator(position, end, among: layout.separators)
        if let fault = found.fault { self.fault(1, 1, fault); return nil }
        separator = found.separator
        var headers: [[String]] = []
        while headers.count < layout.headerRows, position < end { headers.append(textLine(&position, end)) }
        let width = headers.map(\.count).max() ?? 0
        let labels = labelColumns(headers.last ?? [], position, end)
        skipIndexNames(&position, end, labels)
        var first = position
        let firstCells = textCells(&first, end), cells = firstCells.count
        if let words = MatrixText.unexpectedLabels(firstCells, textCells(&first, end), layout, labels: labels) {
            fault(line, 1, words); return nil
        }
        // Some programs write no cell above the labels.
        let isShort = labels > 0 && cells == width + labels
        let numbers = width - (isShort ? 0 : labels)
        guard numbers > 0 else {
            fault(line, 1, "has no number column; the first row must name the columns"); return nil
        }
        let columns = columnNames(headers, dropping: isShort ? 0 : labels)
        return body(position, end, numbers: numbers, labels: labels, columns)
    }

    /// The labels above the numbers, and the first part of each where there are several rows of them.
    private func columnNames(_ headers: [[String]], dropping labels: Int) -> (names: [String], groups: [String]) {
        let width = headers.map(\.count).max() ?? 0
        let parts = (labels..<max(labels, width)).map { column in
            headers.compactMap { column < $0.count ? $0[column] : nil }
        }
        return (parts.map { $0.joined(separator: ".") }, headers.count > 1 ? parts.map { $0.first ?? "" } : [])
    }

    private func labelColumns(_ header: [String], _ position: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int
    {
        switch layout.labels {
        case .columns(let count): return count
        case .found(let numbers):
            if numbers == header.count { return 0 }
            if let numbers, numbers == header.count - 1 { return 1 }
            guard let corner = header.first, !corner.isEmpty else { return 1 }
            var next = position
            let first = textCells(&next, end)
            return first.count > header.count || first.first.flatMap(Double.init) == nil ? 1 : 0
        }
    }

    /// Passes over the row in which some programs write the names of the label columns.
    private mutating func skipIndexNames(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ labels: Int
    ) {
        guard labels > 0, layout.headerRows > 1 else { return }
        var next = position
        let cells = textCells(&next, end)
        if cells.count > labels, cells.dropFirst(labels).allSatisfy(\.isEmpty) { _ = textLine(&position, end) }
    }

    mutating func fault(_ line: Int, _ column: Int, _ message: String) {
        guard faults.count <= MatrixText.faultLimit else { return }
        let isLast = faults.count == MatrixText.faultLimit
        faults.append(
            Diagnostic(
                at: Place(file: file, line: line, column: column),
                isLast ? "has more faults, which are not listed" : message))
    }
}

// Text cells, for headers and labels.
extension MatrixText {
    /// The next line that is not blank, as cells; moves behind it and counts lines.
    fileprivate mutating func textLine(_ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> [String]
    {
        while position < end, position[0] == 0x0A || position[0] == 0x0D {
            if position[0] == 0x0A { line += 1 }
            position += 1
        }
        let cells = textCells(&position, end)
        line += 1
        return cells
    }

    func textCells(_ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> [String] {
        var cells: [String] = []
        while position < end {
            cells.append(MatrixText.textCell(&position, end, separator))
            let byte = position[0]
            if byte == 0x0D, position[1] == 0x0A { position += 1 }
            position += 1
            if byte != separator { break }
        }
        return cells
    }

    /// One cell without blanks around it and without quotation marks; stops at the separator or the line's end.
    fileprivate static func textCell(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ separator: UInt8
    ) -> String {
        if position[0] == 0x22, let text = quotedCell(&position, end, separator) { return text }
        let start = position
        while position[0] != separator, position[0] != 0x0A, position[0] != 0x0D { position += 1 }
        return String(decoding: UnsafeBufferPointer(start: start, count: position - start), as: UTF8.self).trimmed
    }

    private static func quotedCell(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ separator: UInt8
    ) -> String? {
        var content: [UInt8] = []
        var next = position + 1
        while next < end, next[0] != 0x0A {
            if next[0] == 0x22 {
                guard next[1] == 0x22 else {
                    position = next + 1
                    while position[0] != separator, position[0] != 0x0A, position[0] != 0x0D { position += 1 }
                    return String(decoding: content, as: UTF8.self)
                }
                next += 1
            }
            content.append(next[0])
            next += 1
        }
        return nil
    }
}

// Number cells.
extension MatrixText {
    private func lineCount(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        var position = start
        var count = 0
        while position < end, let found = memchr(position, 0x0A, end - position) {
            let next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
            if next - position > 1 || next - position == 1 && position[0] != 0x0D { count += 1 }
            position = next + 1
        }
        return count
    }

    /// Rows are read eight at a time into a strip and then laid column by column.
    private mutating func body(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, numbers: Int, labels: Int,
        _ columns: (names: [String], groups: [String])
    ) -> NumberMatrix? {
        let rows = lineCount(start, end)
        let firstLine = line
        guard holds(rows, numbers, bytes: end - start) else { return nil }
        names = columns.names
        var rowLabels: [String] = [], groups: [String] = []
        var position = start
        let values = [Double](unsafeUninitializedCapacity: rows * numbers) { space, count in
            space.initialize(repeating: 0)
            withUnsafeTemporaryAllocation(of: Double.self, capacity: 8 * numbers) { strip in
                var row = 0
                while row < rows {
                    let height = min(8, rows - row)
                    for offset in 0..<height {
                        skipBlankLines(&position, end)
                        if labels > 0 {
                            let parts = rowLabel(&position, end, labels)
                            rowName = parts.joined(separator: ".")
                            rowLabels.append(rowName)
                            if labels > 1 { groups.append(parts[0]) }
                        }
                        readRow(
                            &position, end,
                            UnsafeMutableBufferPointer(rebasing: strip[(offset * numbers)..<((offset + 1) * numbers)]),
                            labels)
                    }
                    MatrixText.lay(strip, height, numbers, into: space, row, rows)
                    row += height
                }
            }
            count = rows * numbers
        }
        skipBlankLines(&position, end)
        if position < end { fault(line, 1, "has lines that end in a carriage return alone; save it with line feeds") }
        return NumberMatrix(
            file: file, rows: rows, columns: numbers, values: values, rowLabels: rowLabels, columnLabels: names,
            rowGroups: groups, columnGroups: columns.groups, firstLine: firstLine, labelColumns: labels)
    }

    private static func lay(
        _ strip: UnsafeMutableBufferPointer<Double>, _ height: Int, _ numbers: Int,
        into space: UnsafeMutableBufferPointer<Double>, _ row: Int, _ rows: Int
    ) {
        for j in 0..<numbers {
            let target = row &+ j &* rows
            for offset in 0..<height { space[target &+ offset] = strip[offset &* numbers &+ j] }
        }
    }

    private mutating func skipBlankLines(_ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) {
        while position < end, position[0] == 0x0A || position[0] == 0x0D && position[1] == 0x0A {
            position += position[0] == 0x0D ? 2 : 1
            line += 1
        }
    }

    private func rowLabel(_ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ labels: Int)
        -> [String]
    {
        var parts: [String] = []
        for _ in 0..<labels {
            parts.append(MatrixText.textCell(&position, end, separator))
            if position[0] == separator { position += 1 }
        }
        return parts
    }

    @inline(__always)
    private mutating func readRow(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
        _ cells: UnsafeMutableBufferPointer<Double>, _ labels: Int
    ) {
        let separator = separator
        var count = 0
        while count < cells.count {
            if position[0] == 0x30, position[1] == separator {
                cells[count] = 0
                count &+= 1
                position += 2
                continue
            }
            let start = position
            if let value = DecimalNumber.read(&position), position[0] == separator, NumberMatrix.isAmount(value) {
                cells[count] = value
                count &+= 1
                position += 1
                continue
            }
            cells[count] = 0
            position = start
            let isLast = readEdge(&position, end, &cells[count], column: count)
            count &+= 1
            if isLast { break }
        }
        endRow(&position, end, found: count, expected: cells.count, labels)
    }

    /// A cell that does not end with a separator straight behind its number; whether it is the last of its line.
    private mutating func readEdge(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ value: inout Double, column: Int
    ) -> Bool {
        let start = position
        let text = MatrixText.textCell(&position, end, separator)
        let number = MatrixText.number(text)
        value = number ?? 0
        if !NumberMatrix.isAmount(number ?? .nan) { faultyCell(text, number, start, column) }
        let isSeparator = position[0] == separator
        if isSeparator { position += 1 }
        return !isSeparator
    }

    private mutating func faultyCell(_ text: String, _ number: Double?, _ start: UnsafePointer<UInt8>, _ column: Int) {
        var (position, characters) = (start, 1)
        while position[-1] != 0x0A {
            position -= 1
            if position[0] & 0xC0 != 0x80 { characters += 1 }
        }
        let name = names.indices.contains(column) ? quoted(names[column]) : "\(column + 1)"
        let cell = rowName.isEmpty ? "column \(name)" : "row \(quoted(rowName)), column \(name)"
        let words =
            text.isEmpty
            ? "the cell in \(cell) is empty; write 0 where there is no flow"
            : "\(quoted(text)) in \(cell) \(NumberMatrix.fault(number))"
        fault(line, characters, words)
    }

    static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, !text.isEmpty, first < 0x3A || first | 0x20 == 0x6E || first | 0x20 == 0x69
        else { return nil }
        var bytes = Array(text.utf8)
        bytes += [0x0A, 0]
        let value: Double? = bytes.withUnsafeBufferPointer { space in
            guard var position = space.baseAddress else { return nil }
            let stop = position + (space.count - 2)
            let number = DecimalNumber.read(&position)
            return position == stop ? number : nil
        }
        return value
            ?? (["nan", "-nan", "inf", "-inf", "+inf", "infinity", "-infinity"].contains(text.lowercased())
                ? Double.nan : nil)
    }

    private mutating func endRow(
        _ position: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, found: Int, expected: Int, _ labels: Int
    ) {
        let isAtEnd = position >= end || position[0] == 0x0A || position[0] == 0x0D
        if found < expected || !isAtEnd {
            var count = found
            if !isAtEnd {
                while position[0] != 0x0A {
                    if position[0] == separator { count += 1 }
                    position += 1
                }
                count += 1
            }
            let row = rowName.isEmpty ? "the row" : "row \(quoted(rowName))"
            fault(
                line, 1,
                """
                \(row) has \(count) numbers, \(expected) were expected, one for each column of the first row
                """)
        }
        if position < end, position[0] == 0x0D { position += 1 }
        if position < end, position[0] == 0x0A { position += 1 }
        line += 1
    }
}
