import ArgumentParser
import Models
import Reports

/// `khazri table price`: prices that follow cost.
struct TablePriceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price",
        abstract: "Prices that follow cost: imports, value added and taxes, pass-through, prices set by the state.",
        discussion: """
            Every price is 1 in the table's year. --price gives import price indices, --value-added amounts of value added at the \
            table's output, --fix price indices that the state sets; what such a sector then loses is told below the result as \
            the subsidy it would need.

            Example: khazri table price azerbaijan-2024 --price mining=1.3 --pass-through mining=0.8 --fix gasoline-refining=1
            """)

    @OptionGroup var arguments: TableArguments

    @Option(
        help: ArgumentHelp(
            "Import price index by product: a file of label,value, or label=value. May be repeated.",
            valueName: "indices"))
    var price: [String] = []

    @Option(
        help: ArgumentHelp(
            "Share of the import price's change that importers pass on; 1 where not given.", valueName: "shares"))
    var passThrough: [String] = []

    @Option(
        help: ArgumentHelp(
            "Share of its change of cost that a sector passes on; 1 where not given. Not together with --fix.",
            valueName: "shares"))
    var sectorPassThrough: [String] = []

    @Option(
        help: ArgumentHelp(
            "New value added, money units of the table: a file of label,value, or label=value.", valueName: "amounts"))
    var valueAdded: [String] = []

    @Option(
        help: ArgumentHelp("New net taxes on the inputs of sectors, money units of the table.", valueName: "amounts"))
    var netTaxes: [String] = []

    @Option(
        help: ArgumentHelp("Price index set by the state: a file of label,value, or label=value.", valueName: "indices")
    )
    var fix: [String] = []

    func validate() throws {
        if !fix.isEmpty, !sectorPassThrough.isEmpty {
            throw ValidationError(
                """
                --sector-pass-through: cannot be used together with --fix.
                """)
        }
    }

    func run() throws {
        let table = try arguments.load()
        let changes = try changes(table)
        if !price.isEmpty, table.imported == nil {
            throw Failure.input(
                """
                \(arguments.table): does not tell imported flows apart; --price needs them
                """)
        }
        let shares = try sectorPassThrough.isEmpty ? nil : TableAmounts.read(sectorPassThrough, labels: table.labels)
        let prices = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            if let shares { try table.prices(changes, sectorPassThrough: shares) } else { try table.prices(changes) }
        }
        try arguments.tell(prices.table)
    }

    private func changes(_ table: LabelledTable) throws(Failure) -> PriceChanges {
        func amounts(_ texts: [String]) throws(Failure) -> [Double?] {
            try TableAmounts.read(texts, labels: table.labels)
        }
        let set = try amounts(fix)
        return PriceChanges(
            importIndices: try amounts(price), passThrough: try amounts(passThrough),
            valueAdded: try amounts(valueAdded),
            netTaxes: try amounts(netTaxes), stateIndices: set)
    }
}
