import ArgumentParser
import Models
import Reports

extension ExtractionKind: ExpressibleByArgument {}

/// `khazri table extract`: what is lost without some sectors' links.
struct TableExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Loss of output and value added if a sector's links were taken out (hypothetical extraction).",
        discussion: """
            total: sales, purchases and own final demand; backward: purchases; forward: sales to sectors. The extracted sectors' own \
            loss is counted. Users are taken to import what they no longer get: no model of a shortage.

            Example: khazri table extract azerbaijan-2024 --sectors gasoline-refining --kind forward --share 0.5
            """)

    @OptionGroup var arguments: TableArguments

    @Option(help: ArgumentHelp("Sectors to extract together, commas between. May be repeated.", valueName: "labels"))
    var sectors: [String]

    @Option(help: ArgumentHelp("total, backward or forward.", valueName: "kind"))
    var kind = ExtractionKind.total

    @Option(parsing: .unconditional, help: ArgumentHelp("Share of the links that is taken out.", valueName: "0-1"))
    var share = 1.0

    @Flag(
        help: """
            Extract rows of imported flows and imported final demand instead: the output that those imports stand for.
            """)
    var imports = false

    @OptionGroup var solver: TableSolverOptions

    func validate() throws {
        guard !sectors.isEmpty else { throw ValidationError("--sectors: name at least one sector.") }
        guard share >= 0, share <= 1 else { throw ValidationError("--share: \(share) is not between 0 and 1.") }
    }

    func run() throws {
        let table = try arguments.load()
        let chosen = try TableAmounts.positions(sectors, labels: table.labels)
        if imports, table.imported == nil {
            throw Failure.input(
                """
                \(arguments.table): does not tell imported flows apart; --imports needs them
                """)
        }
        let extraction = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            imports
                ? try table.extractingImports(of: chosen, share: share, method: solver.solver)
                : try table.extracting(chosen, kind, share: share, method: solver.solver)
        }
        try arguments.tell(extraction.table)
    }
}
