/// What moves a table's prices, by sector; `nil` leaves what the table has.
package struct PriceChanges: Sendable {
    /// Price index of imports at the border, 1 in the table's year.
    package var importIndices: [Double?]
    /// phi: the share of it that importers pass on, from 0 to 1; `nil` is all.
    package var passThrough: [Double?]
    /// Value added and net taxes on inputs, in the table's unit at the table's output.
    package var valueAdded: [Double?]
    package var netTaxes: [Double?]
    /// Price index that the state sets; `nil` where it sets none.
    package var stateIndices: [Double?]

    package init(
        importIndices: [Double?], passThrough: [Double?], valueAdded: [Double?], netTaxes: [Double?],
        stateIndices: [Double?]
    ) {
        (self.importIndices, self.passThrough, self.stateIndices) = (importIndices, passThrough, stateIndices)
        (self.valueAdded, self.netTaxes) = (valueAdded, netTaxes)
    }

    /// dp_m = index - 1; dv and dt per unit of output, dv = (v_new - v) / x.
    func shock(of table: LabelledTable) -> PriceShock {
        func change(_ base: [Double], _ given: [Double?]) -> [Double] {
            table.perUnit(zip(base.replaced(by: given), base).map { $0 - $1 })
        }
        var shock = PriceShock(
            importPrice: importIndices.map { ($0 ?? 1) - 1 }, passThrough: passThrough.map { $0 ?? 1 })
        shock.valueAdded = change(table.grossValueAdded, valueAdded)
        shock.netTaxes = change(zip(table.totalValueAdded, table.grossValueAdded).map { $0 - $1 }, netTaxes)
        shock.statePrices = stateIndices.map { ($0 ?? 1) - 1 }
        return shock
    }
}
