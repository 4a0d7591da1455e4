import NumericalMethods

/// Prices that follow cost, with imports, taxes, incomplete pass-through and prices set by the state.
///
/// With k the sectors whose price the state sets and r the rest (formula B5):
/// dp_r' = (dp_k' A_d,kr + dp_m,user' A_m,r + dt_r' + dv_r')(I - A_d,rr)^-1, dp_m,user = phi dp_m.
/// Loss of a state-set sector per unit: dp' a_d,k + dp_m' a_m,k + dt_k + dv_k - dp_k, which for one such sector is
/// dp_r' a_d,rk + dp_m' a_m,k + dv_k - dp_k (1 - a_kk). It buys its own imports at the full price; the importers' loss
/// therefore counts the imports of all other users, and nothing counts twice. All prices are relative to 1.
///
/// Source: Leontief (1946), Quarterly Journal of Economics 61 (cost-push form); Miller and Blair (2009), section 2.6,
/// doi:10.1017/CBO9780511626982; state-set prices and pass-through: own extension.
package struct LeontiefPriceModel: Sendable {
    package let domestic: Matrix
    package let imported: Matrix
    /// Sectors whose price the state sets.
    package let stateSet: [Int]
    private let free: [Int]
    private let factorization: LUFactorization

    /// Throws `size`, `outOfRange`, `singular` or `numerical`.
    package init(domestic: Matrix, imported: Matrix, stateSet: [Int] = []) throws(InputOutputError) {
        let sectors = domestic.rows
        guard domestic.isSquare else {
            throw .size(what: "columns of domestic coefficients", expected: sectors, actual: domestic.columns)
        }
        guard imported.rows == sectors, imported.columns == sectors else {
            throw .size(what: "imported coefficients", expected: sectors, actual: imported.rows)
        }
        for sector in stateSet where sector < 0 || sector >= sectors {
            throw .outOfRange(what: "sector with a state price", value: Double(sector))
        }
        self.domestic = domestic
        self.imported = imported
        self.stateSet = stateSet
        let others = (0..<sectors).filter { !stateSet.contains($0) }
        free = others
        factorization = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(.identity(others.count) - domestic.block(rows: others, columns: others))
        }
    }

    /// The change of prices that a shock brings. Throws `size`.
    package func change(_ shock: PriceShock) throws(InputOutputError) -> PriceChange {
        for list in [shock.importPrice, shock.userImportPrice, shock.netTaxes, shock.valueAdded, shock.statePrices] {
            try check(list)
        }
        var prices = [Double](repeating: 0, count: domestic.rows)
        for sector in stateSet { prices[sector] = shock.statePrices[sector] }
        let pushed = zip(prices * domestic, shock.userImportPrice * imported).map { $0 + $1 }
        let cost = free.map { pushed[$0] + shock.netTaxes[$0] + shock.valueAdded[$0] }
        let solved = try inDomainWords { () throws(LinearAlgebraError) in try factorization.solveTransposed(cost) }
        for (position, sector) in free.enumerated() { prices[sector] = solved[position] }
        return PriceChange(
            domestic: prices, userImport: shock.userImportPrice, stateSectorLoss: stateSectorLoss(prices, shock))
    }

    /// Who bears it, at these volumes (M AZN a year): sum dp_i f_i + sum dp_m,user f_m to final users, loss per unit
    /// times output to state-set sectors, sum (dp_m - dp_m,user) m over the imports of all others to importers.
    /// The sum equals dp_m' m + dt' x + dv' x when x = A_d x + f and m = A_m x + f_m.
    package func incidence(
        of change: PriceChange, _ shock: PriceShock, output: [Double], finalDemand: [Double],
        importedFinalDemand: [Double]
    ) throws(InputOutputError) -> PriceIncidence {
        for list in [output, finalDemand, importedFinalDemand] { try check(list) }
        var freeOutput = output
        for sector in stateSet { freeOutput[sector] = 0 }
        let imports = zip(imported * freeOutput, importedFinalDemand).map { $0 + $1 }
        let kept = zip(shock.importPrice, shock.userImportPrice).map { $0 - $1 }
        return PriceIncidence(
            finalUsers: sum(change.domestic, finalDemand) + sum(change.userImport, importedFinalDemand),
            stateSectors: sum(change.stateSectorLoss, output), importers: sum(kept, imports))
    }

    private func stateSectorLoss(_ prices: [Double], _ shock: PriceShock) -> [Double] {
        let domesticCost = prices * domestic
        let importCost = shock.importPrice * imported
        var loss = [Double](repeating: 0, count: domestic.rows)
        for k in stateSet {
            loss[k] = domesticCost[k] + importCost[k] + shock.netTaxes[k] + shock.valueAdded[k] - prices[k]
        }
        return loss
    }

    private func check(_ list: [Double]) throws(InputOutputError) {
        guard list.count == domestic.rows else {
            throw .size(what: "prices or volumes by sector", expected: domestic.rows, actual: list.count)
        }
    }

    private func sum(_ left: [Double], _ right: [Double]) -> Double { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
}
