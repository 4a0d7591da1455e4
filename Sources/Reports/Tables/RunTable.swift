/// A table of one scenario's runs. A new one is one file and one line in `TableCatalogue`.
///
/// Contract: pure; rows in a fixed order; every column has a unit (where it has one) and a definition.
public protocol RunTable: Sendable {
    static var name: String { get }
    static var title: String { get }
    static var columns: [Column] { get }
    static var notes: [String] { get }
    /// Notes that depend on what the report rests on; they stand before the others.
    static func notes(of report: Report) -> [String]
    static var signConvention: String? { get }
    static var isDaily: Bool { get }
    /// Whether the report has what the table shows.
    static func isPresent(in report: Report) -> Bool
    static func fill(_ table: inout Table, from report: Report)
}

extension RunTable {
    public static var notes: [String] { [] }
    public static func notes(of report: Report) -> [String] { [] }
    public static var signConvention: String? { nil }
    public static var isDaily: Bool { false }
    public static func isPresent(in report: Report) -> Bool { true }

    /// The table of a report; `nil` where the report lacks what it shows.
    public static func table(of report: Report) -> Table? {
        guard isPresent(in: report) else { return nil }
        var table = Table(
            name: name, title: title, columns: columns, notes: notes(of: report) + notes, signConvention: signConvention, isDaily: isDaily)
        fill(&table, from: report)
        return table
    }
}
