/// Key columns that many tables share.
extension RowColumn {
    static func month(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("month", value, "calendar month; the first and last may be cut by the horizon", kind: .month)
    }
    static func date<Value: CellValue>(_ value: @escaping @Sendable (Row) -> Value) -> RowColumn {
        .key("date", value, "day", kind: .date)
    }
    static func product(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("product", value, "refined product, by grade")
    }
    static func run(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key(
            "run", value,
            "reference (no shock), no-response (shocks, nothing new ordered) or disrupted (shocks and response)")
    }
}
