import EnergySystem

extension NodeReader {
    package mutating func matrix(_ table: String, rows: [String], columns: [String]) -> [[Double]] {
        let empty = rows.map { _ in columns.map { _ in 0.0 } }
        tablesRead.insert(table)
        guard let source = tables[table] else {
            if isWhole { fault(nil, "the table '\(table)' is missing; add 'tables: {\(table): data/\(table).csv}'") }
            return empty
        }
        let faults = diagnostics.count
        defer {
            if diagnostics.count > faults || source.isAtFault, let last = frames.indices.last {
                frames[last].hasTableFault = true
            }
        }
        reportForeignRows(source, rows)
        reportForeignColumns(source, columns)
        let positions = columns.map { position(of: $0, in: source) }
        return rows.map { row in
            guard let position = source.rowPositions[row] else {
                if isWhole {
                    report(
                        Place(file: source.file), "baseline.tables.\(source.name).\(row)", "the row '\(row)' is missing"
                    )
                }
                return columns.map { _ in 0 }
            }
            return positions.map { column in column.flatMap { cell(source, position, $0) } ?? 0 }
        }
    }

    private mutating func position(of column: String, in table: BaselineTable) -> Int? {
        if let position = table.columnPositions[column], position > 0 { return position }
        if isWhole {
            report(Place(file: table.file), "baseline.tables.\(table.name)", "the column '\(column)' is missing")
        }
        return nil
    }

    private mutating func reportForeignRows(_ table: BaselineTable, _ rows: [String]) {
        guard isWhole else { return }
        let known = Set(rows)
        for row in table.rows where !known.contains(row[0].text) {
            report(
                table.place(of: row[0]), "baseline.tables.\(table.name)",
                "unknown row \(quoted(row[0].text))\(Suggestion.phrase(for: row[0].text, among: rows, called: "rows"))")
        }
    }

    private mutating func reportForeignColumns(_ table: BaselineTable, _ columns: [String]) {
        guard isWhole else { return }
        let known = Set(columns)
        for cell in table.header.dropFirst() where !known.contains(cell.text) {
            report(
                table.place(of: cell), "baseline.tables.\(table.name)",
                """
                unknown column \
                \(quoted(cell.text))\(Suggestion.phrase(for: cell.text, among: columns, called: "columns"))
                """
            )
        }
    }

    private mutating func cell(_ table: BaselineTable, _ row: Int, _ column: Int) -> Double? {
        let text = table.rows[row][column].text
        if let number = NumberText(text), number.unit.isEmpty, NumberMatrix.isAmount(number.number) {
            return number.number
        }
        if text == BaselineTable.missing { return nil }
        let path = "baseline.tables.\(table.name).\(table.rows[row][0].text).\(table.header[column].text)"
        report(table.place(row: row, column: column), path, cellMessage(text))
        return nil
    }

    private func cellMessage(_ text: String) -> String {
        if text.isEmpty { return "the cell is empty; write a number, 0 for nothing" }
        if let number = NumberText(text) {
            if number.unit.isEmpty, !NumberMatrix.isAmount(number.number) {
                return """
                    \(quoted(text)) \(NumberMatrix.fault(number.number))
                    """
            }
            return NumberFault.misplacedDigits(text, number) ?? """
                \(quoted(text)) is not a bare number; a matrix has no units in its cells
                """
        }
        return NumberFault.message(for: text, example: "12.5")
    }

    package mutating func yearlyMoney(ofTable table: String) -> Double {
        guard let source = tables[table], let text = source.unit else { return 1 }
        switch yearlyMoney(text) {
        case .success(let factor): return factor
        case .failure(let fault):
            if let message = fault.message {
                report(source.unitPlace ?? source.place, "baseline.tables.\(table).unit", message)
            }
            if let last = frames.indices.last { frames[last].hasTableFault = true }
            return 1
        }
    }

    /// Million AZN a year in a unit. A factor that is 1 but for rounding is 1, so that a table in the base unit stays
    /// as written.
    private func yearlyMoney(_ text: String) -> Result<Double, ConversionFault> {
        do {
            let unit = try UnitExpression(text)
            guard unit.exponents == MoneyRate.exponents, unit.period == .year else {
                return .failure(
                    ConversionFault(
                        """
                        \(quoted(text)) is \(UnitWords.describe(unit)); money a year is expected, for example 'M AZN/yr'
                        """))
            }
            let factor = try conversions.convert(unit, to: MoneyRate.self, product: nil).factor
            return .success(abs(factor - 1) < 1e-12 ? 1 : factor)
        } catch let fault as UnknownUnit {
            return .failure(ConversionFault(UnitAdvice.message(for: fault)))
        } catch {
            return .failure(error as? ConversionFault ?? ConversionFault("\(error)"))
        }
    }

    package mutating func columns(ofTable table: String) -> [String] {
        tablesRead.insert(table)
        return tables[table]?.columns ?? []
    }

    package mutating func textRows(ofTable table: String, columns: [String]) -> [(key: String, cells: [String: String])]
    {
        tablesRead.insert(table)
        guard let source = tables[table] else { return [] }
        reportForeignColumns(source, columns)
        return source.rows.map { row in
            var cells: [String: String] = [:]
            for (header, cell) in zip(source.header, row).dropFirst() where cell.text != BaselineTable.missing {
                cells[header.text] = cell.text
            }
            return (row[0].text, cells)
        }
    }

    /// All faults of a row are told, each at its cell; one in a column that is missing at the row's beginning.
    package mutating func fault(inTable table: String, row: String, column: String, _ message: String) {
        guard isWhole, let source = tables[table] else { return }
        let position = source.rows.firstIndex { $0.first?.text == row } ?? 0
        let cells = source.rows.indices.contains(position) ? source.rows[position] : []
        let place = source.header.firstIndex { $0.text == column } ?? 0
        let cell = cells.indices.contains(place) ? cells[place] : cells.first
        report(
            cell.map { Place(file: source.file, line: Int($0.line), column: Int($0.column)) } ?? source.place,
            "baseline.tables.\(table).\(row).\(column)", message)
    }

    /// A table that no field has read is a slip of the pen.
    mutating func refuseUnreadTables() {
        guard isBaselineWhole else { return }
        for table in tables.values.sorted(by: { $0.name < $1.name }) where !tablesRead.contains(table.name) {
            let advice = Suggestion.phrase(for: table.name, among: tablesRead.sorted(), called: "tables")
            report(
                table.place, "baseline.tables.\(table.name)",
                "nothing is read from this table\(advice); a table that sets paths has the first column 'path'")
        }
    }

    package mutating func evidence(ofTable table: String) -> Evidence { tables[table]?.evidence ?? Evidence() }
}
