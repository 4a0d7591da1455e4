/// Satellites of a multi-regional table by producing and by consuming region.
package struct TableFootprints: Sendable {
    /// One satellite in one region, in the satellite's unit.
    package struct Account: Sendable {
        package let satellite: String
        package let region: String
        /// Amount where it is produced, and by the region that consumes; both with direct use.
        package let territory: Double
        package let footprint: Double
        /// Embodied in trade; 0 where the difference is rounding.
        package let exports: Double
        package let imports: Double
        /// What final users use or emit themselves.
        package let directUse: Double
        /// Where the table states it.
        package let unit: String?
    }

    package let accounts: [Account]
}

extension LabelledTable {
    /// The regions in the order in which the sectors name them first; empty for one region.
    package var distinctRegions: [String] {
        var regions: [String] = []
        for region in self.regions where !regions.contains(region) { regions.append(region) }
        return regions
    }

    /// Accounts of satellites or value-added rows by region, with what final users use themselves.
    ///
    /// footprint = territory - exports + imports for every region. The model and its source are those of
    /// `MultiRegionalModel` and `Footprints`. Throws as they do, and `categoryWithoutRegion`.
    package func footprints(
        of rows: [SectorRow], finalDemand demand: FinalDemand, method: LeontiefMethod = .automatic
    ) throws(InputOutputError) -> TableFootprints {
        let regions = distinctRegions
        let model = try MultiRegionalModel(
            coefficients: domesticCoefficients, finalDemand: demand.byRegion(regions),
            regionOfSector: self.regions.map { regions.firstIndex(of: $0) ?? 0 }, method: method)
        var accounts: [TableFootprints.Account] = []
        for row in rows {
            let account = try model.footprints(of: perUnit(row.values))
            accounts += account.accounts(of: row, regions, directUse: try demand.directUse(of: row.name, by: regions))
        }
        return TableFootprints(accounts: accounts)
    }
}

extension Footprints {
    fileprivate func accounts(of row: SectorRow, _ regions: [String], directUse: [Double]) -> [TableFootprints.Account]
    {
        let (territory, footprint, exports, imports) = (territory, footprint, exports, imports)
        return regions.indices.map { index in
            TableFootprints.Account(
                satellite: row.name, region: regions[index], territory: territory[index] + directUse[index],
                footprint: footprint[index] + directUse[index],
                exports: RoundingDust.cleared(exports[index], of: territory[index]),
                imports: RoundingDust.cleared(imports[index], of: footprint[index]), directUse: directUse[index],
                unit: row.unit)
        }
    }
}
