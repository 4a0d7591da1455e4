import NumericalMethods

/// Splits total flows into domestic and imported ones by the same import share for every user of a product.
///
/// share_i = m_i / (sum_j z_ij + sum_k y_ik), users that buy no imports (exports) left out; Z_m = diag(share) Z, Z_d =
/// Z - Z_m. The standard assumption, and weak for fuels, where grades differ by user.
///
/// Source: Miller and Blair (2009), section 4.6, doi:10.1017/CBO9780511626982; Eurostat (2008), Manual of Supply,
/// Use and Input-Output Tables, ch. 8.
package struct ImportSplit: Sendable {
    /// Imported share of each product's uses.
    package let shares: [Double]
    package let domesticFlows: Matrix
    package let importedFlows: Matrix
    package let domesticFinalDemand: Matrix
    package let importedFinalDemand: Matrix

    /// Splits flows (product x user) and final demand (product x category).
    ///
    /// Throws `size`, `outOfRange`, and `unfit` for imports that are negative or above the uses that take imports.
    package init(
        flows: Matrix, finalDemand: Matrix, imports: [Double], columnsWithoutImports: [Int] = []
    ) throws(InputOutputError) {
        guard finalDemand.rows == flows.rows else {
            throw .size(what: "rows of final demand", expected: flows.rows, actual: finalDemand.rows)
        }
        guard imports.count == flows.rows else {
            throw .size(what: "imports by product", expected: flows.rows, actual: imports.count)
        }
        for column in columnsWithoutImports where column < 0 || column >= finalDemand.columns {
            throw .outOfRange(what: "final demand column without imports", value: Double(column))
        }
        let takes = (0..<finalDemand.columns).map { columnsWithoutImports.contains($0) ? 0.0 : 1.0 }
        let uses = zip(flows.rowSums, finalDemand * takes).map { $0 + $1 }
        shares = try ImportSplit.shares(imports, of: uses)
        importedFlows = flows.scalingRows(by: shares)
        importedFinalDemand = finalDemand.scalingColumns(by: takes).scalingRows(by: shares)
        domesticFlows = flows - importedFlows
        domesticFinalDemand = finalDemand - importedFinalDemand
    }

    private static func shares(_ imports: [Double], of uses: [Double]) throws(InputOutputError) -> [Double] {
        var shares: [Double] = []
        for (product, amount) in imports.enumerated() {
            guard amount >= 0, amount <= max(0, uses[product]) * (1 + 1e-9) else {
                throw .unfit(
                    what: "imports must lie between 0 and the uses that take imports, \(uses[product])",
                    sector: product,
                    value: amount)
            }
            shares.append(amount == 0 ? 0 : min(1, amount / uses[product]))
        }
        return shares
    }
}
