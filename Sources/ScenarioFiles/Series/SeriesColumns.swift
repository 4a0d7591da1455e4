import EnergySystem

/// A figure as it stands in a file.
struct SeriesPoint: Sendable {
    let date: TableCell
    let period: CalendarPeriod
    /// Not a number where the cell is empty.
    let value: Double
    let cell: TableCell
}

/// The figures of one series in the order of the file.
struct SeriesPoints: Sendable {
    let id: String
    var points: [SeriesPoint] = []
}

/// Which columns of a text hold dates, ids and numbers.
struct SeriesColumns {
    private let file: String
    private let header: [TableCell]
    private var date = 0
    private var id: Int?
    private var numbers: [Int] = []
    /// The first row of figures, which tells a column of names from one of numbers.
    private let firstRow: [TableCell]
    private(set) var faults: [Diagnostic] = []

    private static let dateNames = ["date", "month", "period", "quarter", "year", "time", "ds"]

    /// Finds the columns; what keeps the whole file from being read is thrown.
    init(_ text: DelimitedText, _ request: SeriesRequest) throws(Diagnostic) {
        file = text.file
        header = text.rowCount > 0 ? Array(text.row(0)) : []
        firstRow = text.rowCount > 1 ? Array(text.row(1)) : []
        guard text.rowCount > 1 else {
            throw Diagnostic(at: Place(file: file), text.rowCount == 0 ? "the file is empty; a heading and rows of figures are expected" : "there are no rows below the heading")
        }
        if header.count == 1 {
            let advice = header[0].text.holds(";") ? "; columns are separated by commas, not semicolons (and decimals have a point)" : ""
            throw Diagnostic(at: place(header[0]), "there is one column only, a date and a figure are expected\(advice)")
        }
        try requireDistinctNames()
        date = try dateColumn(text, request)
        id = try request.by.map { name throws(Diagnostic) in try column(name) }
        numbers = try numberColumns(request)
    }

    private func place(_ cell: TableCell) -> Place { Place(file: file, line: Int(cell.line), column: Int(cell.column)) }

    private func requireDistinctNames() throws(Diagnostic) {
        var seen = Set<String>()
        for cell in header where !seen.insert(cell.text).inserted {
            throw Diagnostic(at: place(cell), "the column \(quoted(cell.text)) is given twice")
        }
    }

    private func column(_ name: String) throws(Diagnostic) -> Int {
        if let position = header.firstIndex(where: { $0.text == name }) { return position }
        throw Diagnostic(
            at: Place(file: file), "there is no column \(quoted(name))\(Suggestion.phrase(for: name, among: header.map(\.text), called: "columns"))")
    }

    /// A column called date, month, year and so on; else the first whose first cell is a date.
    private func dateColumn(_ text: DelimitedText, _ request: SeriesRequest) throws(Diagnostic) -> Int {
        for name in SeriesColumns.dateNames {
            if let position = header.firstIndex(where: { $0.text.lowercased() == name }), header[position].text != request.by { return position }
        }
        let row = Array(text.row(1))
        if let position = row.firstIndex(where: { CalendarPeriod($0.text) != nil }) { return position }
        let example = row.first?.text ?? ""
        throw Diagnostic(
            at: row.first.map(place) ?? Place(file: file),
            "no column holds dates (\(quoted(example)) is none); call one 'date' and write 2024, 2024-Q1, 2024-03 or 2024-03-01")
    }

    private func numberColumns(_ request: SeriesRequest) throws(Diagnostic) -> [Int] {
        if !request.columns.isEmpty {
            var positions: [Int] = []
            for name in request.columns { positions.append(try column(name)) }
            if id != nil, positions.count > 1 {
                throw Diagnostic(at: Place(file: file), "with --by there is one column of figures; name one with --column")
            }
            return positions
        }
        guard id != nil else { return header.indices.filter { $0 != date } }
        let rest = header.indices.filter { $0 != date && $0 != id }
        if let position = header.firstIndex(where: { ["value", "y"].contains($0.text.lowercased()) }) { return [position] }
        guard rest.count == 1 else {
            throw Diagnostic(at: Place(file: file), "there is no column 'value'; say which column holds the figures with --column")
        }
        return rest
    }

    // MARK: - Rows

    /// The figures of every series, series in the order in which they first appear.
    mutating func points(of text: DelimitedText) -> [SeriesPoints] {
        var series: [SeriesPoints] = id == nil ? numbers.map { SeriesPoints(id: header[$0].text) } : []
        var positions: [String: Int] = [:]
        for number in 1..<text.rowCount {
            let row = text.row(number), start = row.startIndex
            guard row.count == header.count else {
                faults.append(Diagnostic(at: place(row[start]), "the row has \(row.count) cells, the heading has \(header.count)"))
                continue
            }
            let dateCell = row[start + date]
            guard let period = CalendarPeriod(dateCell.text) else {
                faults.append(Diagnostic(at: place(dateCell), SeriesColumns.dateFault(dateCell.text)))
                continue
            }
            for (index, column) in numbers.enumerated() {
                let cell = row[start + column]
                guard let value = value(cell, column) else { continue }
                let point = SeriesPoint(date: dateCell, period: period, value: value, cell: cell)
                guard let id else { series[index].points.append(point); continue }
                let name = row[start + id].text
                if let position = positions[name] { series[position].points.append(point); continue }
                if name.isEmpty { faults.append(Diagnostic(at: place(row[start + id]), "the row names no series")) }
                positions[name] = series.count
                series.append(SeriesPoints(id: name, points: [point]))
            }
        }
        return series
    }

    private static func dateFault(_ text: String) -> String {
        if text.isEmpty { return "the date is missing" }
        return "\(quoted(text)) is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01"
    }

    /// The number of a cell; not a number where it is empty, `nil` after a fault.
    private mutating func value(_ cell: TableCell, _ column: Int) -> Double? {
        let text = cell.text
        if text.isEmpty { return .nan }
        if let value = Double(text), value.isFinite, text.utf8.allSatisfy({ $0 < 0x60 || $0 == 0x65 }), !text.hasPrefix("0x") { return value }
        faults.append(Diagnostic(at: place(cell), valueFault(text, column)))
        return nil
    }

    private func valueFault(_ text: String, _ column: Int) -> String {
        let name = header[column].text, lower = text.lowercased()
        if ["nan", "na", "n/a", "null", "none", ".", "..", "-", "–"].contains(lower) {
            return "\(quoted(text)) in column \(quoted(name)) is no figure; leave the cell empty where there is none"
        }
        if lower.drop(while: { $0 == "-" || $0 == "+" }).hasPrefix("inf") { return "\(quoted(text)) in column \(quoted(name)) is infinite" }
        if let value = Double(text), !value.isFinite { return "\(quoted(text)) in column \(quoted(name)) is too large for a number" }
        if text.holds(",") { return "\(quoted(text)) in column \(quoted(name)) is no number; write decimals with a point and no separators" }
        let isName = id == nil && firstRow.indices.contains(column) && !firstRow[column].text.isEmpty && Double(firstRow[column].text) == nil
        let advice = isName ? "; rows that name their series need --by \(name)" : ""
        return "\(quoted(text)) in column \(quoted(name)) is no number\(advice)"
    }
}
