import ArgumentParser
import Models
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

    @Option(
        help: ArgumentHelp("Satellite or value-added row; default every satellite. May be repeated.", valueName: "row"))
    var satellite: [String] = []

    @OptionGroup var solver: TableSolverOptions

    func run() throws {
        let table = try arguments.load()
        let regions = table.distinctRegions
        guard regions.count > 1, let demand = table.finalDemand else {
            let lack =
                regions.count > 1
                ? "no final demand (Y.csv)"
                : """
                \(regions.isEmpty ? "no regions" : "one region"); they stand in a column 'region' beside \
                'sector' in sectors.csv or labels.csv
                """
            throw Failure.input("\(arguments.table): footprints need a table of several regions, and this has \(lack)")
        }
        let rows = try chosen(table)
        let footprints = try TableModel.attempt(labels: table.labels) { [solver] () throws(InputOutputError) in
            try table.footprints(of: rows, finalDemand: demand, method: solver.solver)
        }
        try arguments.tell(footprints.table)
    }

    private func chosen(_ table: LabelledTable) throws(Failure) -> [SectorRow] {
        guard !satellite.isEmpty else {
            guard !table.satellites.isEmpty else {
                throw .input(
                    """
                    \(arguments.table): has no satellites; name a value-added row with --satellite
                    """)
            }
            return table.satellites
        }
        let known = table.satellites + table.valueAdded
        var rows: [SectorRow] = []
        for name in satellite {
            guard let row = known.first(where: { $0.name == name }) else {
                throw .input(
                    """
                    --satellite: there is no row '\(name)'; rows are \(known.map(\.name).joined(separator: ", "))
                    """)
            }
            rows.append(row)
        }
        return rows
    }
}
