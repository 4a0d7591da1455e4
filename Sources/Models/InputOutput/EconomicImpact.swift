import EnergySystem

/// What a shortage costs the economy; every figure rests on a table that its `evidence` describes.
///
/// Money in M AZN of the base year. Three losses stand side by side and are never added: value added (volume), real
/// income (volume and extra import bill) and households' surplus.
package struct EconomicImpact: Sendable {
    /// One rung, rationing rule and sector. `sector` counts in the order of the table.
    package struct SectorLoss: Sendable, Equatable {
        package let rung: EconomicRung
        package let rationing: RationingRule
        package let sector: Int
        package let outputLoss: Double
        package let valueAddedLoss: Double
        /// Loss over the sector's value added of a year, a share of 1.
        package let shareOfYear: Double
        /// Person-years of hired employees: loss over a year's output x employees x (1 - labour hoarding).
        package let jobsAtRisk: Double
    }

    /// One rung and rationing rule over all sectors.
    package struct Total: Sendable, Equatable {
        package let rung: EconomicRung
        package let rationing: RationingRule
        package let outputLoss: Double
        package let valueAddedLoss: Double
        package let valueAddedLossWithoutMining: Double
        /// With the plant's loss added; the plant's own rung as it is.
        package let valueAddedLossWithPlant: Double
        /// `valueAddedLossWithPlant` over the base year's gross domestic product, a share of 1.
        package let shareOfBaseYear: Double
        /// The same with the table's money left at its own year.
        package let shareWithoutScaling: Double
        /// `valueAddedLossWithPlant` and the extra import bill.
        package let realIncomeLoss: Double
        package let jobsAtRisk: Double
    }

    /// Households under one rationing rule; kt and M AZN.
    package struct HouseholdLoss: Sendable, Equatable {
        package let rationing: RationingRule
        package let unserved: Double
        /// After the cars' tanks.
        package let unservedAfterTanks: Double
        /// Unserved fuel after the tanks at the pump price (formula B2).
        package let valueShare: Double
        package let surplus: HouseholdSurplus
    }

    /// A loss too large to believe before it is explained.
    package struct Flag: Sendable, Equatable {
        package let rung: EconomicRung
        package let rationing: RationingRule
        package let share: Double
        package let threshold: Double
    }

    package let rows: [SectorLoss]
    package let totals: [Total]
    package let households: [HouseholdLoss]
    /// Price change times tonnes imported, by product.
    package let extraImportBill: [Double]
    /// Who bears the extra import bill.
    package let priceIncidence: PriceIncidence
    /// Relative change of domestic prices by sector, mean over a year.
    package let priceChange: [Double]
    /// Technical cost of lower grades to sectors; that of households is in their surplus.
    package let sectorDowngradeCost: Double
    /// Tonnes that cost nobody anything: of classes without users, and above reference demand; kt by product.
    package let unmapped: [Double]
    package let aboveReference: [Double]
    package let flags: [Flag]
    /// Of the input-output table.
    package let evidence: Evidence

    /// The totals of one rationing rule, smallest loss first.
    package func ladder(_ rationing: RationingRule) -> [Total] {
        totals.filter { $0.rationing == rationing }.sorted { $0.valueAddedLoss < $1.valueAddedLoss }
    }
}
