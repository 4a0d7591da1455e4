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

    @Option(help: ArgumentHelp("New final demand: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var finalDemand: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let demand = table.totalFinalDemand.replaced(by: try TableAmounts.read(finalDemand, labels: table.labels))
        let (solution, system) = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            let isInPlace = solver.solver == .factorization && table.sectors >= 1000
            let system = isInPlace
                ? try LeontiefSystem(factorizing: table.domesticCoefficients)
                : try LeontiefSystem(coefficients: table.domesticCoefficients, method: solver.solver)
            return (try system.output(forFinalDemand: demand, checked: true), system)
        }
        var result = Table(
            name: "output", title: "Output by sector",
            columns: [
                TableColumns.sector, TableColumns.number("output", "gross output that the final demand needs, money units of the table"),
                TableColumns.number("change", "less the output of the table"),
            ],
            notes: [TableSolverOptions.note(
                solution.method, solution.reason, residual: solution.relativeResidual, condition: system.reciprocalCondition,
                products: solution.products, factorizationError: solution.relativeResidual == nil ? system.factorizationError : nil)])
        result.reserve(rows: table.sectors)
        for (index, label) in table.labels.enumerated() {
            result.append(.text(label), Cell(solution.values[index]), Cell(RoundingDust.cleared(solution.values[index] - table.output[index], of: table.output[index])))
        }
        try arguments.tell(result)
    }
}
