/// A table of one kind of result. A new one is one file and one line in a list of `TableCatalogue`.
///
/// Contract: pure; rows in a fixed order; every column has a definition, and a unit where it has one.
protocol ResultTable: Sendable {
    /// What the table tells of.
    associatedtype Result
    associatedtype Row: TableRow
    /// The id, also the file's name.
    static var name: String { get }
    static var title: String { get }
    static var notes: [String] { get }
    static var signConvention: String? { get }
    /// Daily tables are written as CSV only.
    static var isDaily: Bool { get }
    /// The title with what the result is of.
    static func title(of result: Result) -> String
    /// Columns that the result adds to or takes from those of the row.
    static func columns(of result: Result) -> [RowColumn<Row>]
    /// Notes that depend on what the result rests on; they stand before the others.
    static func notes(of result: Result) -> [String]
    /// What the table says, in sentences.
    static func answer(of result: Result) -> [String]
    /// Whether the result has what the table shows.
    static func isPresent(in result: Result) -> Bool
    static func fill(_ table: inout RowTable<Row>, from result: Result)
}

extension ResultTable {
    static var notes: [String] { [] }
    static var signConvention: String? { nil }
    static var isDaily: Bool { false }
    static func title(of result: Result) -> String { title }
    static func columns(of result: Result) -> [RowColumn<Row>] { Row.columns }
    static func notes(of result: Result) -> [String] { [] }
    static func answer(of result: Result) -> [String] { [] }
    static func isPresent(in result: Result) -> Bool { true }

    /// The columns of every such table, without those that a result adds.
    static var columns: [Column] { Row.columns.map(\.column) }

    /// The table of a result; `nil` where the result lacks what it shows.
    static func table(of result: Result) -> Table? {
        isPresent(in: result) ? whole(of: result) : nil
    }

    /// The table of a result that has what it shows.
    static func whole(of result: Result) -> Table {
        var rows = RowTable(
            name: name, title: title(of: result), columns: columns(of: result), notes: notes(of: result) + notes,
            answer: answer(of: result),
            signConvention: signConvention, isDaily: isDaily)
        fill(&rows, from: result)
        return rows.table
    }
}
