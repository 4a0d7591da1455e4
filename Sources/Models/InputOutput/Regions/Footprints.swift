import NumericalMethods

/// What the final demand of each region stands for in all regions: a multi-regional account of one satellite.
///
/// With X_r = L y_r the output called for by region r's final demand and e the satellite per unit of output,
/// embodied(s, r) = sum over sectors i of region s of e_i X_r,i. Row sums are the account by producer (territory),
/// column sums that by consumer (footprint); footprint = territory - exports + imports for every region. Direct use by
/// households is added by the caller.
///
/// Source: Miller and Blair (2009), section 3.4, doi:10.1017/CBO9780511626982; Stadler (2021), Pymrio,
/// doi:10.5334/jors.251 (accounts).
package struct Footprints: Sendable {
    /// By producing and by consuming region.
    package let embodied: Matrix
    /// By sector and consuming region.
    package let bySector: Matrix

    /// The account by producing region.
    package var territory: [Double] { embodied.rowSums }
    /// The account by consuming region.
    package var footprint: [Double] { embodied.columnSums }
    /// Embodied in other regions' final demand.
    package var exports: [Double] { zip(territory, embodied.diagonal).map { $0 - $1 } }
    /// Embodied in own final demand and made elsewhere.
    package var imports: [Double] { zip(footprint, embodied.diagonal).map { $0 - $1 } }

    init(bySector: Matrix, regions: Concordance) throws(InputOutputError) {
        self.bySector = bySector
        embodied = try regions.aggregateRows(bySector)
    }
}

/// A table of several regions: its coefficients, final demand by consuming region, and the region of each sector.
package struct MultiRegionalModel: Sendable {
    package let regions: Concordance
    /// L Y, by sector and consuming region.
    package let outputByConsumer: Matrix
    package let method: LeontiefMethod
    private let coefficients: Matrix

    /// Solves once for the final demand of every region (a column each).
    ///
    /// Throws `size`, `unfit` for a region number outside the columns, and what `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, finalDemand: Matrix, regionOfSector: [Int], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        guard regionOfSector.count == coefficients.rows else {
            throw .size(what: "regions by sector", expected: coefficients.rows, actual: regionOfSector.count)
        }
        regions = try Concordance(groups: regionOfSector, count: finalDemand.columns)
        let system = try LeontiefSystem(
            coefficients: coefficients, method: method, expectedSolutions: finalDemand.columns)
        outputByConsumer = try system.outputs(forFinalDemands: finalDemand)
        (self.method, self.coefficients) = (system.method, coefficients)
    }

    /// The account of an amount per unit of output. Throws `size`.
    package func footprints(of perUnit: [Double]) throws(InputOutputError) -> Footprints {
        guard perUnit.count == coefficients.rows else {
            throw .size(what: "a satellite by sector", expected: coefficients.rows, actual: perUnit.count)
        }
        return try Footprints(bySector: outputByConsumer.scalingRows(by: perUnit), regions: regions)
    }
}
