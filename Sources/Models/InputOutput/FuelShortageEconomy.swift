import NumericalMethods

/// The economic impact of a shortage of fuel: every rung, under every rationing rule.
///
/// A pure function of its input. Without unserved fuel, lower refinery output, dearer imports or lower grades every
/// figure is exactly 0. Formulas: one file each in this folder.
package struct FuelShortageEconomy: Sendable {
    package init() {}

    /// Throws what `FuelShortageInput.validate` and the input-output models throw.
    package func impact(of input: FuelShortageInput) throws(InputOutputError) -> EconomicImpact {
        try input.validate()
        let technical = try TechnicalCoefficients(input.table)
        let prices = try ImportPriceImpact(input, technical)
        let ladder = SectorLadder(input, technical)
        let plant = try plantLoss(input, technical)
        let account = ImpactAccount(input, plant: plant, extraImportBill: prices.bill.reduce(0, +))
        var rows: [EconomicImpact.SectorLoss] = []
        var totals: [EconomicImpact.Total] = []
        var households: [EconomicImpact.HouseholdLoss] = []
        var (unmapped, above): ([Double], [Double]) = ([], [])
        let demand = FuelDemand(input)
        for rationing in RationingRule.allCases {
            let shortage = FuelShortage(input, demand, rationing: rationing)
            for (rung, loss) in try ladder.outputLoss(shortage) + [(rung: .plant, loss: plant)] {
                rows += account.rows(rung, rationing, loss)
                totals.append(account.total(rung, rationing, loss))
            }
            households.append(account.households(rationing, shortage))
            if rationing == .asRun { (unmapped, above) = (shortage.unmapped, shortage.aboveReference) }
        }
        return EconomicImpact(
            rows: rows, totals: totals, households: households, extraImportBill: prices.bill,
            priceIncidence: prices.incidence, priceChange: prices.prices,
            sectorDowngradeCost: DowngradeCost(input).sectors, unmapped: unmapped, aboveReference: above,
            flags: account.flags(totals), evidence: input.table.evidence)
    }

    /// Lost output of the plants and their suppliers by sector, M AZN.
    private func plantLoss(
        _ input: FuelShortageInput, _ technical: TechnicalCoefficients
    ) throws(InputOutputError) -> [Double] {
        let plants = [(input.groupRefining, true), (input.otherRefining, false)].map { sector, isOfGroup in
            let fuels = input.products.filter { ($0.group == input.refiningGroup) == isOfGroup }
            let share = PlantLoss.shareOfYear(
                output: fuels.map(\.refineryOutput).sum(),
                reference: fuels.map(\.referenceRefineryOutput).sum(), days: input.days,
                daysInYear: input.daysInYear)
            return (sector: sector, outputLoss: share * input.table.output[sector] * input.scale)
        }
        return try PlantLoss.loss(plants: plants, crudeSupply: input.crudeSupply, domestic: technical.domestic)
    }
}
