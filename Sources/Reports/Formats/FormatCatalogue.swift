/// Every format of a table, in the order `khazri list formats` prints them.
package enum FormatCatalogue {
    package static let all: [any TableFormat.Type] = [
        CSVFormat.self,
        MarkdownFormat.self,
        JSONFormat.self,
        TerminalFormat.self
    ]
    /// What `khazri run` writes without `--format`.
    package static let written = ["csv", "md", "json"]

    package static func named(_ name: String) -> (any TableFormat.Type)? { all.first { $0.name == name } }
}
