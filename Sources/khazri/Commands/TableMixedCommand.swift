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

    @Option(help: ArgumentHelp("Fixed output: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var fix: [String]

    @Option(help: ArgumentHelp("Final demand of the other sectors: a file of label,value, or label=value.", valueName: "amounts"))
    var finalDemand: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let fixed = try TableAmounts.read(fix, labels: table.labels)
        let demand = table.totalFinalDemand.replaced(by: try TableAmounts.read(finalDemand, labels: table.labels))
        let solved = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try MixedModel(
                coefficients: table.domesticCoefficients, constrained: fixed.indices.filter { fixed[$0] != nil }, method: solver.solver
            ).solve(output: fixed.map { $0 ?? 0 }, finalDemand: demand)
        }
        var result = Table(
            name: "mixed", title: "Output and final demand",
            columns: [
                TableColumns.sector, TableColumns.number("output", "gross output, given for fixed sectors"),
                TableColumns.number("final_demand", "final demand, the result for fixed sectors"),
            ],
            notes: solved.needsImports.filter { RoundingDust.cleared($0.amount, of: table.output[$0.sector]) > 0 }.map { "'\(table.labels[$0.sector])' cannot serve its users: \($0.amount) has to be imported." })
        for (index, label) in table.labels.enumerated() { result.append(.text(label), Cell(solved.output[index]), Cell(RoundingDust.cleared(solved.finalDemand[index], of: table.output[index]))) }
        try arguments.tell(result)
    }
}
