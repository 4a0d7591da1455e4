public import EnergySystem

/// What a shortage costs the economy; every figure rests on a table that its `evidence` describes.
///
/// Money in M AZN of the base year. Three losses stand side by side and are never added: value added (volume), real income
/// (volume and extra import bill) and households' surplus.
public struct EconomicImpact: Sendable {
    /// One rung, rationing rule and sector. `sector` counts in the order of the table.
    public struct SectorLoss: Sendable, Equatable {
        public let rung: EconomicRung
        public let rationing: RationingRule
        public let sector: Int
        public let outputLoss: Double
        public let valueAddedLoss: Double
        /// Loss over the sector's value added of a year, a share of 1.
        public let shareOfYear: Double
        /// Person-years of hired employees: loss over a year's output x employees x (1 - labour hoarding).
        public let jobsAtRisk: Double
    }

    /// One rung and rationing rule over all sectors.
    public struct Total: Sendable, Equatable {
        public let rung: EconomicRung
        public let rationing: RationingRule
        public let outputLoss: Double
        public let valueAddedLoss: Double
        public let valueAddedLossWithoutMining: Double
        /// With the plant's loss added; the plant's own rung as it is.
        public let valueAddedLossWithPlant: Double
        /// `valueAddedLossWithPlant` over the base year's gross domestic product, a share of 1.
        public let shareOfBaseYear: Double
        /// The same with the table's money left at its own year.
        public let shareWithoutScaling: Double
        /// `valueAddedLossWithPlant` and the extra import bill.
        public let realIncomeLoss: Double
        public let jobsAtRisk: Double
    }

    /// Households under one rationing rule; kt and M AZN.
    public struct HouseholdLoss: Sendable, Equatable {
        public let rationing: RationingRule
        public let unserved: Double
        /// After the cars' tanks.
        public let unservedAfterTanks: Double
        /// Unserved fuel after the tanks at the pump price (formula B2).
        public let valueShare: Double
        public let surplus: HouseholdSurplus
    }

    /// A loss too large to believe before it is explained.
    public struct Flag: Sendable, Equatable {
        public let rung: EconomicRung
        public let rationing: RationingRule
        public let share: Double
        public let threshold: Double
    }

    public let rows: [SectorLoss]
    public let totals: [Total]
    public let households: [HouseholdLoss]
    /// Price change times tonnes imported, by product.
    public let extraImportBill: [Double]
    /// Who bears the extra import bill.
    public let priceIncidence: PriceIncidence
    /// Relative change of domestic prices by sector, mean over a year.
    public let priceChange: [Double]
    /// Technical cost of lower grades to sectors; that of households is in their surplus.
    public let sectorDowngradeCost: Double
    /// Tonnes that cost nobody anything: of classes without users, and above reference demand; kt by product.
    public let unmapped: [Double]
    public let aboveReference: [Double]
    public let flags: [Flag]
    /// Of the input-output table.
    public let evidence: Evidence

    /// The totals of one rationing rule, smallest loss first.
    public func ladder(_ rationing: RationingRule) -> [Total] {
        totals.filter { $0.rationing == rationing }.sorted { $0.valueAddedLoss < $1.valueAddedLoss }
    }
}
