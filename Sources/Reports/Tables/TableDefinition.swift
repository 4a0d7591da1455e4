/// What is known of a table before there is a result to fill it with.
package struct TableDefinition: Sendable {
    package let name: String
    package let title: String
    /// The command whose result it tells of.
    package let command: String
    package let columns: [Column]
}

extension TableDefinition {
    init(_ table: any ResultTable.Type, of command: String) {
        self.init(name: table.name, title: table.title, command: command, columns: table.columns)
    }
}
