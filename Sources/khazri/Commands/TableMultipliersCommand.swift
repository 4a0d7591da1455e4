import ArgumentParser
import Models
import Reports

/// `khazri table multipliers`: output, value added, employment and imports per unit of final demand.
struct TableMultipliersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "multipliers",
        abstract: "Multipliers of every sector: output, income, value added, employment, imports.",
        discussion: """
            output, income, value_added, employment and imports are amounts per unit of final demand of the sector (type I: \
            with the inputs of inputs). income_type_1 and employment_type_1 are these amounts over the sector's own per \
            unit of output. Income is the value-added row of compensation of employees or wages, or --labour-income; employment is \
            that satellite row, in its own unit.

            Type II closes the table for households: what they spend of the income makes further output and income. It needs \
            income and household consumption (a category of final demand).

            Example: khazri table multipliers azerbaijan-2024 --labour-income value-added --propensity 0.6
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            """
            Labour income: the name of a value-added row, a file of label,value, or label=value; default \
            compensation of employees, else wages.
            """,
            valueName: "row"))
    var labourIncome: [String] = []

    @Option(
        help: ArgumentHelp(
            "Category of final demand that is household consumption; default the one named so.", valueName: "category"))
    var households: String?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Share of labour income that households spend.", valueName: "0-1"))
    var propensity = 0.9

    @Option(help: ArgumentHelp("Satellite row that is employment; default the one named so.", valueName: "row"))
    var employment: String?

    @OptionGroup var solver: TableSolverOptions

    func validate() throws {
        guard propensity >= 0, propensity <= 1 else {
            throw ValidationError(
                """
                --propensity: \(propensity) is not between 0 and 1.
                """)
        }
    }

    func run() throws {
        let table = try arguments.load()
        let employed = try employmentRow(table), income = try incomeRow(table)
        let column =
            try income == nil
            ? nil : table.finalDemand.flatMap { demand throws(Failure) in try householdColumn(demand) }
        let inputs = MultiplierInputs(
            income: income, employment: employed, households: column, propensity: propensity, method: solver.solver)
        let result = try TableModel.attempt(labels: table.labels + ["households"]) { () throws(InputOutputError) in
            try table.multipliers(inputs)
        }
        try arguments.tell(result.table)
    }

    private func employmentRow(_ table: LabelledTable) throws(Failure) -> SectorRow? {
        guard let employment else { return table.employment }
        guard let row = table.satellites.first(where: { $0.name == employment }) else {
            throw .input(
                """
                --employment: there is no satellite row '\(employment)'; rows are \
                \(table.satellites.map(\.name).joined(separator: ", "))
                """)
        }
        return row
    }

    /// The row named, the amounts given, or the rows that are called compensation of employees, else wages.
    private func incomeRow(_ table: LabelledTable) throws(Failure) -> SectorRow? {
        if labourIncome.count == 1, let row = table.valueAdded.first(where: { $0.name == labourIncome[0] }) {
            return row
        }
        if !labourIncome.isEmpty {
            return SectorRow(
                name: "the amounts given",
                values: try TableAmounts.read(labourIncome, labels: table.labels).map { $0 ?? 0 })
        }
        return table.labourIncome
    }

    private func householdColumn(_ demand: FinalDemand) throws(Failure) -> Int? {
        guard let households else { return demand.householdColumn }
        guard let column = demand.categories.firstIndex(of: households) else {
            throw .input(
                """
                --households: there is no category '\(households)'; categories are \
                \(demand.categories.joined(separator: ", "))
                """)
        }
        return column
    }
}
