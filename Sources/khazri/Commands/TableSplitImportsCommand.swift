import ArgumentParser
import Models
import Reports
import ScenarioFiles

/// `khazri table split-imports`: total flows told apart by the proportionality assumption.
struct TableSplitImportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split-imports",
        abstract: "Tell domestic and imported flows apart, by the same import share for every user of a product.",
        discussion: """
            For a table of total flows, in which output and imports of a product add up to its uses. Imports are given by \
            product, or stand as negative amounts in a category of final demand. Categories that take no imports are those named \
            with --without-imports, else all whose name contains "export". The assumption is weak for fuels, where grades differ by user.

            Example: khazri table split-imports tables/total --imports imports.csv --to tables/apart
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            "Imports by product: a file of label,value, or label=value. May be repeated.", valueName: "amounts"))
    var imports: [String] = []

    @Option(
        help: ArgumentHelp("Category of final demand that holds imports as negative amounts.", valueName: "category"))
    var importsColumn: String?

    @Option(
        help: ArgumentHelp("Category of final demand that takes no imports. May be repeated.", valueName: "category"))
    var withoutImports: [String] = []

    @OptionGroup var target: TableTargetOptions

    func validate() throws {
        if imports.isEmpty == (importsColumn == nil) {
            throw ValidationError(
                """
                give the imports by --imports or by --imports-column.
                """)
        }
    }

    func run() throws {
        let table = try TableArguments.loadAsIs(arguments.table, arguments.data)
        let checks = TableChecks(name: arguments.table, tolerance: arguments.tolerance.modelled)
        try checks.requireLabels(table)
        try checks.requireNoTotals(table)
        guard table.imported == nil else {
            throw Failure.input(
                """
                \(arguments.table): tells domestic and imported flows apart already
                """)
        }
        let categories = table.finalDemand?.categories ?? []
        let column = try importsColumn.map { name throws(Failure) in try position(name, "--imports-column", categories)
        }
        let (amounts, exempted) = (try amounts(table, column), try exempt(categories))
        let result = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try table.splittingImports(amounts, categoriesWithoutImports: exempted, importColumn: column)
        }
        try checks.requireRowBalance(result)
        try target.tell(.importsApart(result, without: exempted.map { categories[$0] }), arguments)
    }

    private func amounts(_ table: LabelledTable, _ column: Int?) throws(Failure) -> [Double] {
        if let column, let demand = table.finalDemand { return demand.imports(in: column) }
        return try TableAmounts.read(imports, labels: table.labels, called: "products").map { $0 ?? 0 }
    }

    private func exempt(_ categories: [String]) throws(Failure) -> [Int] {
        guard withoutImports.isEmpty else {
            var positions: [Int] = []
            for name in withoutImports { positions.append(try position(name, "--without-imports", categories)) }
            return positions
        }
        return FinalDemand.exports(among: categories)
    }

    private func position(_ name: String, _ option: String, _ categories: [String]) throws(Failure) -> Int {
        guard let column = categories.firstIndex(of: name) else {
            throw .input(
                """
                \(option): there is no category '\(name)'; categories are \(categories.joined(separator: ", "))
                """)
        }
        return column
    }
}
