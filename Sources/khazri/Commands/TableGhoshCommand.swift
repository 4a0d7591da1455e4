import ArgumentParser
import Models
import Reports

/// `khazri table ghosh`: the allocation model, read as values.
struct TableGhoshCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ghosh",
        abstract: "Value of output under changed primary inputs (Ghosh model, read as prices).",
        discussion: """
            x' = v' G, where v is value added, taxes and imported inputs. Read the result as values under changed prices, never as the loss from a shortage.

            Example: khazri table ghosh azerbaijan-2024 --value-added mining=45000
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            "New value added: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var valueAdded: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let given = try TableAmounts.read(valueAdded, labels: table.labels)
        let values = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try table.allocation(valueAdded: given, method: solver.solver)
        }
        try arguments.tell(values.table)
    }
}
