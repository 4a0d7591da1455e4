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

    @Option(help: ArgumentHelp("Fall of final demand as a share of output: a file of label,value, or label=value.", valueName: "shares"))
    var demand: [String] = []

    @Option(help: ArgumentHelp("Inoperability imposed on sectors: a file of label,value, or label=value.", valueName: "shares"))
    var fix: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("Steps of recovery; without it the result is that at rest.", valueName: "count"))
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
        if steps != nil, !fix.isEmpty { throw ValidationError("--fix is for the result at rest; over time use --initial and --demand.") }
    }

    func run() throws {
        let table = try arguments.load()
        let (inoperability, loss) = try solve(table)
        var result = Table(
            name: "inoperability", title: "Inoperability",
            columns: [
                TableColumns.sector, TableColumns.number("inoperability", "share of normal output that is lost"),
                TableColumns.number("loss", "lost output, money units of the table"),
            ],
            notes: InoperabilityModel.impossible(inoperability).map {
                "'\(table.labels[$0])' has a share outside 0 to 1: the perturbation cannot be."
            })
        for (index, label) in table.labels.enumerated() {
            let share = RoundingDust.cleared(inoperability[index], of: 1), isIdle = table.output[index] == 0
            result.append(.text(label), isIdle ? .notApplicable : Cell(share), Cell(RoundingDust.cleared(loss[index], of: table.output[index])))
        }
        try arguments.tell(result)
    }

    private func solve(_ table: LabelledTable) throws(Failure) -> ([Double], [Double]) {
        let perturbation = try TableAmounts.read(demand, labels: table.labels).map { $0 ?? 0 }
        let imposed = try TableAmounts.read(fix, labels: table.labels)
        let start = try TableAmounts.read(initial, labels: table.labels).map { $0 ?? 0 }
        let rates = try TableAmounts.read(resilience, labels: table.labels).map { $0 ?? 0.1 }
        return try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            for (sector, share) in zip(perturbation, imposed).map({ $0 != 0 ? $0 : $1 ?? 0 }).enumerated() where share != 0 && table.output[sector] == 0 {
                throw .unfit(what: "it has no output of which a share could be lost", sector: sector, value: share)
            }
            let model = try InoperabilityModel(coefficients: table.domesticCoefficients, output: table.output)
            if let steps {
                let path = try DynamicInoperability(model: model, resilience: rates)
                    .path(initial: start, perturbation: [perturbation], steps: steps, method: method)
                return (path.last ?? start, try DynamicInoperability.loss(path, output: table.output, stepInYears: stepDays / 365))
            }
            let fixed = imposed.enumerated().compactMap { index, share in share.map { (sector: index, share: $0) } }
            let shares = try fixed.isEmpty
                ? model.inoperability(perturbation: perturbation) : model.inoperability(imposed: fixed, perturbation: perturbation)
            return (shares, InoperabilityModel.economicLoss(shares, output: table.output))
        }
    }
}
