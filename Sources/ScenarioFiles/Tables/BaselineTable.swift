import EnergySystem

/// One table of a baseline: a header, rows by their key, and evidence declared for all of it.
package struct BaselineTable: Sendable {
    package let name: String
    package let file: String
    /// Where it is declared.
    let place: Place
    let header: [TableCell]
    private(set) var rows: [[TableCell]]
    let unit: String?
    let unitPlace: Place?
    let evidence: Evidence
    /// Where the source of the whole table is named.
    let sourcePlace: Place?
    /// Whether a fault of its rows or columns has been reported.
    private(set) var isAtFault = false
    private(set) var rowPositions: [String: Int] = [:]
    private(set) var columnPositions: [String: Int] = [:]
    /// Cells changed by `baseline-changes` or `--set`, by place in the table.
    private var changes: [Cell: Place] = [:]

    private struct Cell: Hashable, Sendable {
        let row: Int
        let column: Int
    }

    /// Names of the columns after the key column.
    package var columns: [String] { header.dropFirst().map(\.text) }
    package var rowKeys: [String] { rows.map { $0.first?.text ?? "" } }
    /// Whether its rows set paths of the tree.
    var isPathTable: Bool { header.first?.text == "path" }

    init(
        name: String, place: Place, text: DelimitedText, unit: String?, unitPlace: Place?, evidence: Evidence,
        sourcePlace: Place?, report: (Diagnostic) -> Void
    ) {
        self.name = name
        self.sourcePlace = sourcePlace
        self.place = place
        self.unit = unit
        self.unitPlace = unitPlace
        self.evidence = evidence
        file = text.file
        header = text.rowCount > 0 ? Array(text.row(0)) : []
        rows = []
        guard let first = header.first else {
            report(Diagnostic(at: Place(file: text.file), "the table is empty; its first line names the columns"))
            return
        }
        if header.count == 1 { report(BaselineTable.oneColumn(first, file: text.file)) }
        indexColumns(report)
        for index in 1..<max(1, text.rowCount) { add(Array(text.row(index)), report) }
    }

    private static func oneColumn(_ cell: TableCell, file: String) -> Diagnostic {
        let advice =
            cell.text.holds(";") ? "; columns are separated by commas, not semicolons (and decimals have a point)" : ""
        return Diagnostic(at: Place(file: file), "the table has one column only\(advice)")
    }

    private mutating func indexColumns(_ report: (Diagnostic) -> Void) {
        for (position, cell) in header.enumerated() {
            if columnPositions.updateValue(position, forKey: cell.text) != nil {
                report(Diagnostic(at: place(of: cell), "the column \(quoted(cell.text)) is given twice"))
            }
        }
    }

    private mutating func add(_ row: [TableCell], _ report: (Diagnostic) -> Void) {
        guard let key = row.first else { return }
        var row = row
        if row.count != header.count, header.count > 1 {
            isAtFault = true
            report(
                Diagnostic(
                    at: place(of: key),
                    """
                    the row \(quoted(key.text)) has \(row.count) cells, the header has \(header.count)
                    """))
            while row.count < header.count {
                row.append(TableCell(text: BaselineTable.missing, line: key.line, column: key.column))
            }
        }
        if !isPathTable, let earlier = rowPositions[key.text] {
            let line = rows[earlier][0].line
            isAtFault = true
            report(Diagnostic(at: place(of: key), "the row \(quoted(key.text)) is given twice, first in line \(line)"))
            return
        }
        rowPositions[key.text] = rows.count
        rows.append(row)
    }

    /// Stands in cells of a row that is too short; its fault has been reported.
    static let missing = "\u{0}"

    func place(of cell: TableCell) -> Place { Place(file: file, line: Int(cell.line), column: Int(cell.column)) }

    /// The place of a cell: its own, or of the change written over it.
    func place(row: Int, column: Int) -> Place {
        changes[Cell(row: row, column: column)] ?? place(of: rows[row][column])
    }

    /// Writes another text into a cell.
    mutating func change(row: Int, column: Int, to text: String, at place: Place) {
        rows[row][column].text = text
        changes[Cell(row: row, column: column)] = place
    }
}
