/// The text of one cell of a table and where it begins.
package struct TableCell: Sendable {
    package var text: String
    package var line: Int32
    package var column: Int32
}

/// A number with its evidence as a table row gives it: `value,unit,low,high,source,basis,grade,note`.
package struct TableRow: Sendable {
    enum Column: Int, CaseIterable {
        case value, unit, low, high, source, basis, grade, note
        var name: String { String(describing: self) }
    }

    let file: String
    private var cells: [TableCell]

    /// `cells` in the order of `Column`.
    init(file: String, cells: [TableCell]) {
        self.file = file
        self.cells = cells
    }

    subscript(_ column: Column) -> String { cells[column.rawValue].text }

    func place(of column: Column) -> Place {
        let cell = cells[column.rawValue]
        return Place(file: file, line: Int(cell.line), column: Int(cell.column))
    }

    /// The value with its unit.
    var written: String { self[.unit].isEmpty ? self[.value] : "\(self[.value]) \(self[.unit])" }

    /// The same as a mapping `{value: 801 USD/t, low: ..., source: S06, ...}`.
    func asMapping() -> Mapping {
        var mapping = Mapping()
        for column in Column.allCases where column != .unit && !self[column].isEmpty {
            let isNumber = column == .value || column == .low || column == .high
            let text = isNumber && !self[.unit].isEmpty ? "\(self[column]) \(self[.unit])" : self[column]
            let place = place(of: column)
            mapping.append(column.name, place, DocumentNode(.text(text, isPlain: column != .note), at: place))
        }
        return mapping
    }
}
