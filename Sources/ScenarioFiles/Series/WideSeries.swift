import EnergySystem

/// A table whose headings are dates: years, quarters or months as columns, as the World Bank, Eurostat and pyam write
/// it, or a row for each year with its months as columns.
struct WideSeries {
    private let text: DelimitedText
    private let headerRow: Int
    private let header: [TableCell]
    /// Columns of figures with their dates, or with their places in the year of the row.
    private let dated: [(column: Int, period: CalendarPeriod)]
    private let parts: [(column: Int, part: (position: Int, perYear: Int))]
    private let year: Int?
    private var figures: FigureText
    private(set) var faults: [Diagnostic] = []

    /// `nil` where the headings are no dates.
    init?(_ text: DelimitedText, _ figures: FigureText) {
        self.text = text
        self.figures = figures
        self.figures.hasMarks = true
        guard let found = (0..<min(text.rowCount, 6)).first(where: { Self.isHeader(text.row($0)) }) else { return nil }
        headerRow = found
        let header = Array(text.row(found))
        self.header = header
        let dated = header.indices.compactMap { column in Self.period(header[column].text).map { (column, $0) } }
        self.dated = dated
        parts =
            dated.isEmpty
            ? header.indices.compactMap { column in SeriesDates.part(header[column].text).map { (column, $0) } } : []
        year = parts.isEmpty ? nil : header.firstIndex { $0.text.lowercased() == "year" }
    }

    /// Three dates or more, or a year with all its months or quarters.
    private static func isHeader(_ row: ArraySlice<TableCell>) -> Bool {
        if row.contains(where: { ["date", "time_period", "period"].contains($0.text.lowercased()) }) { return false }
        if row.count(where: { period($0.text) != nil }) >= 3 { return true }
        let parts = row.compactMap { SeriesDates.part($0.text)?.perYear }
        return row.contains { $0.text.lowercased() == "year" } && parts.count >= 4 && Set(parts).count == 1
            && parts.count == parts[0]
    }

    /// A date of a heading, with the World Bank's doubling `2024 [YR2024]`.
    private static func period(_ text: String) -> CalendarPeriod? {
        let bare = text.split(separator: "[").first.map(String.init) ?? text
        return SeriesDates().period(bare.hasSuffix(" ") ? String(bare.dropLast()) : bare)
    }

    private func place(_ cell: TableCell) -> Place {
        Place(file: text.file, line: Int(cell.line), column: Int(cell.column))
    }

    /// The series of the rows, or of rows of years, by the columns asked for or by those in which rows differ.
    mutating func points(_ request: SeriesRequest) throws(Diagnostic) -> [SeriesPoints] {
        let used = Set(dated.map(\.column) + parts.map(\.column) + (year.map { [$0] } ?? []))
        let names = header.indices.filter { !used.contains($0) && !header[$0].text.isEmpty }
        let rows = ((headerRow + 1)..<text.rowCount).filter { isWhole(text.row($0)) }
        let keys = try keys(request, names, rows)
        var series: [SeriesPoints] = [], positions: [String: Int] = [:]
        for number in rows {
            let row = text.row(number)
            guard let found = points(row) else { continue }
            let name = keys.isEmpty ? "value" : keys.map { row[row.startIndex + $0].text }.joined(separator: "/")
            if let position = positions[name], year != nil { series[position].points += found; continue }
            if positions[name] != nil {
                let cell = row[row.startIndex + (keys.first ?? 0)]
                faults.append(
                    Diagnostic(
                        at: place(cell),
                        """
                        there is a second row of the series \(quoted(name)); --by names the columns that tell them apart
                        """))
                continue
            }
            positions[name] = series.count
            series.append(SeriesPoints(id: name, points: found))
        }
        return series
    }

    private mutating func isWhole(_ row: ArraySlice<TableCell>) -> Bool {
        if row.count == header.count { return true }
        if let first = row.first {
            faults.append(
                Diagnostic(
                    at: place(first),
                    """
                    the row has \(row.count) cells, the heading has \(header.count)
                    """))
        }
        return false
    }

    private mutating func keys(_ request: SeriesRequest, _ names: [Int], _ rows: [Int]) throws(Diagnostic) -> [Int] {
        if !request.by.isEmpty {
            var keys: [Int] = []
            for name in request.by {
                guard let position = header.firstIndex(where: { $0.text == name }) else {
                    throw Diagnostic(
                        at: Place(file: text.file),
                        "there is no column \(quoted(name))\(Suggestion.phrase(for: name, among: names.map { header[$0].text }, called: "columns"))"
                    )
                }
                keys.append(position)
            }
            return keys
        }
        let differing = names.filter { column in
            Set(rows.map { text.row($0).dropFirst(column).first?.text ?? "" }).count > 1
        }
        let keys = differing.isEmpty ? Array(names.prefix(1)) : differing
        if rows.count > 1, !keys.isEmpty, let first = header.first {
            faults.append(
                Diagnostic(
                    .warning, at: place(first),
                    """
                    the headings are dates, and rows are taken as series by \
                    \(keys.map { header[$0].text }.joined(separator: ", ")); --by names other columns
                    """))
        }
        return keys
    }

    /// The figures of one row; empty cells at its ends are no figures.
    private mutating func points(_ row: ArraySlice<TableCell>) -> [SeriesPoint]? {
        var columns = dated
        if let year {
            let cell = row[row.startIndex + year]
            guard let found = CalendarPeriod(cell.text), found.frequency == .year else {
                faults.append(Diagnostic(at: place(cell), "\(quoted(cell.text)) is no year"))
                return nil
            }
            columns = parts.map { ($0.column, SeriesDates.period(year: found.year, $0.part)) }
        }
        return columns.compactMap { column, period in
            let cell = row[row.startIndex + column]
            guard let value = figures.number(cell.text) else {
                faults.append(
                    Diagnostic(
                        at: place(cell),
                        """
                        \(quoted(cell.text)) in column \(quoted(header[column].text)) is no number
                        """))
                return nil
            }
            let date = TableCell(text: period.description, line: cell.line, column: cell.column)
            return SeriesPoint(date: date, period: period, value: value, cell: cell)
        }
    }
}
