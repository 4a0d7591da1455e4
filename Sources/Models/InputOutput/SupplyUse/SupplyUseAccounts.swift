import NumericalMethods

/// Supply and use tables with imports and purchasers' prices, on the way to a symmetric table.
///
/// Purchasers' uses are first brought to basic prices, then, where uses are given in total, split by the same import
/// share for every user but exports; domestic and imported uses are then transformed by the same model.
///
/// Source: Eurostat (2008), Manual of Supply, Use and Input-Output Tables, chs 6, 8 and 11.
package struct SupplyUseAccounts: Sendable {
    package let products: [String]
    package let industries: [String]
    package let categories: [String]
    /// Industry by product.
    package let make: Matrix
    package private(set) var use: Matrix
    package private(set) var finalDemand: Matrix
    package private(set) var importedUse: Matrix?
    package private(set) var importedFinalDemand: Matrix?
    package private(set) var valueAdded: [SectorRow]

    package init(
        products: [String], industries: [String], categories: [String], make: Matrix, use: Matrix, finalDemand: Matrix,
        importedUse: Matrix? = nil, importedFinalDemand: Matrix? = nil, valueAdded: [SectorRow] = []
    ) {
        (self.products, self.industries, self.categories) = (products, industries, categories)
        (self.make, self.use, self.finalDemand) = (make, use, finalDemand)
        (self.importedUse, self.importedFinalDemand, self.valueAdded) = (importedUse, importedFinalDemand, valueAdded)
    }

    /// Takes margins and net taxes (product by user: industries, then categories) out of the uses; taxes become a row
    /// of value added; `nil` is none. Gives the cells that came out negative. Throws `size` and `unfit` as
    /// `BasicPrices`.
    package mutating func toBasicPrices(netTaxes: Matrix?, netMargins: Matrix?) throws(InputOutputError) -> [(
        product: Int, user: Int
    )] {
        let none = Matrix(rows: products.count, columns: industries.count + categories.count)
        let basic = try BasicPrices(purchasersUses: joined, netTaxes: netTaxes ?? none, netMargins: netMargins ?? none)
        let (count, all) = (industries.count, Array(products.indices))
        use = basic.uses.block(rows: all, columns: Array(0..<count))
        finalDemand = basic.uses.block(rows: all, columns: Array(count..<(count + categories.count)))
        valueAdded.append(SectorRow(name: "net-taxes-on-products", values: Array(basic.netTaxes.prefix(count))))
        return basic.negativeCells
    }

    /// Uses beside final demand.
    private var joined: Matrix {
        var all = Matrix(rows: use.rows, columns: use.columns + finalDemand.columns)
        for i in 0..<use.rows {
            for j in 0..<use.columns { all[i, j] = use[i, j] }
            for k in 0..<finalDemand.columns { all[i, use.columns + k] = finalDemand[i, k] }
        }
        return all
    }

    /// Splits total uses by imports of each product; `exports` are the categories that take none. Throws as
    /// `ImportSplit`.
    package mutating func split(imports: [Double], exports: [Int]) throws(InputOutputError) {
        let parts = try ImportSplit(
            flows: use, finalDemand: finalDemand, imports: imports, columnsWithoutImports: exports)
        (use, finalDemand) = (parts.domesticFlows, parts.domesticFinalDemand)
        (importedUse, importedFinalDemand) = (parts.importedFlows, parts.importedFinalDemand)
    }

    /// A product of which more or less is made than used.
    package struct OpenProduct: Sendable, Equatable {
        package let product: String
        public let supply: Double
        /// Domestic uses.
        package let uses: Double

        package var residual: Double { supply - uses }
    }

    /// Products whose supply differs from their domestic uses by more than this share.
    package func openProducts(_ tolerance: Double) -> [OpenProduct] {
        let (supply, uses) = (make.columnSums, zip(use.rowSums, finalDemand.rowSums).map { $0 + $1 })
        return products.indices.filter { abs(supply[$0] - uses[$0]) > tolerance * max(abs(supply[$0]), abs(uses[$0])) }
            .map { OpenProduct(product: products[$0], supply: supply[$0], uses: uses[$0]) }
    }

    /// The symmetric table of a model. Where no value added is given it is what is left of output.
    ///
    /// Throws as `SupplyUseTables`.
    package func symmetric(_ model: SupplyUseModel) throws(InputOutputError) -> (
        table: LabelledTable, negativeCoefficients: Int
    ) {
        let rows = Matrix(valueAdded.map(\.values), columns: industries.count)
        let home = try SupplyUseTables(make: make, use: use, finalDemand: finalDemand, valueAdded: rows).symmetric(
            model)
        let abroad = try importedUse.map { imported throws(InputOutputError) in
            let demand = importedFinalDemand ?? Matrix(rows: products.count, columns: 0)
            return try SupplyUseTables(make: make, use: imported, finalDemand: demand, areImports: model.isByProduct)
                .symmetric(model)
        }
        let added = valueAdded.indices.map { SectorRow(name: valueAdded[$0].name, values: home.valueAdded.row($0)) }
        let importedCategories = abroad.map {
            $0.finalDemand.columns == categories.count
                ? categories
                : (0..<$0.finalDemand.columns).map {
                    """
                    \($0 + 1)
                    """
                }
        }
        let table = try LabelledTable(
            labels: model.isByProduct ? products : industries, domestic: home.flows, imported: abroad?.flows,
            finalDemand: FinalDemand(categories: categories, values: home.finalDemand),
            importedFinalDemand: abroad.map {
                FinalDemand(categories: importedCategories ?? [], values: $0.finalDemand)
            },
            valueAdded: added, output: home.output)
        return (table, home.negativeCoefficients)
    }
}

extension Matrix {
    /// Rows of this many columns each; there may be none.
    fileprivate init(_ lines: [[Double]], columns: Int) {
        self.init(rows: lines.count, columns: columns)
        for (i, line) in lines.enumerated() {
            for (j, value) in line.prefix(columns).enumerated() { self[i, j] = value }
        }
    }
}
