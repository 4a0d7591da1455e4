/// A way to write a table as text. A new one is one file and one line in `FormatCatalogue`.
///
/// Contract: pure; the same table gives the same bytes; may be called concurrently.
package protocol TableFormat: Sendable {
    /// The word of `--format`.
    static var name: String { get }
    /// The end of a file's name, without the point.
    static var fileExtension: String { get }
    /// One line for `khazri list formats`.
    static var summary: String { get }
    /// The table as UTF-8. `digits` is the number of significant digits for machines; formats for people round by
    /// column.
    static func render(_ table: Table, digits: Int) -> [UInt8]
}

extension TableFormat {
    /// With 12 significant digits.
    package static func render(_ table: Table) -> [UInt8] { render(table, digits: 12) }
    /// The table as text, with 12 significant digits.
    package static func text(_ table: Table) -> String { String(decoding: render(table), as: UTF8.self) }
}
