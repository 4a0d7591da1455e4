import ArgumentParser
import Models
import NumericalMethods
import Reports
import ScenarioFiles

extension SupplyUseModel: ExpressibleByArgument {}

/// `khazri table supply-use`: a symmetric table from supply and use.
struct TableSupplyUseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supply-use",
        abstract: "Make a symmetric table from supply and use tables.",
        discussion: """
            The folder holds supply.csv (products in rows, industries in columns); use_domestic.csv and use_imported.csv, or use.csv with \
            imports.csv (product,value), which are then split in proportion; final_demand.csv or final_demand_domestic.csv and \
            final_demand_imported.csv; value_added.csv. With margins.csv and net_taxes.csv (product by user) uses are at \
            purchasers' prices and brought to basic prices.

            Models: A product by product, commodity technology; B product by product, industry technology; C industry by industry, \
            fixed industry sales; D industry by industry, fixed product sales. A and C need as many products as industries.

            Example: khazri table supply-use tables/supply-use --model D --to tables/symmetric
            """)

    @OptionGroup var arguments: TableArguments

    @Option(help: ArgumentHelp("A, B, C or D.", valueName: "model"))
    var model = SupplyUseModel.fixedProductSales

    @OptionGroup var target: TableTargetOptions

    func run() throws {
        let (folder, faults) = SupplyUseFolder.read(arguments.table)
        Loading.tell(faults)
        guard let folder else { throw Failure.input() }
        var notes: [String] = []
        let accounts = try accounts(folder, &notes)
        try requireBalance(accounts)
        let (table, negative) = try TableModel.attempt(labels: model.isByProduct ? folder.products : folder.industries) { () throws(InputOutputError) in
            try accounts.symmetric(model)
        }
        if negative > 0 { notes.append("\(negative) coefficients are negative, as model \(model.rawValue) can give; B and D never do.") }
        try target.tell(table, arguments, name: "supply-use", title: "Symmetric table, model \(model.rawValue)", notes: notes)
    }

    private func accounts(_ folder: SupplyUseFolder, _ notes: inout [String]) throws(Failure) -> SupplyUseAccounts {
        var accounts = SupplyUseAccounts(
            products: folder.products, industries: folder.industries, categories: folder.categories,
            make: Matrix(folder.supply).transposed, use: Matrix(folder.use), finalDemand: Matrix(folder.finalDemand),
            importedUse: folder.importedUse.map { Matrix($0) }, importedFinalDemand: folder.importedFinalDemand.map { Matrix($0) },
            valueAdded: folder.valueAdded.map { SectorRow(name: $0.name, values: $0.values) })
        if folder.margins != nil || folder.netTaxes != nil { try value(folder, &accounts, &notes) }
        if let imports = folder.imports, folder.importedUse == nil { try split(imports, folder, &accounts, &notes) }
        return accounts
    }

    private func value(_ folder: SupplyUseFolder, _ accounts: inout SupplyUseAccounts, _ notes: inout [String]) throws(Failure) {
        let none = Matrix(rows: folder.products.count, columns: folder.industries.count + folder.categories.count)
        let (taxes, margins) = (folder.netTaxes.map { Matrix($0) } ?? none, folder.margins.map { Matrix($0) } ?? none)
        let users = folder.industries + folder.categories
        do {
            let negative = try accounts.toBasicPrices(netTaxes: taxes, netMargins: margins)
            notes += negative.prefix(20).map { "'\(folder.products[$0.product])' to '\(users[$0.user])' is negative at basic prices." }
        } catch { throw .input(error.description(sectors: users)) }
    }

    private func split(
        _ imports: [Double], _ folder: SupplyUseFolder, _ accounts: inout SupplyUseAccounts, _ notes: inout [String]
    ) throws(Failure) {
        let exports = folder.categories.indices.filter { folder.categories[$0].lowercased().contains("export") }
        do { try accounts.split(imports: imports, exports: exports) } catch { throw .input(error.description(sectors: folder.products)) }
        let names = exports.map { "'\(folder.categories[$0])'" }
        notes.append("Imports split in proportion to uses; " + (names.isEmpty ? "every category takes them." : "\(names.joined(separator: ", ")) take none."))
    }

    /// What is made of a product must be what is used of it, within the tolerance.
    private func requireBalance(_ accounts: SupplyUseAccounts) throws(Failure) {
        let open = accounts.openProducts(TableChecks.silent)
        guard !open.isEmpty else { return }
        let words = open.prefix(20).map { item in
            "\(arguments.table): product '\(accounts.products[item.product])' has a supply of \(item.supply) and uses of \(item.uses); residual \(item.supply - item.uses)"
        } + (open.count > 20 ? ["\(arguments.table): and \(open.count - 20) more products"] : [])
        guard accounts.openProducts(arguments.tolerance.modelled).isEmpty else { throw .input(words.joined(separator: "\n")) }
        Terminal.note(words.map { "warning: " + $0 }.joined(separator: "\n"))
    }
}
