/// Turns lost output into the figures of `EconomicImpact`.
///
/// Value added is lost in proportion to output, v/x dx; jobs at risk are dx/x times employees times (1 - labour
/// hoarding), in person-years.
struct ImpactAccount {
    private let input: FuelShortageInput
    private let extraImportBill: Double
    private let plantValueAdded: Double

    init(_ input: FuelShortageInput, plant: [Double], extraImportBill: Double) {
        self.input = input
        self.extraImportBill = extraImportBill
        plantValueAdded = plant.indices.reduce(0) { $0 + ImpactAccount.valueAdded(input, $1, plant[$1]) }
    }

    func rows(
        _ rung: EconomicRung, _ rationing: RationingRule, _ loss: [Double]
    ) -> [EconomicImpact.SectorLoss] {
        loss.indices.map { sector in
            let lost = shareOfOutput(sector, loss[sector])
            return EconomicImpact.SectorLoss(
                rung: rung, rationing: rationing, sector: sector, outputLoss: loss[sector],
                valueAddedLoss: ImpactAccount.valueAdded(input, sector, loss[sector]), shareOfYear: lost,
                jobsAtRisk: jobs(sector, lost))
        }
    }

    func total(_ rung: EconomicRung, _ rationing: RationingRule, _ loss: [Double]) -> EconomicImpact.Total {
        let byValue = loss.indices.map { ImpactAccount.valueAdded(input, $0, loss[$0]) }
        let sum = byValue.reduce(0, +)
        let withPlant = rung == .plant ? sum : sum + plantValueAdded
        let share = withPlant / input.grossDomesticProductBaseYear.value
        return EconomicImpact.Total(
            rung: rung, rationing: rationing, outputLoss: loss.reduce(0, +), valueAddedLoss: sum,
            valueAddedLossWithoutMining: sum - byValue[input.mining], valueAddedLossWithPlant: withPlant,
            shareOfBaseYear: share, shareWithoutScaling: share / input.scale,
            realIncomeLoss: withPlant + extraImportBill,
            jobsAtRisk: loss.indices.reduce(0) { $0 + jobs($1, shareOfOutput($1, loss[$1])) })
    }

    func households(_ rationing: RationingRule, _ shortage: FuelShortage) -> EconomicImpact.HouseholdLoss {
        EconomicImpact.HouseholdLoss(
            rationing: rationing, unserved: shortage.unservedBeforeTanksInAll,
            unservedAfterTanks: shortage.unserved(ofUser: input.sectors),
            valueShare: shortage.unservedValue(ofUser: input.sectors), surplus: HouseholdSurplus(input, shortage))
    }

    func flags(_ totals: [EconomicImpact.Total]) -> [EconomicImpact.Flag] {
        guard let threshold = input.flagThreshold else { return [] }
        return totals.filter { $0.rung.isFlagged && $0.shareOfBaseYear > threshold }.map {
            EconomicImpact.Flag(
                rung: $0.rung, rationing: $0.rationing, share: $0.shareOfBaseYear, threshold: threshold)
        }
    }

    private func shareOfOutput(_ sector: Int, _ loss: Double) -> Double {
        let output = input.table.output[sector] * input.scale
        return output > 0 ? loss / output : 0
    }

    private func jobs(_ sector: Int, _ lostShare: Double) -> Double {
        lostShare * input.table.employees[sector] * (1 - input.labourHoarding)
    }

    private static func valueAdded(_ input: FuelShortageInput, _ sector: Int, _ loss: Double) -> Double {
        let output = input.table.output[sector]
        return output > 0 ? loss * input.table.valueAdded[sector] / output : 0
    }
}
