import ArgumentParser
import Models
import NumericalMethods
import Reports

/// `khazri table multipliers`: output, value added, employment and imports per unit of final demand.
struct TableMultipliersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "multipliers",
        abstract: "Multipliers of every sector: output (types I and II), value added, employment, imports.",
        discussion: """
            Each is an amount per unit of final demand of the sector. Type II closes the table for households and needs labour \
            income (--labour-income: a value-added row, or amounts) and household consumption (a category of final demand). \
            Employment is that satellite row, in its own unit.

            Example: khazri table multipliers azerbaijan-2024 --labour-income value-added --propensity 0.6
            """)

    @OptionGroup var arguments: TableArguments

    @Option(help: ArgumentHelp("Labour income: the name of a value-added row, a file of label,value, or label=value.", valueName: "row"))
    var labourIncome: [String] = []

    @Option(help: ArgumentHelp("Category of final demand that is household consumption; default the one named so.", valueName: "category"))
    var households: String?

    @Option(help: ArgumentHelp("Share of labour income that households spend.", valueName: "0-1"))
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
        let employed = try employmentRow(table)
        let none = [Double](repeating: 0, count: table.sectors)
        let imports = table.imported.map { table.perUnit($0.columnSums) }
        let first = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try SectorMultipliers(
                coefficients: coefficients,
                perUnit: [table.perUnit(table.grossValueAdded), employed.map { table.perUnit($0.values) } ?? none, imports ?? none],
                method: solver.solver)
        }
        let second = try closed(table, coefficients)
        var result = Table(name: "multipliers", title: "Multipliers", columns: TableMultipliersCommand.columns, notes: notes(table, employed, second))
        for (index, label) in table.labels.enumerated() {
            result.append(
                .text(label), Cell(first.output[index]), second.map { Cell($0[index]) } ?? .unknown, Cell(first.satellites[0][index]),
                employed == nil ? .unknown : Cell(first.satellites[1][index]), imports == nil ? .unknown : Cell(first.satellites[2][index]))
        }
        try arguments.tell(result)
    }

    private static let columns = [
        TableColumns.sector,
        TableColumns.number("output_type_1", "output of all sectors per unit of final demand"),
        TableColumns.number("output_type_2", "the same with what households spend of the labour income"),
        TableColumns.number("value_added", "value added without net taxes per unit of final demand"),
        TableColumns.number("employment", "employment in its own unit per unit of final demand"),
        TableColumns.number("imports", "imported inputs per unit of final demand"),
    ]

    private func employmentRow(_ table: LabelledTable) throws(Failure) -> SectorRow? {
        let usual = ["employees", "employment", "jobs", "persons", "workers"]
        guard let employment else { return table.satellites.first { usual.contains($0.name.lowercased()) } }
        guard let row = table.satellites.first(where: { $0.name == employment }) else {
            throw .input("--employment: there is no satellite row '\(employment)'; rows are \(table.satellites.map(\.name).joined(separator: ", "))")
        }
        return row
    }

    private func closed(_ table: LabelledTable, _ coefficients: Matrix) throws(Failure) -> [Double]? {
        guard let income = try incomeRow(table), let demand = table.finalDemand, let column = try householdColumn(demand) else { return nil }
        return try TableModel.attempt(labels: table.labels + ["households"]) { () throws(InputOutputError) in
            try ClosedModel(
                coefficients: coefficients, labourIncome: table.perUnit(income), householdConsumption: demand.values.column(column),
                spendingPropensity: propensity, method: solver.solver
            ).outputMultipliers()
        }
    }

    /// The row named, the amounts given, or the row that is called wages.
    private func incomeRow(_ table: LabelledTable) throws(Failure) -> [Double]? {
        if labourIncome.count == 1, let row = table.valueAdded.first(where: { $0.name == labourIncome[0] }) { return row.values }
        if !labourIncome.isEmpty {
            return [Double](repeating: 0, count: table.sectors).replaced(by: try TableAmounts.read(labourIncome, labels: table.labels))
        }
        return table.valueAdded.first { row in
            ["wages", "compensation", "labour", "salaries"].contains { row.name.lowercased().hasPrefix($0) }
        }?.values
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

    private func notes(_ table: LabelledTable, _ employed: SectorRow?, _ second: [Double]?) -> [String] {
        var notes: [String] = []
        if second == nil { notes.append("No type II multipliers: they need labour income (--labour-income) and household consumption (--households).") }
        if employed == nil { notes.append("No employment: the table has no such satellite row (--employment).") }
        if table.imported == nil { notes.append("No imports: the table does not tell imported flows apart.") }
        return notes
    }
}
