/// A table of a `khazri table` verb, called as the verb. A new one is one file and one line in `TableCatalogue`.
protocol InputOutputResultTable: ResultTable {}

/// Key columns that they share.
extension RowColumn {
    static func sector(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("sector", value, "label of the sector as in the table")
    }
    static func supplier(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("row", value, "label of the row (supplier)")
    }
    static func user(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("column", value, "label of the column (user)")
    }
}
