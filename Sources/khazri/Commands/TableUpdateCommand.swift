import ArgumentParser
import Models
import Reports

extension MarginRule: ExpressibleByArgument {}

/// `khazri table update`: flows carried to a target year.
struct TableUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Carry a table's flows to a target year whose totals are known.",
        discussion: """
            With --output the start is base coefficients at the target year's output, which keeps technology apart from growth; \
            then RAS, or GRAS where numbers are negative. Sums of row and column totals must agree unless --margins says what to \
            scale.

            Example: khazri table update azerbaijan-2024 --row-totals rows.csv --column-totals columns.csv --margins scale-columns
            """)

    @OptionGroup var arguments: TableArguments
    @OptionGroup var totals: TableTotalOptions

    @Option(help: ArgumentHelp("Output of the target year: a file of label,value, or label=value.", valueName: "amounts"))
    var output: [String] = []

    @Option(help: ArgumentHelp("must-agree, scale-columns or scale-rows.", valueName: "rule"))
    var margins = MarginRule.mustAgree

    func run() throws {
        let flows = try TableFlows.load(arguments)
        let (rows, columns) = try totals.read(flows)
        let growth = try growth(flows)
        let fixed = try totals.fixedCells(flows)
        let projection = try flows.attempt { () throws(BalancingError) in
            try TableProjection(
                base: flows.values, rowTotals: rows, columnTotals: columns, outputGrowth: growth, fixed: fixed, rule: margins, method: totals.method)
        }
        var notes = [TableTotalOptions.note(projection.table)]
        if projection.marginScale != 1 { notes.append("Totals were scaled by \(projection.marginScale) to agree.") }
        try arguments.tell(flows.table("update", "Flows of the target year", projection.table.matrix, notes: notes))
    }

    private func growth(_ flows: TableFlows) throws(Failure) -> [Double]? {
        guard !output.isEmpty else { return nil }
        guard let base = flows.output else { throw .input("--output needs a table with output, not a matrix alone") }
        let target = base.replaced(by: try TableAmounts.read(output, labels: flows.columns))
        return zip(target, base).map { $1 == 0 ? 1 : $0 / $1 }
    }
}
