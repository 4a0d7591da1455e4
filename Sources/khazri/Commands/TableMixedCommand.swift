import ArgumentParser
import Models
import Reports

/// `khazri table mixed`: output fixed in some sectors, final demand in the others.
struct TableMixedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mixed",
        abstract: "Output fixed in some sectors, final demand in the others (supply-constrained model).",
        discussion: """
            Gives upstream effects only: users of a constrained sector keep producing, and what it no longer makes is taken from \
            its final demand. A final demand below zero has to be imported.

            Example: khazri table mixed azerbaijan-2024 --fix gasoline-refining=900
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            "Fixed output: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var fix: [String]

    @Option(
        help: ArgumentHelp(
            "Final demand of the other sectors: a file of label,value, or label=value.", valueName: "amounts"))
    var finalDemand: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let fixed = try TableAmounts.read(fix, labels: table.labels)
        let demand = try TableAmounts.read(finalDemand, labels: table.labels)
        let solved = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try table.constrained(output: fixed, finalDemand: demand, method: solver.solver)
        }
        try arguments.tell(solved.table)
    }
}
