import NumericalMethods

/// The model by which supply and use tables become a symmetric table.
package enum SupplyUseModel: String, CaseIterable, Sendable {
    /// Product by product, commodity technology: A = B C^-1. Square make table; may give negative coefficients.
    case commodityTechnology = "A"
    /// Product by product, industry technology: A = B D.
    case industryTechnology = "B"
    /// Industry by industry, fixed industry sales: A = C^-1 B. Square make table; may give negative coefficients.
    case fixedIndustrySales = "C"
    /// Industry by industry, fixed product sales: A = D B. Never negative; the usual choice.
    case fixedProductSales = "D"

    package var isByProduct: Bool { self == .commodityTechnology || self == .industryTechnology }
}

/// A symmetric table made from supply and use.
package struct SymmetricTable: Sendable {
    package let model: SupplyUseModel
    package let coefficients: Matrix
    /// Output by product or industry.
    package let output: [Double]
    /// By product or industry, and category.
    package let finalDemand: Matrix
    /// Value-added rows by product or industry, in amounts.
    package let valueAdded: Matrix
    /// The number of coefficients below -1e-12.
    package let negativeCoefficients: Int

    /// A diag(x).
    package var flows: Matrix { coefficients.scalingColumns(by: output) }
}

/// Make and use tables at basic prices.
///
/// With V (industry x product) and U (product x industry): q = V'i, g = V i, B = U diag(g)^-1, D = V diag(q)^-1, C = V'
/// diag(g)^-1. In the models by product e and value added W D are those of products, in the models by industry D e
/// (C^-1 e) and W.
///
/// Source: Eurostat (2008), Manual of Supply, Use and Input-Output Tables, ch. 11; Miller and Blair (2009), ch. 5,
/// doi:10.1017/CBO9780511626982.
package struct SupplyUseTables: Sendable {
    package let make: Matrix
    package let use: Matrix
    package let finalDemand: Matrix
    package let valueAdded: Matrix
    /// q, by product.
    package let productOutput: [Double]
    /// g, by industry.
    package let industryOutput: [Double]

    /// Takes the tables; `valueAdded` has a row a kind and a column an industry.
    ///
    /// Throws `size`, `numerical` for numbers that are not finite, and `unfit` for a product or industry of negative
    /// output or with uses and none; imported uses in a model by product may be of products that are not made
    /// (`areImports`).
    package init(
        make: Matrix, use: Matrix, finalDemand: Matrix, valueAdded: Matrix? = nil, areImports: Bool = false
    ) throws(InputOutputError) {
        let (industries, products) = (make.rows, make.columns)
        let added = valueAdded ?? Matrix(rows: 0, columns: industries)
        for (what, expected, actual) in [
            ("rows of the use table", products, use.rows), ("columns of the use table", industries, use.columns),
            ("rows of final demand", products, finalDemand.rows), ("columns of value added", industries, added.columns)
        ] where expected != actual { throw .size(what: what, expected: expected, actual: actual) }
        for matrix in [make, use, finalDemand, added] {
            if let place = matrix.firstPlace(where: { !$0.isFinite }) {
                throw .numerical(.notFinite(row: place.row, column: place.column))
            }
        }
        (self.make, self.use, self.finalDemand, self.valueAdded) = (make, use, finalDemand, added)
        (productOutput, industryOutput) = (make.columnSums, make.rowSums)
        try SupplyUseTables.check(industryOutput, inputs: use.columnSums, "industry")
        if !areImports { try SupplyUseTables.check(productOutput, inputs: use.rowSums, "product") }
    }

    /// B, inputs of products per unit of industry output.
    package var inputCoefficients: Matrix { use.scalingColumns(by: inverses(industryOutput)) }
    /// D, market shares of industries in products.
    package var marketShares: Matrix { make.scalingColumns(by: inverses(productOutput)) }
    /// C, product mix of industries (product x industry).
    package var productMix: Matrix { make.transposed.scalingColumns(by: inverses(industryOutput)) }

    /// A symmetric table. Throws `size` for the models A and C when the make table is not square, `singular` when it
    /// cannot be inverted.
    package func symmetric(_ model: SupplyUseModel = .fixedProductSales) throws(InputOutputError) -> SymmetricTable {
        switch model {
        case .commodityTechnology:
            // A = B C^-1 and W C^-1, solved as C' A' = B'.
            let mix = try mixFactorization()
            let inputs = inputCoefficients.transposed
            let perUnit = valueAdded.scalingColumns(by: inverses(industryOutput)).transposed
            let coefficients = try solved { () throws(LinearAlgebraError) in try mix.solveTransposed(inputs) }
            let added = try solved { () throws(LinearAlgebraError) in try mix.solveTransposed(perUnit) }
            return table(
                model, coefficients.transposed, productOutput, finalDemand,
                added.transposed.scalingColumns(by: productOutput))
        case .industryTechnology:
            let shares = marketShares
            let perUnit = valueAdded.scalingColumns(by: inverses(industryOutput)) * shares
            return table(
                model, inputCoefficients * shares, productOutput, finalDemand, perUnit.scalingColumns(by: productOutput)
            )
        case .fixedIndustrySales:
            let mix = try mixFactorization()
            let coefficients = try solved { () throws(LinearAlgebraError) in try mix.solve(inputCoefficients) }
            let demand = try solved { () throws(LinearAlgebraError) in try mix.solve(finalDemand) }
            return table(model, coefficients, industryOutput, demand, valueAdded)
        case .fixedProductSales:
            let shares = marketShares
            return table(model, shares * inputCoefficients, industryOutput, shares * finalDemand, valueAdded)
        }
    }

    private func mixFactorization() throws(InputOutputError) -> LUFactorization {
        guard make.isSquare else {
            throw .size(
                what: "products of the make table (models A and C need as many as industries)", expected: make.rows,
                actual: make.columns)
        }
        return try solved { () throws(LinearAlgebraError) in try LUFactorization(productMix) }
    }

    private func solved<Result>(
        _ step: () throws(LinearAlgebraError) -> Result
    ) throws(InputOutputError) -> Result { try inDomainWords(step) }

    private func table(
        _ model: SupplyUseModel, _ coefficients: Matrix, _ output: [Double], _ finalDemand: Matrix, _ valueAdded: Matrix
    ) -> SymmetricTable {
        var negative = 0
        for j in 0..<coefficients.columns {
            for i in 0..<coefficients.rows where coefficients[i, j] < -1e-12 { negative += 1 }
        }
        return SymmetricTable(
            model: model, coefficients: coefficients, output: output, finalDemand: finalDemand, valueAdded: valueAdded,
            negativeCoefficients: negative)
    }

    private func inverses(_ values: [Double]) -> [Double] { values.map { $0 > 0 ? 1 / $0 : 0 } }

    private static func check(
        _ output: [Double], inputs: [Double], _ kind: String
    ) throws(InputOutputError) {
        for (position, value) in output.enumerated() where value < 0 || (value == 0 && inputs[position] != 0) {
            throw .unfit(
                what: "the make table must give this \(kind) an output above zero", sector: position, value: value)
        }
    }
}
