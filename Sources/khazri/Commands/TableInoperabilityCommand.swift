import ArgumentParser
import Models
import Reports

extension DynamicInoperability.Method: ExpressibleByArgument {}

/// `khazri table inoperability`: the share of output lost when a perturbation has gone through all links.
struct TableInoperabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inoperability",
        abstract: "Share of normal output that sectors lose, at rest or over time (inoperability model).",
        discussion: """
            --demand gives the share of output by which final demand falls; --fix the sectors' own inoperability, all others following. \
            With --steps sectors start at --initial and recover: the result is the inoperability after the last step and the loss \
            over all steps, by the trapezoid rule.

            Example: khazri table inoperability azerbaijan-2024 --fix gasoline-refining=0.3
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            "Fall of final demand as a share of output: a file of label,value, or label=value.", valueName: "shares"))
    var demand: [String] = []

    @Option(
        help: ArgumentHelp(
            "Inoperability imposed on sectors: a file of label,value, or label=value.", valueName: "shares"))
    var fix: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Steps of recovery; without it the result is that at rest.", valueName: "count"))
    var steps: Int?

    @Option(help: ArgumentHelp("Inoperability before the first step; 0 where not given.", valueName: "shares"))
    var initial: [String] = []

    @Option(help: ArgumentHelp("Resilience by step, above 0 and at most 1; 0.1 where not given.", valueName: "shares"))
    var resilience: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("Length of a step in days.", valueName: "days"))
    var stepDays = 1.0

    @Option(help: ArgumentHelp("euler or matrix-exponential.", valueName: "method"))
    var method = DynamicInoperability.Method.euler

    func validate() throws {
        if let steps, steps < 1 { throw ValidationError("--steps: \(steps) is not 1 or more.") }
        guard stepDays > 0, stepDays.isFinite else { throw ValidationError("--step-days: \(stepDays) is not above 0.") }
        if steps != nil, !fix.isEmpty {
            throw ValidationError(
                """
                --fix is for the result at rest; over time use --initial and --demand.
                """)
        }
    }

    func run() throws {
        let table = try arguments.load()
        let inputs = try inputs(table)
        let result = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try table.inoperability(inputs)
        }
        try arguments.tell(result.table)
    }

    private func inputs(_ table: LabelledTable) throws(Failure) -> InoperabilityInputs {
        func shares(_ texts: [String]) throws(Failure) -> [Double?] {
            try TableAmounts.read(texts, labels: table.labels)
        }
        var inputs = InoperabilityInputs(demand: try shares(demand), imposed: try shares(fix))
        let (start, rates) = (try shares(initial), try shares(resilience))
        inputs.recovery = steps.map {
            InoperabilityInputs.Recovery(
                steps: $0, stepDays: stepDays, initial: start, resilience: rates, method: method)
        }
        return inputs
    }
}
