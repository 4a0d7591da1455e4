/// A table as one JSON object: name, title, columns with unit and definition, rows in the order of the columns.
package enum JSONFormat: TableFormat {
    package static let name = "json"
    package static let fileExtension = "json"
    package static let summary = "JSON with columns, units, definitions and rows; null for no figure"

    package static func render(_ table: Table, digits: Int) -> [UInt8] {
        var writer = JSONWriter(digits: digits, capacity: 1024 + table.cells.count * 12)
        write(table, to: &writer)
        return writer.bytes
    }

    /// Writes the table as the next value.
    package static func write(_ table: Table, to writer: inout JSONWriter) {
        writer.object { json in
            json.key("name")
            json.value(table.name)
            json.key("title")
            json.value(table.title)
            json.key("columns")
            json.array { json in
                for column in table.columns { write(column, to: &json) }
            }
            json.key("rows")
            json.array { json in
                for row in 0..<table.rowCount { json.row(table.row(row)) }
            }
            json.key("notes")
            json.array { json in
                for note in table.footnotes { json.value(note) }
            }
        }
    }

    private static func write(_ column: Column, to writer: inout JSONWriter) {
        writer.object { json in
            json.key("name")
            json.value(column.name)
            json.key("kind")
            json.value(column.kind.rawValue)
            json.key("key")
            json.value(column.isKey)
            json.key("unit")
            if column.unit.isEmpty { json.null() } else { json.value(column.unit) }
            json.key("definition")
            json.value(column.definition)
        }
    }
}
