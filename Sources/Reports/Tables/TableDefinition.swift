/// What is known of a table before there is a result to fill it with.
public struct TableDefinition: Sendable {
    public let name: String
    public let title: String
    /// The command whose result it tells of.
    public let command: String
    public let columns: [Column]
}

extension TableDefinition {
    init(_ table: any ResultTable.Type, of command: String) {
        self.init(name: table.name, title: table.title, command: command, columns: table.columns)
    }
}
