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
        let (table, negative) = try TableModel.attempt(labels: model.isByProduct ? folder.products : folder.industries)
        { () throws(InputOutputError) in
            try accounts.symmetric(model)
        }
        try target.tell(.symmetric(table, model, negative: negative, notes: notes), arguments)
    }

    private func accounts(_ folder: SupplyUseFolder, _ notes: inout [String]) throws(Failure) -> SupplyUseAccounts {
        var accounts = SupplyUseAccounts(
            products: folder.products, industries: folder.industries, categories: folder.categories,
            make: Matrix(folder.supply).transposed, use: Matrix(folder.use), finalDemand: Matrix(folder.finalDemand),
            importedUse: folder.importedUse.map { Matrix($0) },
            importedFinalDemand: folder.importedFinalDemand.map { Matrix($0) },
            valueAdded: folder.valueAdded.map { SectorRow(name: $0.name, values: $0.values) })
        if folder.margins != nil || folder.netTaxes != nil { try value(folder, &accounts, &notes) }
        if let imports = folder.imports, folder.importedUse == nil { try split(imports, folder, &accounts, &notes) }
        return accounts
    }

    private func value(_ folder: SupplyUseFolder, _ accounts: inout SupplyUseAccounts, _ notes: inout [String])
        throws(Failure)
    {
        let users = folder.industries + folder.categories
        do {
            let negative = try accounts.toBasicPrices(
                netTaxes: folder.netTaxes.map { Matrix($0) }, netMargins: folder.margins.map { Matrix($0) })
            notes += negative.prefix(20).map {
                """
                '\(folder.products[$0.product])' to '\(users[$0.user])' is negative at basic prices.
                """
            }
        } catch { throw .input(error.description(sectors: users)) }
    }

    private func split(
        _ imports: [Double], _ folder: SupplyUseFolder, _ accounts: inout SupplyUseAccounts, _ notes: inout [String]
    ) throws(Failure) {
        let exports = FinalDemand.exports(among: folder.categories)
        do { try accounts.split(imports: imports, exports: exports) } catch {
            throw .input(error.description(sectors: folder.products))
        }
        notes.append(ImportSplitWords.ofUses(without: exports.map { folder.categories[$0] }))
    }

    /// What is made of a product must be what is used of it, within the tolerance.
    private func requireBalance(_ accounts: SupplyUseAccounts) throws(Failure) {
        let open = accounts.openProducts(TableChecks.silent)
        guard !open.isEmpty else { return }
        let words = BalanceWords.lines(open, of: arguments.table)
        guard accounts.openProducts(arguments.tolerance.modelled).isEmpty else {
            throw .input(
                words.joined(
                    separator: """
                        \n
                        """))
        }
        Terminal.note(words.map { "warning: " + $0 }.joined(separator: "\n"))
    }
}
