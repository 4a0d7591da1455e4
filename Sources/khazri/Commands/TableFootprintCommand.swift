import ArgumentParser
import Models
import NumericalMethods
import Reports

/// `khazri table footprint`: what each region's final demand stands for elsewhere.
struct TableFootprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "footprint",
        abstract: "Satellites by producing and by consuming region of a multi-regional table.",
        discussion: """
            territory: by producer; footprint: by consumer; exports and imports: embodied in trade. Categories of final demand \
            must be regions, or begin with a region and a point.

            Example: khazri table footprint tables/world --satellite crude
            """)

    @OptionGroup var arguments: TableArguments

    @Option(help: ArgumentHelp("Satellite or value-added row; default every satellite. May be repeated.", valueName: "row"))
    var satellite: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        var regions: [String] = []
        for region in table.regions where !regions.contains(region) { regions.append(region) }
        guard regions.count > 1, let demand = table.finalDemand else {
            throw Failure.input("\(arguments.table): has no regions or no final demand; footprints need a multi-regional table")
        }
        let rows = try chosen(table)
        let model = try TableModel.attempt(labels: table.labels) { [solver] () throws(InputOutputError) in
            try MultiRegionalModel(
                coefficients: table.domesticCoefficients, finalDemand: TableFootprintCommand.byRegion(demand, regions),
                regionOfSector: table.regions.map { regions.firstIndex(of: $0) ?? 0 }, method: solver.solver)
        }
        var result = Table(name: "footprint", title: "Footprints", columns: TableFootprintCommand.columns)
        for row in rows {
            let account = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in try model.footprints(of: table.perUnit(row.values)) }
            for (index, region) in regions.enumerated() {
                result.append(
                    .text(row.name), .text(region), Cell(account.territory[index]), Cell(account.footprint[index]),
                    Cell(account.exports[index]), Cell(account.imports[index]))
            }
        }
        try arguments.tell(result)
    }

    private static let columns: [Column] = [
        .key("satellite", "name of the row"), .key("region", "region"),
        TableColumns.number("territory", "amount where it is produced, in the satellite's unit"),
        TableColumns.number("footprint", "amount by the region that consumes"),
        TableColumns.number("exports", "embodied in other regions' final demand"),
        TableColumns.number("imports", "embodied in own final demand and made elsewhere"),
    ]

    private func chosen(_ table: LabelledTable) throws(Failure) -> [SectorRow] {
        guard !satellite.isEmpty else {
            guard !table.satellites.isEmpty else { throw .input("\(arguments.table): has no satellites; name a value-added row with --satellite") }
            return table.satellites
        }
        let known = table.satellites + table.valueAdded
        var rows: [SectorRow] = []
        for name in satellite {
            guard let row = known.first(where: { $0.name == name }) else {
                throw .input("--satellite: there is no row '\(name)'; rows are \(known.map(\.name).joined(separator: ", "))")
            }
            rows.append(row)
        }
        return rows
    }

    /// Final demand added up by consuming region.
    private static func byRegion(_ demand: FinalDemand, _ regions: [String]) throws(InputOutputError) -> Matrix {
        var sums = Matrix(rows: demand.values.rows, columns: regions.count)
        for (column, category) in demand.categories.enumerated() {
            guard let region = regions.firstIndex(where: { category == $0 || category.hasPrefix($0 + ".") }) else {
                throw .size(what: "final demand category '\(category)' is of no region; regions by category", expected: 1, actual: 0)
            }
            for row in 0..<sums.rows { sums[row, region] += demand.values[row, column] }
        }
        return sums
    }
}
