import NumericalMethods

/// Multipliers of every sector of a table: output, labour income, value added, employment and imports per unit of final
/// demand.
///
/// Type I, m' = e' L with e per unit of output (`SectorMultipliers`); type II closes the table for households
/// (`ClosedModel`). Lists by sector, all per unit of the table's money but employment, which is in its own unit.
///
/// Source: Miller and Blair (2009), ch. 6, doi:10.1017/CBO9780511626982.
package struct TableMultipliers: Sendable {
    /// Amounts per unit of final demand, and over the sector's own per unit of output; none where the sector has none
    /// of its own.
    package struct Amounts: Sendable {
        package let perFinalDemand: [Double]
        package let ratios: [Double?]
    }

    /// Type II: with what households spend of the labour income.
    package struct Induced: Sendable {
        /// The category of final demand that is household consumption.
        package let households: String
        /// The share of income that is spent.
        package let propensity: Double
        package let output: [Double]
        package let incomeRatios: [Double?]
    }

    package let sectors: [String]
    /// Whether the sector makes anything; without output it has no multiplier.
    package let isActive: [Bool]
    package let output: [Double]
    package let valueAdded: [Double]
    /// What follows is `nil` where the table does not have it.
    package let income: Amounts?
    package let employment: Amounts?
    package let imports: [Double]?
    package let induced: Induced?
    /// The rows that income and employment were taken from.
    package let incomeRow: SectorRow?
    package let employmentRow: SectorRow?
}

/// What multipliers are made of, besides the table.
package struct MultiplierInputs: Sendable {
    /// Labour income by sector, in the table's unit.
    package var income: SectorRow?
    /// Employment by sector, in its own unit.
    package var employment: SectorRow?
    /// The column of final demand that is household consumption.
    package var households: Int?
    /// The share of income that households spend, from 0 to 1.
    package var propensity: Double
    package var method: LeontiefMethod

    package init(
        income: SectorRow?, employment: SectorRow?, households: Int? = nil, propensity: Double = 0.9,
        method: LeontiefMethod = .automatic
    ) {
        (self.income, self.employment, self.households) = (income, employment, households)
        (self.propensity, self.method) = (propensity, method)
    }
}

extension LabelledTable {
    /// Multipliers of type I, and of type II where there are income and household consumption.
    ///
    /// Throws as `SectorMultipliers` and `ClosedModel`; households count as the sector after the last.
    package func multipliers(_ inputs: MultiplierInputs) throws(InputOutputError) -> TableMultipliers {
        let rows = [inputs.income?.values, inputs.employment?.values, grossValueAdded, imported?.columnSums]
        let direct = rows.map { $0.map(perUnit) ?? [Double](repeating: 0, count: sectors) }
        let coefficients = domesticCoefficients
        let first = try SectorMultipliers(coefficients: coefficients, perUnit: direct, method: inputs.method)
        func amounts(_ place: Int) -> TableMultipliers.Amounts? {
            rows[place] == nil
                ? nil : TableMultipliers.Amounts(perFinalDemand: first.satellites[place], ratios: first.ratios[place])
        }
        return TableMultipliers(
            sectors: labels, isActive: output.map { $0 != 0 }, output: first.output, valueAdded: first.satellites[2],
            income: amounts(0),
            employment: amounts(1), imports: imported == nil ? nil : first.satellites[3],
            induced: try induced(inputs, coefficients), incomeRow: inputs.income, employmentRow: inputs.employment)
    }

    private func induced(_ inputs: MultiplierInputs, _ coefficients: Matrix) throws(InputOutputError)
        -> TableMultipliers.Induced?
    {
        guard let income = inputs.income, let demand = finalDemand, let column = inputs.households else { return nil }
        let direct = perUnit(income.values)
        let model = try ClosedModel(
            coefficients: coefficients, labourIncome: direct, householdConsumption: demand.values.column(column),
            spendingPropensity: inputs.propensity, method: inputs.method)
        let incomes = try model.multipliers(of: direct)
        return TableMultipliers.Induced(
            households: demand.categories[column], propensity: inputs.propensity, output: try model.outputMultipliers(),
            incomeRatios: zip(incomes, direct).map { $1 == 0 ? nil : $0 / $1 })
    }
}
