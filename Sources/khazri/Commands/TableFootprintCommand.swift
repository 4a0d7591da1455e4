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
            territory: by producer; footprint: by consumer; exports and imports: embodied in trade; direct_use: what final \
            users use or emit themselves (F_Y of a saved table, F_Y.csv of a plain one), which is in territory and footprint.

            The table must tell its regions: by a column 'region' beside 'sector' in sectors.csv or labels.csv, or as a table that \
            pymrio saved. Categories of final demand must be called as regions, or begin with a region and a point.

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
            let lack = regions.count > 1 ? "no final demand (Y.csv)"
                : "\(regions.isEmpty ? "no regions" : "one region"); they stand in a column 'region' beside 'sector' in sectors.csv or labels.csv"
            throw Failure.input("\(arguments.table): footprints need a table of several regions, and this has \(lack)")
        }
        let rows = try chosen(table)
        let model = try TableModel.attempt(labels: table.labels) { [solver] () throws(InputOutputError) in
            try MultiRegionalModel(
                coefficients: table.domesticCoefficients, finalDemand: demand.byRegion(regions),
                regionOfSector: table.regions.map { regions.firstIndex(of: $0) ?? 0 }, method: solver.solver)
        }
        var result = Table(name: "footprint", title: "Footprints", columns: TableFootprintCommand.columns)
        for row in rows {
            let (account, direct) = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
                (try model.footprints(of: table.perUnit(row.values)), try demand.directUse(of: row.name, by: regions))
            }
            for (index, region) in regions.enumerated() {
                let (made, consumed) = (account.territory[index], account.footprint[index])
                result.append(
                    .text(row.name), .text(region), Cell(made + direct[index]), Cell(consumed + direct[index]),
                    Cell(RoundingDust.cleared(account.exports[index], of: made)), Cell(RoundingDust.cleared(account.imports[index], of: consumed)),
                    Cell(direct[index]), .text(row.unit ?? ""))
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
        TableColumns.number("direct_use", "used or emitted by final users themselves; part of territory and footprint"),
        .text("unit", "unit of the satellite, where the table states it"),
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
}
