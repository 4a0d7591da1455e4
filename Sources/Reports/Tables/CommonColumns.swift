/// Key columns that many tables share.
enum CommonColumns {
    static let month = Column.key("month", "calendar month; the first and last may be cut by the horizon", kind: .month)
    static let date = Column.key("date", "day", kind: .date)
    static let product = Column.key("product", "refined product, by grade")
    static let run = Column.key("run", "reference (no shock), no-response (shocks, nothing new ordered) or disrupted (shocks and response)")
}
