/// A national input-output table with domestic and imported flows apart.
///
/// Units: million AZN a year, basic prices, whatever unit of money a year the tables declare; suppliers in rows, users
/// in columns. Identities: output = row sum of domestic flows + domestic final demand; output = column sum of domestic
/// and imported flows + net taxes + value added.
package struct InputOutputTable: Sendable {
    /// n x n, row = supplying sector.
    package let domesticFlows: [[Double]]
    package let importedFlows: [[Double]]
    /// n x final-demand category.
    package let domesticFinalDemand: [[Double]]
    package let importedFinalDemand: [[Double]]
    package let finalDemandCategories: [String]
    package let importedFinalDemandCategories: [String]
    package let output: [Double]
    package let valueAdded: [Double]
    package let netTaxesOnProducts: [Double]
    package let imports: [Double]
    /// Hired employees, persons.
    package let employees: [Double]
    package let evidence: Evidence
    /// Exports by product as the accounts state them beside the final demand; `nil` where they do not.
    let exports: [Double]?
    /// Net taxes on products by category of final demand; none where the baseline has no such table.
    let finalDemandTaxes: [Double]

    package init(
        domesticFlows: [[Double]], importedFlows: [[Double]], domesticFinalDemand: [[Double]],
        importedFinalDemand: [[Double]], finalDemandCategories: [String],
        importedFinalDemandCategories: [String], output: [Double], valueAdded: [Double],
        netTaxesOnProducts: [Double], imports: [Double], employees: [Double], evidence: Evidence
    ) {
        self.domesticFlows = domesticFlows
        self.importedFlows = importedFlows
        self.domesticFinalDemand = domesticFinalDemand
        self.importedFinalDemand = importedFinalDemand
        self.finalDemandCategories = finalDemandCategories
        self.importedFinalDemandCategories = importedFinalDemandCategories
        self.output = output
        self.valueAdded = valueAdded
        self.netTaxesOnProducts = netTaxesOnProducts
        self.imports = imports
        self.employees = employees
        self.evidence = evidence
        exports = nil
        finalDemandTaxes = []
    }

    /// The tables of a baseline that hold money a year, the only ones that declare a unit.
    package static let moneyTables = [
        "flows-domestic", "flows-imported", "final-demand-domestic", "final-demand-imported", "sector-accounts",
        "final-demand-taxes"
    ]
    /// Columns of `sector-accounts` that are no money.
    private static let columnsWithoutMoney: Set = ["employees"]

    /// A matrix of money in million AZN a year.
    private static func money(_ table: String, rows: [String], columns: [String], _ fields: inout some FieldReader)
        -> [[Double]]
    {
        let amounts = fields.matrix(table, rows: rows, columns: columns)
        let factor = fields.yearlyMoney(ofTable: table)
        guard factor != 1 else { return amounts }
        return amounts.map { row in zip(columns, row).map { columnsWithoutMoney.contains($0) ? $1 : $1 * factor } }
    }

    init(from fields: inout some FieldReader) {
        let sectors = fields.allNames(of: .sectors)
        domesticFlows = Self.money("flows-domestic", rows: sectors, columns: sectors, &fields)
        importedFlows = Self.money("flows-imported", rows: sectors, columns: sectors, &fields)
        finalDemandCategories = fields.columns(ofTable: "final-demand-domestic")
        importedFinalDemandCategories = fields.columns(ofTable: "final-demand-imported")
        domesticFinalDemand = Self.money(
            "final-demand-domestic", rows: sectors, columns: finalDemandCategories, &fields)
        importedFinalDemand = Self.money(
            "final-demand-imported", rows: sectors, columns: importedFinalDemandCategories, &fields)
        let hasExports = fields.columns(ofTable: "sector-accounts").contains("exports")
        let columns =
            ["output", "value-added", "net-taxes-on-products", "imports", "employees"] + (hasExports ? ["exports"] : [])
        let accounts = Self.money("sector-accounts", rows: sectors, columns: columns, &fields)
        func column(_ name: String) -> [Double] {
            let position = columns.firstIndex(of: name) ?? 0
            return accounts.map { $0[position] }
        }
        output = column("output")
        valueAdded = column("value-added")
        netTaxesOnProducts = column("net-taxes-on-products")
        imports = column("imports")
        employees = column("employees")
        exports = hasExports ? column("exports") : nil
        finalDemandTaxes = InputOutputTable.readFinalDemandTaxes(&fields, finalDemandCategories)
        evidence = fields.evidence(ofTable: "flows-domestic")
        checkRows(sectors, &fields)
    }

    /// The table `final-demand-taxes`; a category that it leaves out pays none.
    private static func readFinalDemandTaxes(_ fields: inout some FieldReader, _ categories: [String]) -> [Double] {
        let table = "final-demand-taxes", column = "net-taxes"
        let taxed = fields.textRows(ofTable: table, columns: [column]).map(\.key)
        guard !taxed.isEmpty else { return [] }
        return money(table, rows: categories.filter(taxed.contains), columns: [column], &fields).map { $0[0] }
    }

    /// Domestic uses of every sector must be its output. One factor that would make them so for all is told in place of
    /// the rows.
    private func checkRows(_ sectors: [String], _ fields: inout some FieldReader) {
        let flows = domesticFlows.map { $0.reduce(0, +) }, demand = domesticFinalDemand.map { $0.reduce(0, +) }
        let lacking = output.indices.map { output[$0] - flows[$0] - demand[$0] }
        let open = output.indices.filter { abs(lacking[$0]) > 1e-6 * max(1, abs(output[$0])) }
        let parts: [(tables: String, amounts: [Double], sign: Double)] = [
            ("flows-domestic", flows, 1), ("final-demand-domestic", demand, 1),
            ("the output of sector-accounts", output, -1)
        ]
        for part in parts where 2 * open.count > output.count {
            guard let factor = CommonFactor([(part.amounts, lacking.map { part.sign * $0 })], totals: output) else {
                continue
            }
            fields.fault(
                nil,
                """
                domestic uses of \(open.count) sectors differ from their output: \(part.tables) \
                \(factor.description); correct the `unit` of its table, or its numbers
                """)
            return
        }
        for row in open where sectors.indices.contains(row) {
            fields.fault(
                nil,
                """
                sector '\(sectors[row])': domestic uses add up to \(flows[row] + demand[row]), its output is \
                \(output[row]) M AZN; correct the row of flows-domestic or sector-accounts
                """)
        }
    }
}
