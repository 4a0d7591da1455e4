import NumericalMethods

/// Price indices of a table's sectors, 1 in the table's year, and who bears the cost that prices do not carry.
package struct TablePrices: Sendable {
    /// An amount in the table's unit that a sector bears, at the table's output.
    package struct Burden: Sendable {
        package let sector: String
        package let amount: Double
    }

    /// Why prices do not carry all cost.
    package enum Rule: Sendable { case stateSetPrices, sectorPassThrough }

    package let sectors: [String]
    /// None for a sector without output.
    package let indices: [Double?]
    package let rule: Rule
    package let burdens: [Burden]
}

extension LabelledTable {
    /// Prices that follow cost where the state does not set them; a sector with a set price loses what the price does
    /// not carry.
    ///
    /// p = 1 + dp with dp of `LeontiefPriceModel`, whose loss per unit is taken times output. Throws as that model.
    package func prices(_ changes: PriceChanges) throws(InputOutputError) -> TablePrices {
        let stateSet = changes.stateIndices.indices.filter { changes.stateIndices[$0] != nil }
        let none = Matrix(rows: sectors, columns: sectors)
        let change = try LeontiefPriceModel(
            domestic: domesticCoefficients, imported: importedCoefficients ?? none, stateSet: stateSet
        ).change(changes.shock(of: self))
        return prices(change.domestic, .stateSetPrices, bearing: stateSet, change.stateSectorLoss)
    }

    /// Prices where each sector passes on a share of its change of cost and bears the rest; `nil` passes on all.
    ///
    /// c' = dp_m,user' A_m + dt' + dv', p = 1 + dp with dp of `PassThroughPrices`. Throws as that model.
    package func prices(_ changes: PriceChanges, sectorPassThrough: [Double?]) throws(InputOutputError) -> TablePrices {
        let shock = changes.shock(of: self), shares = sectorPassThrough.map { $0 ?? 1 }
        let imports = importedCoefficients.map { shock.userImportPrice * $0 } ?? [Double](repeating: 0, count: sectors)
        let cost = zip(imports, zip(shock.netTaxes, shock.valueAdded)).map { $0 + $1.0 + $1.1 }
        let prices = try PassThroughPrices(coefficients: domesticCoefficients, costChange: cost, passThrough: shares)
        return self.prices(
            prices.change, .sectorPassThrough, bearing: shares.indices.filter { shares[$0] < 1 }, prices.absorbed)
    }

    /// Losses per unit are differences of costs, whose rounding is no loss.
    private func prices(_ change: [Double], _ rule: TablePrices.Rule, bearing: [Int], _ perUnit: [Double])
        -> TablePrices
    {
        TablePrices(
            sectors: labels, indices: zip(change, output).map { $1 == 0 ? nil : 1 + $0 }, rule: rule,
            burdens: bearing.map {
                TablePrices.Burden(sector: labels[$0], amount: RoundingDust.cleared(perUnit[$0], of: 1) * output[$0])
            })
    }
}
