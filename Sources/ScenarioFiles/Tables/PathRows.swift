/// Writes the rows `path,value,unit,low,high,source,basis,grade,note` of a table into a tree.
struct PathRows {
    let table: BaselineTable
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether there is a column of values.
    private(set) var isReadable = true
    /// Position in a row of each column of `TableRow`, -1 where the table has none.
    private var positions: [Int] = []

    init(table: BaselineTable) { self.table = table }

    mutating func write(into root: inout DocumentNode) {
        positions = TableRow.Column.allCases.map { table.columnPositions[$0.name] ?? -1 }
        let known = Set(["path"] + TableRow.Column.allCases.map(\.name))
        for cell in table.header where !known.contains(cell.text) {
            diagnostics.append(
                Diagnostic(
                    at: table.place(of: cell),
                    """
                    unknown column \
                    \(quoted(cell.text))\(Suggestion.phrase(for: cell.text, among: known.sorted(), called: "columns"))
                    """))
        }
        guard positions[0] > 0 else {
            isReadable = false
            diagnostics.append(Diagnostic(at: Place(file: table.file), "the column 'value' is missing"))
            return
        }
        for row in table.rows { write(row, into: &root) }
    }

    private mutating func write(_ row: [TableCell], into root: inout DocumentNode) {
        let cell = row[0], place = table.place(of: cell)
        let components = cell.text.dottedNames
        if cell.text.holds("*") || components.contains("") {
            diagnostics.append(
                Diagnostic(
                    at: place,
                    """
                    \(quoted(cell.text)) is not a path: names with dots between, no stars
                    """))
            return
        }
        let empty = TableCell(text: "", line: cell.line, column: cell.column)
        let cells = positions.map { $0 >= 0 && $0 < row.count ? row[$0] : empty }
        let node = DocumentNode(.row(TableRow(file: table.file, cells: cells)), at: table.place(of: cells[0]))
        if let message = PathRows.set(components[...], node, place, in: &root) {
            diagnostics.append(Diagnostic(at: place, path: "baseline.\(cell.text)", message))
        }
    }

    /// Sets a path, making the mappings on the way; a message where it cannot.
    private static func set(
        _ components: ArraySlice<String>, _ value: DocumentNode, _ place: Place, in node: inout DocumentNode
    ) -> String? {
        guard let key = components.first else { return nil }
        let above = node.place
        let result = node.changeMapping { mapping -> String? in
            let rest = components.dropFirst()
            guard let position = mapping.position(of: key) else {
                var fresh = rest.isEmpty ? value : DocumentNode(.mapping(Mapping()), at: place)
                fresh.isFromTable = !rest.isEmpty
                let fault = rest.isEmpty ? nil : set(rest, value, place, in: &fresh)
                mapping.append(key, place, fresh)
                return fault
            }
            if rest.isEmpty { return "is given twice, first at \(mapping.entries[position].keyPlace)" }
            return mapping.change(at: position) { set(rest, value, place, in: &$0) }
        }
        return result ?? "cannot be set: a value stands on the way to it at \(above)"
    }
}
