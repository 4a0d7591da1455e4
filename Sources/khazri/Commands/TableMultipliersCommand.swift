import ArgumentParser
import Models
import NumericalMethods
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

    @Option(help: ArgumentHelp("Labour income: the name of a value-added row, a file of label,value, or label=value; default compensation of employees, else wages.", valueName: "row"))
    var labourIncome: [String] = []

    @Option(help: ArgumentHelp("Category of final demand that is household consumption; default the one named so.", valueName: "category"))
    var households: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Share of labour income that households spend.", valueName: "0-1"))
    var propensity = 0.9

    @Option(help: ArgumentHelp("Satellite row that is employment; default the one named so.", valueName: "row"))
    var employment: String?

    @OptionGroup var solver: TableSolverOptions

    func validate() throws {
        guard propensity >= 0, propensity <= 1 else { throw ValidationError("--propensity: \(propensity) is not between 0 and 1.") }
    }

    func run() throws {
        let table = try arguments.load()
        let coefficients = table.domesticCoefficients
        let employed = try employmentRow(table), income = try incomeRow(table)
        let imports = table.imported.map { table.perUnit($0.columnSums) }
        let none = [Double](repeating: 0, count: table.sectors)
        let satellites = [income?.values, employed?.values].map { $0.map(table.perUnit) } + [table.perUnit(table.grossValueAdded), imports]
        let first = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try SectorMultipliers(coefficients: coefficients, perUnit: satellites.map { $0 ?? none }, method: solver.solver)
        }
        let second = try closed(table, coefficients, income)
        var result = Table(
            name: "multipliers", title: "Multipliers", columns: TableMultipliersCommand.columns, notes: notes(table, income, employed, second))
        for (index, label) in table.labels.enumerated() {
            let isActive = table.output[index] != 0
            func cell(_ value: Double?) -> Cell { isActive ? value.map { Cell($0) } ?? .unknown : .notApplicable }
            func amount(_ satellite: Int) -> Cell { cell(satellites[satellite] == nil ? nil : first.satellites[satellite][index]) }
            func ratio(_ satellite: Int) -> Cell { satellites[satellite] == nil ? .unknown : Cell(first.ratios[satellite][index]) }
            result.append(
                .text(label), cell(first.output[index]), cell(second?.output[index]), amount(0), ratio(0), cell(second?.incomeRatios[index] ?? nil),
                amount(2), amount(1), ratio(1), amount(3))
        }
        try arguments.tell(result)
    }

    private static let columns = [
        TableColumns.sector,
        TableColumns.number("output_type_1", "output of all sectors per unit of final demand"),
        TableColumns.number("output_type_2", "the same with what households spend of the labour income"),
        TableColumns.number("income", "labour income of all sectors per unit of final demand"),
        TableColumns.number("income_type_1", "labour income of all sectors per unit of the sector's own"),
        TableColumns.number("income_type_2", "the same with what households spend of it"),
        TableColumns.number("value_added", "value added without net taxes per unit of final demand"),
        TableColumns.number("employment", "employment in its own unit per unit of final demand"),
        TableColumns.number("employment_type_1", "employment of all sectors per unit of the sector's own"),
        TableColumns.number("imports", "imported inputs per unit of final demand"),
    ]

    private func employmentRow(_ table: LabelledTable) throws(Failure) -> SectorRow? {
        guard let employment else { return table.employment }
        guard let row = table.satellites.first(where: { $0.name == employment }) else {
            throw .input("--employment: there is no satellite row '\(employment)'; rows are \(table.satellites.map(\.name).joined(separator: ", "))")
        }
        return row
    }

    /// Multipliers of type II by sector.
    private struct Induced {
        let households: String
        let output: [Double]
        let incomeRatios: [Double?]
    }

    private func closed(
        _ table: LabelledTable, _ coefficients: Matrix, _ income: SectorRow?
    ) throws(Failure) -> Induced? {
        guard let income, let demand = table.finalDemand, let column = try householdColumn(demand) else { return nil }
        let direct = table.perUnit(income.values)
        return try TableModel.attempt(labels: table.labels + ["households"]) { () throws(InputOutputError) in
            let model = try ClosedModel(
                coefficients: coefficients, labourIncome: direct, householdConsumption: demand.values.column(column),
                spendingPropensity: propensity, method: solver.solver)
            let incomes = try model.multipliers(of: direct)
            return Induced(
                households: demand.categories[column], output: try model.outputMultipliers(),
                incomeRatios: zip(incomes, direct).map { $1 == 0 ? nil : $0 / $1 })
        }
    }

    /// The row named, the amounts given, or the rows that are called compensation of employees, else wages.
    private func incomeRow(_ table: LabelledTable) throws(Failure) -> SectorRow? {
        if labourIncome.count == 1, let row = table.valueAdded.first(where: { $0.name == labourIncome[0] }) { return row }
        if !labourIncome.isEmpty {
            let amounts = try TableAmounts.read(labourIncome, labels: table.labels)
            return SectorRow(name: "the amounts given", values: [Double](repeating: 0, count: table.sectors).replaced(by: amounts))
        }
        return table.labourIncome
    }

    private func householdColumn(_ demand: FinalDemand) throws(Failure) -> Int? {
        if let households {
            guard let column = demand.categories.firstIndex(of: households) else {
                throw .input("--households: there is no category '\(households)'; categories are \(demand.categories.joined(separator: ", "))")
            }
            return column
        }
        return demand.categories.firstIndex { category in
            let word = category.lowercased()
            return word == "hfce" || word.contains("household") || word.contains("private consumption")
        }
    }

    private func notes(
        _ table: LabelledTable, _ income: SectorRow?, _ employed: SectorRow?, _ second: Induced?
    ) -> [String] {
        var notes: [String] = []
        if let income { notes.append("Income is \(income.name).") } else {
            notes.append("No income: no value-added row is called compensation of employees or wages (--labour-income names one).")
        }
        if let second { notes.append("Type II: households are '\(second.households)', of whose income a share of \(propensity) is spent.") }
        if second == nil { notes.append("No type II multipliers: they need labour income (--labour-income) and household consumption (--households).") }
        if let unit = employed?.unit { notes.append("Employment is in \(unit).") }
        if employed == nil { notes.append("No employment: the table has no such satellite row (--employment).") }
        if table.imported == nil { notes.append("No imports: the table does not tell imported flows apart.") }
        return notes
    }
}
