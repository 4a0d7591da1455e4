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
    /// What to do where a period is given twice; empty where nothing is known.
    var advice = ""
}

/// Which columns of a text hold dates, ids and numbers.
struct SeriesColumns {
    private let file: String
    private let header: [TableCell]
    /// The column of dates, or that of years with one of months or quarters.
    private var date = 0
    private var part: Int?
    private var ids: [Int] = []
    private var numbers: [Int] = []
    /// Other columns, in which the rows of one series may differ.
    private var others: [Int] = []
    private var figures: FigureText
    private var dates = SeriesDates()
    /// The first row of figures, which tells a column of names from one of numbers.
    private let firstRow: [TableCell]
    private(set) var faults: [Diagnostic] = []

    private static let dateNames = ["date", "time_period", "month", "period", "quarter", "year", "time", "ds"]
    private static let valueNames = ["value", "y", "obs_value"]
    /// Columns of statistical offices that say something of a figure and name no series.
    private static let attributes: Set<String> = [
        "assessment_code", "obs_status", "obs_flag", "conf_status", "decimals", "last update", "time_format",
        "dataflow", "structure",
        "structure_id", "action"
    ]

    /// Finds the columns; what keeps the whole file from being read is thrown.
    init(_ text: DelimitedText, _ request: SeriesRequest, _ figures: FigureText) throws(Diagnostic) {
        file = text.file
        self.figures = figures
        header = text.rowCount > 0 ? Array(text.row(0)) : []
        firstRow = text.rowCount > 1 ? Array(text.row(1)) : []
        guard text.rowCount > 1 else {
            throw Diagnostic(
                at: Place(file: file),
                text.rowCount == 0
                    ? "the file is empty; a heading and rows of figures are expected"
                    : "there are no rows below the heading")
        }
        if header.count == 1 {
            throw Diagnostic(at: place(header[0]), "there is one column only, a date and a figure are expected")
        }
        try requireDistinctNames()
        date = try dateColumn(text, request)
        part = partColumn()
        dates = SeriesDates((1..<text.rowCount).lazy.compactMap { [date] in text.row($0).dropFirst(date).first?.text })
        for name in request.by { ids.append(try column(name)) }
        if request.by.isEmpty, isStatistical { takeKeys(text) }
        numbers = try numberColumns(request)
        let used = Set([date] + (part.map { [$0] } ?? []) + ids + numbers)
        others =
            ids.isEmpty
            ? [] : named.filter { !used.contains($0) && !Self.attributes.contains(header[$0].text.lowercased()) }
    }

    private func place(_ cell: TableCell) -> Place { Place(file: file, line: Int(cell.line), column: Int(cell.column)) }

    /// Columns with a heading.
    private var named: [Int] { header.indices.filter { !header[$0].text.isEmpty } }

    private func position(of name: String) -> Int? { header.firstIndex { $0.text.lowercased() == name } }

    /// Whether the headings are those of SDMX or JODI.
    private var isStatistical: Bool { position(of: "time_period") != nil && position(of: "obs_value") != nil }

    /// Rows of a statistical office are named by the columns in which they differ.
    private mutating func takeKeys(_ text: DelimitedText) {
        guard let value = position(of: "obs_value") else { return }
        ids = named.filter { column in
            guard column != date, column != value, !Self.attributes.contains(header[column].text.lowercased()) else {
                return false
            }
            return (1..<text.rowCount).contains { text.row($0).dropFirst(column).first?.text != firstRow[column].text }
        }
        guard !ids.isEmpty else { return }
        faults.append(
            Diagnostic(
                .warning, at: place(header[0]),
                """
                rows are taken as series by \(ids.map { header[$0].text }.joined(separator: ", ")); --by names other \
                columns
                """))
    }

    private mutating func requireDistinctNames() throws(Diagnostic) {
        var seen = Set<String>()
        for cell in header where !cell.text.isEmpty && !seen.insert(cell.text).inserted {
            throw Diagnostic(at: place(cell), "the column \(quoted(cell.text)) is given twice")
        }
        for cell in header where cell.text.isEmpty {
            faults.append(Diagnostic(.warning, at: place(cell), "the column has no heading and is left out"))
        }
    }

    private func column(_ name: String) throws(Diagnostic) -> Int {
        if let position = header.firstIndex(where: { $0.text == name }) { return position }
        throw Diagnostic(
            at: Place(file: file),
            """
            there is no column \
            \(quoted(name))\(Suggestion.phrase(for: name, among: header.map(\.text), called: "columns"))
            """)
    }

    /// A column called date, month, year and so on; else the first whose first cell is a date.
    private func dateColumn(_ text: DelimitedText, _ request: SeriesRequest) throws(Diagnostic) -> Int {
        if let year = position(of: "year"), partColumn(beside: year) != nil { return year }
        for name in SeriesColumns.dateNames {
            if let position = position(of: name), !request.by.contains(header[position].text) { return position }
        }
        if let position = named.first(where: {
            firstRow.indices.contains($0) && SeriesDates().period(firstRow[$0].text) != nil
        }) {
            return position
        }
        let example = firstRow.first?.text ?? ""
        throw Diagnostic(
            at: firstRow.first.map(place) ?? Place(file: file),
            """
            no column holds dates (\(quoted(example)) is none); call one 'date' and write 2024, 2024-Q1, 2024-03 \
            or 2024-03-01
            """)
    }

    private func partColumn() -> Int? { header[date].text.lowercased() == "year" ? partColumn(beside: date) : nil }

    /// A column of months or quarters within the year of another.
    private func partColumn(beside year: Int) -> Int? {
        for (name, most) in [("month", 12), ("quarter", 4)] {
            guard let position = position(of: name), firstRow.indices.contains(position),
                firstRow.indices.contains(year)
            else { continue }
            if Self.part(firstRow[position].text, most: most) != nil,
                CalendarPeriod(firstRow[year].text)?.frequency == .year
            {
                return position
            }
        }
        return nil
    }

    /// A month or quarter of a year: its number or its name.
    private static func part(_ text: String, most: Int) -> (position: Int, perYear: Int)? {
        if let number = Int(text) { return (1...most).contains(number) ? (number - 1, most) : nil }
        return SeriesDates.part(text).flatMap { $0.perYear == most ? $0 : nil }
    }

    private func numberColumns(_ request: SeriesRequest) throws(Diagnostic) -> [Int] {
        if !request.columns.isEmpty {
            var positions: [Int] = []
            for name in request.columns { positions.append(try column(name)) }
            if !ids.isEmpty, positions.count > 1 {
                throw Diagnostic(
                    at: Place(file: file),
                    """
                    with --by there is one column of figures; name one with --column
                    """)
            }
            return positions
        }
        let rest = named.filter { $0 != date && $0 != part && !ids.contains($0) }
        let value = header.firstIndex { SeriesColumns.valueNames.contains($0.text.lowercased()) }
        if isStatistical, let value { return [value] }
        guard !ids.isEmpty else { return rest }
        if let value { return [value] }
        guard rest.count == 1 else {
            throw Diagnostic(
                at: Place(file: file),
                """
                there is no column 'value'; say which column holds the figures with --column
                """)
        }
        return rest
    }

    // MARK: - Rows

    /// The figures of every series, series in the order in which they first appear.
    mutating func points(of text: DelimitedText) -> [SeriesPoints] {
        var series: [SeriesPoints] = ids.isEmpty ? numbers.map { SeriesPoints(id: header[$0].text) } : []
        var positions: [String: Int] = [:], firsts: [ArraySlice<TableCell>] = []
        for number in 1..<text.rowCount {
            let row = text.row(number), start = row.startIndex
            guard row.count == header.count else {
                faults.append(
                    Diagnostic(
                        at: place(row[start]),
                        """
                        the row has \(row.count) cells, the heading has \(header.count)
                        """))
                continue
            }
            guard let (dateCell, period) = period(row) else { continue }
            for (index, column) in numbers.enumerated() {
                let cell = row[start + column]
                guard let value = value(cell, column) else { continue }
                let point = SeriesPoint(date: dateCell, period: period, value: value, cell: cell)
                guard let first = ids.first else { series[index].points.append(point); continue }
                let name =
                    ids.count == 1
                    ? row[start + first].text
                    : ids.map { row[start + $0].text }.joined(
                        separator: """
                            /
                            """)
                if let position = positions[name] {
                    series[position].points.append(point)
                    if !others.isEmpty, series[position].advice.isEmpty {
                        series[position].advice = advice(row, firsts[position])
                    }
                    continue
                }
                if name.isEmpty { faults.append(Diagnostic(at: place(row[start + first]), "the row names no series")) }
                positions[name] = series.count
                series.append(SeriesPoints(id: name, points: [point]))
                firsts.append(row)
            }
        }
        return series
    }

    /// The date of a row with the cell that stands for it; `nil` after a fault.
    private mutating func period(_ row: ArraySlice<TableCell>) -> (TableCell, CalendarPeriod)? {
        let cell = row[row.startIndex + date]
        guard let part else {
            if let period = dates.period(cell.text) { return (cell, period) }
            faults.append(Diagnostic(at: place(cell), dates.fault(cell.text)))
            return nil
        }
        let inside = row[row.startIndex + part], most = header[part].text.lowercased() == "month" ? 12 : 4
        guard let year = CalendarPeriod(cell.text), year.frequency == .year else {
            faults.append(Diagnostic(at: place(cell), "\(quoted(cell.text)) is no year"))
            return nil
        }
        guard let found = Self.part(inside.text, most: most) else {
            faults.append(
                Diagnostic(
                    at: place(inside),
                    """
                    \(quoted(inside.text)) is no \(most == 12 ? "month" : "quarter") of a year; write 1 to \(most)
                    """))
            return nil
        }
        let period = SeriesDates.period(year: year.year, found)
        return (TableCell(text: period.description, line: inside.line, column: inside.column), period)
    }

    /// Columns in which two rows of a series differ, which may have to name it too.
    private func advice(_ row: ArraySlice<TableCell>, _ first: ArraySlice<TableCell>) -> String {
        let names = others.filter {
            row[row.startIndex + $0].text != first[first.startIndex + $0].text
                && Double(row[row.startIndex + $0].text) == nil
        }
        .map { header[$0].text }
        return names.isEmpty ? "" : "; its rows differ in \(names.joined(separator: ", ")), which --by can name too"
    }

    /// The number of a cell; not a number where it is empty, `nil` after a fault.
    private mutating func value(_ cell: TableCell, _ column: Int) -> Double? {
        if let value = figures.number(cell.text) { return value }
        faults.append(Diagnostic(at: place(cell), valueFault(cell.text, column)))
        return nil
    }

    private func valueFault(_ text: String, _ column: Int) -> String {
        let name = header[column].text, lower = text.lowercased()
        if ["nan", "na", "n/a", "null", "none", ".", "..", "-", "–"].contains(lower) {
            return "\(quoted(text)) in column \(quoted(name)) is no figure; leave the cell empty where there is none"
        }
        if lower.drop(while: { $0 == "-" || $0 == "+" }).hasPrefix("inf") {
            return "\(quoted(text)) in column \(quoted(name)) is infinite"
        }
        if let value = Double(text), !value.isFinite {
            return """
                \(quoted(text)) in column \(quoted(name)) is too large for a number
                """
        }
        if text.holds(",") {
            return
                "\(quoted(text)) in column \(quoted(name)) is no number; write decimals with a point and no separators"
        }
        let isName =
            ids.isEmpty && firstRow.indices.contains(column) && !firstRow[column].text.isEmpty
            && Double(firstRow[column].text) == nil
        let advice = isName ? "; rows that name their series need --by \(name)" : ""
        return "\(quoted(text)) in column \(quoted(name)) is no number\(advice)"
    }
}
