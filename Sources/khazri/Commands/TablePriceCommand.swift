import ArgumentParser
import Models
import NumericalMethods
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

    @Option(help: ArgumentHelp("Import price index by product: a file of label,value, or label=value. May be repeated.", valueName: "indices"))
    var price: [String] = []

    @Option(help: ArgumentHelp("Share of the import price's change that importers pass on; 1 where not given.", valueName: "shares"))
    var passThrough: [String] = []

    @Option(help: ArgumentHelp(
        "Share of its change of cost that a sector passes on; 1 where not given. Not together with --fix.", valueName: "shares"))
    var sectorPassThrough: [String] = []

    @Option(help: ArgumentHelp("New value added, money units of the table: a file of label,value, or label=value.", valueName: "amounts"))
    var valueAdded: [String] = []

    @Option(help: ArgumentHelp("New net taxes on the inputs of sectors, money units of the table.", valueName: "amounts"))
    var netTaxes: [String] = []

    @Option(help: ArgumentHelp("Price index set by the state: a file of label,value, or label=value.", valueName: "indices"))
    var fix: [String] = []

    func validate() throws {
        if !fix.isEmpty, !sectorPassThrough.isEmpty { throw ValidationError("--sector-pass-through: cannot be used together with --fix.") }
    }

    func run() throws {
        let table = try arguments.load()
        let fixed = try TableAmounts.read(fix, labels: table.labels)
        let shock = try shock(table, fixed)
        if !price.isEmpty, table.imported == nil { throw Failure.input("\(arguments.table): does not tell imported flows apart; --price needs them") }
        let solved = try sectorPassThrough.isEmpty ? stateSet(table, fixed, shock) : passedOn(table, shock)
        var result = Table(
            name: "price", title: "Price indices",
            columns: [TableColumns.sector, TableColumns.number("price_index", "price of the domestic product; 1 in the table's year")],
            notes: solved.losses)
        for (index, label) in table.labels.enumerated() { result.append(.text(label), table.output[index] == 0 ? .notApplicable : Cell(1 + solved.change[index])) }
        try arguments.tell(result)
    }

    private func stateSet(_ table: LabelledTable, _ fixed: [Double?], _ shock: PriceShock) throws(Failure) -> (change: [Double], losses: [String]) {
        let none = Matrix(rows: table.sectors, columns: table.sectors)
        let chosen = fixed.indices.filter { fixed[$0] != nil }
        let change = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try LeontiefPriceModel(
                domestic: table.domesticCoefficients, imported: table.importedCoefficients ?? none, stateSet: chosen
            ).change(shock)
        }
        let losses = chosen.map { index in
            "'\(table.labels[index])' loses \(loss(change.stateSectorLoss[index], index, table)) at the table's output, the subsidy it would need."
        }
        return (change.domestic, losses)
    }

    /// A loss per unit at the sector's output, without the rounding of the costs that it is a difference of.
    private func loss(_ perUnit: Double, _ sector: Int, _ table: LabelledTable) -> Double {
        RoundingDust.cleared(perUnit, of: 1) * table.output[sector]
    }

    private func passedOn(_ table: LabelledTable, _ shock: PriceShock) throws(Failure) -> (change: [Double], losses: [String]) {
        let shares = try TableAmounts.read(sectorPassThrough, labels: table.labels).map { $0 ?? 1 }
        let imports = table.importedCoefficients.map { shock.userImportPrice * $0 } ?? [Double](repeating: 0, count: table.sectors)
        let cost = zip(imports, zip(shock.netTaxes, shock.valueAdded)).map { $0 + $1.0 + $1.1 }
        let prices = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try PassThroughPrices(coefficients: table.domesticCoefficients, costChange: cost, passThrough: shares)
        }
        let losses = shares.indices.filter { shares[$0] < 1 }.map { index in
            "'\(table.labels[index])' bears \(loss(prices.absorbed[index], index, table)) itself at the table's output."
        }
        return (prices.change, losses)
    }

    private func shock(_ table: LabelledTable, _ fixed: [Double?]) throws -> PriceShock {
        let indices = try TableAmounts.read(price, labels: table.labels).map { ($0 ?? 1) - 1 }
        let shares = try TableAmounts.read(passThrough, labels: table.labels).map { $0 ?? 1 }
        var shock = PriceShock(importPrice: indices, passThrough: shares)
        func change(_ base: [Double], _ texts: [String]) throws(Failure) -> [Double] {
            table.perUnit(zip(base.replaced(by: try TableAmounts.read(texts, labels: table.labels)), base).map { $0 - $1 })
        }
        shock.valueAdded = try change(table.grossValueAdded, valueAdded)
        shock.netTaxes = try change(zip(table.totalValueAdded, table.grossValueAdded).map { $0 - $1 }, netTaxes)
        shock.statePrices = fixed.map { ($0 ?? 1) - 1 }
        return shock
    }
}
