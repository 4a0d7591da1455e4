import ArgumentParser
import Models
import Reports
import ScenarioFiles

/// `khazri table`: input-output models on a table of any size.
struct TableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: "Audit an input-output table and run the standard models on it.",
        discussion: """
            A table is a folder with Z.csv (or Z_domestic.csv and Z_imported.csv), Y.csv or final_demand*.csv, sectors.csv or \
            labels.csv, matrices also as .npy; or a folder that pymrio saved as text; or the name of a baseline. Suppliers \
            stand in rows, users in columns.

            Several regions are told by a column 'region' beside 'sector' in sectors.csv or labels.csv; sectors are then called \
            region.sector in the matrices, and a category of final demand is called as its region, or begins with it and a point. \
            F_Y.csv holds what final users use or emit themselves: satellites in rows, categories in columns.

            Text is UTF-8 or UTF-16, with commas between cells and a point in decimals. All money of a folder must be in one unit; \
            a baseline's table is in million AZN a year, whatever unit its files declare.

            Amounts by sector are given as a file of label,value or as one label=value; sectors not named keep the \
            table's amount. A sector without output has no multiplier, linkage or price and counts in no mean.

            Text files above 8 MB are kept as binary copies in the folder that KHAZRI_CACHE names, if it names one.
            """,
        subcommands: verbs)

    static let verbs: [any ParsableCommand.Type] = [
        TableAuditCommand.self, TableOutputCommand.self, TableMultipliersCommand.self, TableLinkagesCommand.self,
        TablePriceCommand.self, TableMixedCommand.self, TableExtractCommand.self, TableInoperabilityCommand.self,
        TableBalanceCommand.self, TableUpdateCommand.self, TableGhoshCommand.self, TableDecomposeCommand.self,
        TableFootprintCommand.self, TableWriteCommand.self, TableSupplyUseCommand.self, TableAggregateCommand.self,
        TableSplitImportsCommand.self
    ]

    /// The example that a verb's help shows.
    static func example(of verb: String) -> String? {
        let help = verbs.first { $0.configuration.commandName == verb }?.configuration.discussion
        return help?.split(separator: "Example: ").last.map(String.init)
    }
}

/// Which table, and how its results are printed: the same for every verb.
struct TableArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Folder of a table, or the name of a baseline.", valueName: "table"))
    var table: String

    @OptionGroup var result: ResultOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Significant digits of numbers in CSV and JSON; 17 for all.", valueName: "1-17"))
    var digits = 17

    @OptionGroup var tolerance: TableToleranceOptions
    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    func validate() throws {
        guard (1...17).contains(digits) else { throw ValidationError("--digits: \(digits) is not between 1 and 17.") }
    }

    /// Prints a result, or writes it into the folder asked for.
    func tell(_ table: Table) throws(Failure) {
        guard let out = result.out else {
            return try Terminal.show(table, format: result.format?.names.first, digits: digits)
        }
        let formats = (result.format?.names ?? FormatCatalogue.written).compactMap { FormatCatalogue.named($0) }
        try FileSystem.replace(
            formats.map { ("\(out)/\(table.name).\($0.fileExtension)", $0.render(table, digits: digits)) })
        try Terminal.answer("Tables: \(out)")
    }

    /// The table for a model: every sector must have a label of its own.
    func load() throws(Failure) -> LabelledTable { try load(table) }

    /// Any table in the same way.
    func load(_ name: String) throws(Failure) -> LabelledTable {
        try TableChecks(name: name, tolerance: tolerance.modelled).load(data)
    }

    /// The table with whatever is wrong in it, as far as it can be read at all.
    static func loadAsIs(_ table: String, _ data: DataOptions) throws(Failure) -> LabelledTable {
        if TableFolder.isTable(table) || (FileSystem.isFolder(table) && !FileSystem.exists("\(table)/baseline.yaml")) {
            let (folder, faults) = TableFolder.read(table)
            Loading.tell(faults + (folder?.warnings ?? []))
            guard let folder else { throw .input() }
            return try TableModel.attempt(labels: folder.labels) { () throws(InputOutputError) in
                try LabelledTable(folder)
            }
        }
        if table.hasSuffix(".csv") || table.hasSuffix(".npy"), FileSystem.exists(table) {
            throw .input("\(table): is a file; name the folder of the table that it belongs to")
        }
        let outcome = data.loader.loadBaseline(table)
        Loading.tell(outcome.diagnostics)
        guard let baseline = outcome.baseline else { throw .input() }
        guard let economy = baseline.economy else { throw .input("\(table): has no input-output table (economy)") }
        let sectors = baseline.names[.sectors] ?? []
        return try TableModel.attempt(labels: sectors) { () throws(InputOutputError) in
            try LabelledTable(economy.table, sectors: sectors)
        }
    }
}

/// Runs a model and restates its faults with the sectors' labels, with exit code 2.
enum TableModel {
    static func attempt<T>(labels: [String], _ body: () throws(InputOutputError) -> T) throws(Failure) -> T {
        do { return try body() } catch { throw .input(error.description(sectors: labels)) }
    }
}
