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

    @Option(
        help: ArgumentHelp("Output of the target year: a file of label,value, or label=value.", valueName: "amounts"))
    var output: [String] = []

    @Option(help: ArgumentHelp("must-agree, scale-columns or scale-rows.", valueName: "rule"))
    var margins = MarginRule.mustAgree

    func run() throws {
        let flows = try LabelledFlows.load(arguments)
        let (wanted, growth) = (try totals.read(flows), try growth(flows))
        let carried = try flows.attempt { () throws(BalancingError) in
            try flows.carried(to: wanted, outputGrowth: growth, rule: margins)
        }
        try arguments.tell(carried.updated)
    }

    private func growth(_ flows: LabelledFlows) throws(Failure) -> [Double]? {
        guard !output.isEmpty else { return nil }
        guard flows.output != nil else { throw .input("--output needs a table with output, not a matrix alone") }
        return flows.outputGrowth(to: try TableAmounts.read(output, labels: flows.columns))
    }
}
