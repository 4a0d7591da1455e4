/// Every format of a table, in the order `khazri list formats` prints them.
public enum FormatCatalogue {
    public static let all: [any TableFormat.Type] = [
        CSVFormat.self,
        MarkdownFormat.self,
        JSONFormat.self,
        TerminalFormat.self,
    ]
    /// What `khazri run` writes without `--format`.
    public static let written = ["csv", "md", "json"]

    public static func named(_ name: String) -> (any TableFormat.Type)? { all.first { $0.name == name } }
}
