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

    @Option(help: ArgumentHelp("New value added: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var valueAdded: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let base = table.grossValueAdded
        let change = zip(base.replaced(by: try TableAmounts.read(valueAdded, labels: table.labels)), base).map { $0 - $1 }
        let primary = zip(zip(table.output, table.domestic.columnSums).map { $0 - $1 }, change).map { $0 + $1 }
        let (output, multipliers) = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            let model = try GhoshModel(coefficients: table.domesticCoefficients, output: table.output, method: solver.solver)
            return (try model.output(forPrimaryInputs: primary), try model.inputMultipliers())
        }
        var result = Table(
            name: "ghosh", title: "Value of output by sector",
            columns: [
                TableColumns.sector, TableColumns.number("output", "value of output under the primary inputs"),
                TableColumns.number("change", "less the output of the table"),
                TableColumns.number("input_multiplier", "value of all output per unit of the sector's primary input"),
            ],
            notes: [GhoshModel.warning])
        for (index, label) in table.labels.enumerated() {
            result.append(.text(label), Cell(output[index]), Cell(RoundingDust.cleared(output[index] - table.output[index], of: table.output[index])), Cell(multipliers[index]))
        }
        try arguments.tell(result)
    }
}
