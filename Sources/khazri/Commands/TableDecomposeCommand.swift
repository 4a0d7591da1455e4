import ArgumentParser
import Models
import NumericalMethods
import Reports

/// `khazri table decompose`: why output changed between two tables.
struct TableDecomposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decompose",
        abstract: "Split the change of output between two tables into technology and final demand.",
        discussion: """
            Mean of the two polar forms: dx = 1/2 dL (f0 + f1) + 1/2 (L0 + L1) df. Both tables need the same sectors, in constant \
            prices.

            Example: khazri table decompose tables/2016 tables/2023
            """)

    @OptionGroup var arguments: TableArguments

    @Argument(help: ArgumentHelp("The later table.", valueName: "later"))
    var later: String

    func run() throws {
        let before = try arguments.load(), after = try arguments.load(later)
        guard Set(before.labels) == Set(after.labels) else {
            let unknown = Set(before.labels).symmetricDifference(after.labels).sorted()
            throw Failure.input("\(later): the sectors differ from those of \(arguments.table): \(unknown.prefix(20).joined(separator: ", "))")
        }
        var places: [String: Int] = [:]
        for (index, label) in after.labels.enumerated() { places[label] = index }
        let order = before.labels.compactMap { places[$0] }
        let demand = after.totalFinalDemand
        let split = try TableModel.attempt(labels: before.labels) { () throws(InputOutputError) in
            try StructuralDecomposition.ofOutput(
                coefficients: (before.domesticCoefficients, after.domesticCoefficients.block(rows: order, columns: order)),
                finalDemand: (before.totalFinalDemand, order.map { demand[$0] }))
        }
        var result = Table(
            name: "decompose", title: "Change of output and its causes",
            columns: [
                TableColumns.sector, TableColumns.number("change", "output of the later table less that of the earlier"),
                TableColumns.number("technology", "effect of changed input coefficients"),
                TableColumns.number("final_demand", "effect of changed final demand"),
            ],
            notes: ["Effects are the \(split.averaging.rawValue); they add up to the change."])
        for (index, label) in before.labels.enumerated() {
            func cell(_ difference: Double) -> Cell { Cell(RoundingDust.cleared(difference, of: before.output[index])) }
            result.append(.text(label), cell(split.change[index]), cell(split.effects[0][index]), cell(split.effects[1][index]))
        }
        try arguments.tell(result)
    }
}
