/// What moves prices. All changes are relative to base-year prices of 1 and listed by sector.
package struct PriceShock: Sendable {
    /// dp_m: change of the import price of each sector's product at the border.
    package var importPrice: [Double]
    /// dp_m,user = phi dp_m: the part of it that importers pass on.
    package var userImportPrice: [Double]
    /// dt: change of net taxes on the inputs of each sector, per unit of its output.
    package var netTaxes: [Double]
    /// dv: change of value added per unit of output.
    package var valueAdded: [Double]
    /// dp_k: given change of the prices that the state sets; read only for those sectors.
    package var statePrices: [Double]

    /// No change at all.
    package init(sectors: Int) {
        let zero = [Double](repeating: 0, count: sectors)
        (importPrice, userImportPrice, netTaxes, valueAdded, statePrices) = (zero, zero, zero, zero, zero)
    }

    /// A change of import prices, of which users pay the share `passThrough` (0 none, 1 all).
    package init(importPrice: [Double], passThrough: [Double]) {
        self.init(sectors: importPrice.count)
        self.importPrice = importPrice
        userImportPrice = zip(importPrice, passThrough).map { $0 * $1 }
    }
}

/// What a shock does to prices, relative to 1, by sector.
package struct PriceChange: Sendable {
    /// dp: domestic prices; the given ones where the state sets them.
    package let domestic: [Double]
    /// dp_m,user: what buyers pay more for imports.
    package let userImport: [Double]
    /// Loss per unit of output of each sector whose price the state sets; 0 for the others.
    package let stateSectorLoss: [Double]
}

/// Who bears a change of prices, M AZN a year; the parts add up to the extra import bill plus the taxes and value
/// added.
package struct PriceIncidence: Sendable, Equatable {
    /// Buyers for final use, exports among them.
    package let finalUsers: Double
    /// Sectors whose price the state sets.
    package let stateSectors: Double
    /// Importers, for the part not passed on.
    package let importers: Double

    package init(finalUsers: Double, stateSectors: Double, importers: Double) {
        self.finalUsers = finalUsers
        self.stateSectors = stateSectors
        self.importers = importers
    }
}
