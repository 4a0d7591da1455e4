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

    @Flag(help: "Extract rows of imported flows and imported final demand instead: the output that those imports stand for.")
    var imports = false

    @OptionGroup var solver: TableSolverOptions

    func validate() throws {
        guard !sectors.isEmpty else { throw ValidationError("--sectors: name at least one sector.") }
        guard share >= 0, share <= 1 else { throw ValidationError("--share: \(share) is not between 0 and 1.") }
    }

    func run() throws {
        let table = try arguments.load()
        let chosen = try TableAmounts.positions(sectors, labels: table.labels)
        let extraction = try imports ? ofImports(table, chosen) : ofDomestic(table, chosen)
        let base = zip(extraction.output, extraction.outputLoss).map { $0 + $1 }
        let losses = RoundingDust.cleared(extraction.outputLoss, of: base)
        let all = base.reduce(0) { $0 + abs($1) }
        let valueAdded = table.perUnit(table.grossValueAdded)
        var result = Table(
            name: "extract", title: "Loss without \(chosen.map { table.labels[$0] }.joined(separator: ", "))",
            columns: [
                TableColumns.sector, TableColumns.number("output_loss", "output less that after the extraction"),
                TableColumns.number("output_loss_percent", "loss in percent of output"),
                TableColumns.number("value_added_loss", "value added that the lost output would have made"),
            ],
            notes: ["Total loss of output \(RoundingDust.cleared(extraction.totalLoss, of: all)), of the other sectors \(RoundingDust.cleared(extraction.lossOfOthers, of: all))."])
        for (index, label) in table.labels.enumerated() {
            let loss = losses[index]
            result.append(.text(label), Cell(loss), Cell(base[index] == 0 ? nil : 100 * loss / base[index]), Cell(loss * valueAdded[index]))
        }
        try arguments.tell(result)
    }

    private func ofDomestic(_ table: LabelledTable, _ chosen: [Int]) throws(Failure) -> ExtractionResult {
        try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try HypotheticalExtraction(coefficients: table.domesticCoefficients, output: table.output, method: solver.solver)
                .extract(chosen, kind, share: share)
        }
    }

    private func ofImports(_ table: LabelledTable, _ chosen: [Int]) throws(Failure) -> ExtractionResult {
        guard let imported = table.importedCoefficients else { throw .input("\(arguments.table): does not tell imported flows apart; --imports needs them") }
        return try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try ImportExtraction(
                domestic: table.domesticCoefficients, imported: imported, domesticFinalDemand: table.totalFinalDemand,
                importedFinalDemand: table.importedFinalDemand?.total ?? [Double](repeating: 0, count: table.sectors), method: solver.solver
            ).extract(chosen, share: share)
        }
    }
}
