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

            Amounts by sector are given as a file of label,value or as one label=value; sectors not named keep the \
            table's amount.

            Text files above 8 MB are kept as binary copies in the folder that KHAZRI_CACHE names, if it names one.
            """,
        subcommands: verbs)

    static let verbs: [any ParsableCommand.Type] = [
        TableAuditCommand.self, TableOutputCommand.self, TableMultipliersCommand.self, TableLinkagesCommand.self,
        TablePriceCommand.self, TableMixedCommand.self, TableExtractCommand.self, TableInoperabilityCommand.self,
        TableBalanceCommand.self, TableUpdateCommand.self, TableGhoshCommand.self, TableDecomposeCommand.self,
        TableFootprintCommand.self, TableWriteCommand.self, TableSupplyUseCommand.self, TableAggregateCommand.self,
        TableSplitImportsCommand.self,
    ]
}

/// Which table, and how its results are printed: the same for every verb.
struct TableArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("Folder of a table, or the name of a baseline.", valueName: "table"))
    var table: String

    @OptionGroup var result: ResultOptions

    @Option(help: ArgumentHelp("Significant digits of numbers in CSV and JSON; 17 for all.", valueName: "1-17"))
    var digits = 17

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard (1...17).contains(digits) else { throw ValidationError("--digits: \(digits) is not between 1 and 17.") }
    }

    /// Prints a result, or writes it into the folder asked for.
    func tell(_ table: Table) throws(Failure) {
        guard let out = result.out else {
            let format = result.format?.names.first.flatMap { FormatCatalogue.named($0) } ?? TerminalFormat.self
            return try Terminal.result(format.render(table, digits: digits))
        }
        for format in (result.format?.names ?? FormatCatalogue.written).compactMap({ FormatCatalogue.named($0) }) {
            try FileSystem.replace("\(out)/\(table.name).\(format.fileExtension)", format.render(table, digits: digits))
        }
        try Terminal.result("Tables: \(out)")
    }

    /// The table for a model: every sector must have a label of its own.
    func load() throws(Failure) -> LabelledTable { try TableArguments.load(table, data) }

    /// Any table in the same way.
    static func load(_ name: String, _ data: DataOptions) throws(Failure) -> LabelledTable {
        let table = try loadAsIs(name, data)
        try requireLabels(name, table)
        try requireRowBalance(name, table)
        return table
    }

    /// Every sector must have a label of its own.
    static func requireLabels(_ name: String, _ table: LabelledTable) throws(Failure) {
        var seen = Set<String>()
        let repeated = table.labels.filter { !seen.insert($0).inserted }
        guard repeated.isEmpty else {
            throw .input("\(name): labels stand twice: \(repeated.prefix(20).joined(separator: ", ")); khazri table audit tells where")
        }
    }

    /// Output must be what the rows add up to: a thousandth of output is the most that a model runs with.
    static func requireRowBalance(_ name: String, _ table: LabelledTable) throws(Failure) {
        guard table.hasStatedOutput, table.finalDemand != nil else { return }
        let open = zip(table.labels, zip(table.output, table.uses)).filter { abs($0.1.0 - $0.1.1) > 1e-6 * max(abs($0.1.0), .leastNormalMagnitude) }
        guard !open.isEmpty else { return }
        let words = open.prefix(20).map { label, sums in
            "\(name): row '\(label)' adds up to \(sums.1), its output is \(sums.0); residual \(sums.0 - sums.1)"
        } + (open.count > 20 ? ["\(name): and \(open.count - 20) more rows"] : [])
        let isLarge = open.contains { abs($0.1.0 - $0.1.1) > 1e-3 * abs($0.1.0) }
        guard isLarge else { return Terminal.note(words.map { "warning: " + $0 }.joined(separator: "\n")) }
        throw .input(words.joined(separator: "\n"))
    }

    /// The table with whatever is wrong in it, as far as it can be read at all.
    static func loadAsIs(_ table: String, _ data: DataOptions) throws(Failure) -> LabelledTable {
        if TableFolder.isTable(table) || (FileSystem.isFolder(table) && !FileSystem.exists("\(table)/baseline.yaml")) {
            let (folder, faults) = TableFolder.read(table)
            Loading.tell(faults + (folder?.warnings ?? []))
            guard let folder else { throw .input() }
            return try TableModel.attempt(labels: folder.labels) { () throws(InputOutputError) in try LabelledTable(folder) }
        }
        if table.hasSuffix(".csv") || table.hasSuffix(".npy"), FileSystem.exists(table) {
            throw .input("\(table): is a file; name the folder of the table that it belongs to")
        }
        let outcome = data.loader.loadBaseline(table)
        Loading.tell(outcome.diagnostics)
        guard let baseline = outcome.baseline else { throw .input() }
        guard let economy = baseline.economy else { throw .input("\(table): has no input-output table (economy)") }
        let sectors = baseline.names[.sectors] ?? []
        return try TableModel.attempt(labels: sectors) { () throws(InputOutputError) in try LabelledTable(economy.table, sectors: sectors) }
    }
}

/// Runs a model and restates its faults with the sectors' labels, with exit code 2.
enum TableModel {
    static func attempt<T>(labels: [String], _ body: () throws(InputOutputError) -> T) throws(Failure) -> T {
        do { return try body() } catch { throw .input(error.description(sectors: labels)) }
    }
}
