import ArgumentParser
import Models
import Reports

/// `khazri table output`: the output that a final demand needs.
struct TableOutputCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "output",
        abstract: "Output that meets a final demand: x = L f (Leontief quantity model).",
        discussion: """
            The final demand given replaces the table's for domestic products, sector by sector. The change is against the \
            table's output.

            Example: khazri table output azerbaijan-2024 --final-demand construction=15000
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            "New final demand: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var finalDemand: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let demand = try TableAmounts.read(finalDemand, labels: table.labels)
        let response = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try table.output(finalDemand: demand, method: solver.solver)
        }
        try arguments.tell(response.table)
    }
}
