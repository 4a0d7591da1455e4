import ArgumentParser
import Models
import Reports

/// `khazri table decompose`: why output changed between two tables.
struct TableDecomposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decompose",
        abstract: "Split the change of output between two tables into technology and final demand.",
        discussion: """
            Mean of the two polar forms: dx = 1/2 dL (f0 + f1) + 1/2 (L0 + L1) df. Both tables need the same sectors, in constant \
            prices.

            Example: khazri table decompose tables/2016 tables/2023
            """)

    @OptionGroup var arguments: TableArguments

    @Argument(help: ArgumentHelp("The later table.", valueName: "later"))
    var later: String

    func run() throws {
        let before = try arguments.load(), after = try arguments.load(later)
        let apart = before.labelsApart(from: after)
        guard apart.isEmpty else {
            throw Failure.input(
                """
                \(later): the sectors differ from those of \(arguments.table): \
                \(apart.prefix(20).joined(separator: ", "))
                """)
        }
        let split = try TableModel.attempt(labels: before.labels) { () throws(InputOutputError) in
            try before.decomposition(to: after)
        }
        try arguments.tell(split.table)
    }
}
