import EnergySystem
import Models
import SimulationEngine

/// Every strategy, and none, on one scenario: as it is, without spot cargo, and without its shocks for exposure.
public struct StrategyComparison: Sendable {
    /// What doing nothing is called among the outcomes.
    public static let basisName = "none"

    public let scenario: String
    public let title: String
    public let products: [String]
    /// The fuel group of each product.
    public let groups: [String]
    /// Products that the scenario without a strategy moves.
    public let affected: [String]
    /// What a tonne in stock is worth, by product, in USD/t, and why.
    public let stockValues: [(dollarsPerTonne: Double, basis: StockValue.Basis)]
    /// Whether the input-output table behind losses is an estimate.
    public let tableIsEstimate: Bool
    /// What "without spot cargo" takes away, "no spot cargo outside Russia".
    public let withoutSpotLabel: String
    /// Doing nothing where nothing is ordered and no measure acts, and where there is no spot cargo.
    public let noResponse: UnservedColumn
    public let noSpot: UnservedColumn
    public let outcomes: [StrategyOutcome]

    /// What is short in a run that stands beside the strategies, by product and group.
    public struct UnservedColumn: Sendable {
        public let unserved, peakShortfall, daysShort, firstDayShort: StrategyOutcome.ByProduct
        public let total: Double
        /// M USD at the border before duty, and what is lost; `nil` where they were not asked for.
        public let importBill: Double?
        public let losses: StrategyLosses?

        public init(
            unserved: StrategyOutcome.ByProduct = [], peakShortfall: StrategyOutcome.ByProduct = [],
            daysShort: StrategyOutcome.ByProduct = [], firstDayShort: StrategyOutcome.ByProduct = [], total: Double = 0,
            importBill: Double? = nil, losses: StrategyLosses? = nil
        ) {
            (self.unserved, self.peakShortfall, self.daysShort) = (unserved, peakShortfall, daysShort)
            (self.firstDayShort, self.total, self.importBill, self.losses) = (firstDayShort, total, importBill, losses)
        }

        /// Throws what the economic models throw.
        init(_ kind: RunKind, _ assessment: Assessment) throws {
            let rate = assessment.values.for(.currency).amount(assessment.baseline.exchangeRate)
            let impact = try EconomyAssessment(assessment)?[kind]
            self.init(
                unserved: column(UnservedDemand.self, kind, assessment),
                peakShortfall: column(PeakShortfallWeek.self, part: PeakShortfall.amount, kind, assessment),
                daysShort: column(DaysShort.self, kind, assessment), firstDayShort: column(FirstDayShort.self, kind, assessment),
                total: assessment[kind].record.unserved.whole,
                importBill: ResourceCost(assessment[kind], reference: assessment.reference).imports.foreign(at: rate),
                losses: impact.flatMap { StrategyLosses($0, exchangeRate: rate.value) })
        }
    }

    /// Runs the scenario without a strategy and with each; the strategies' inputs are of the same scenario.
    /// Throws what the economic models throw.
    public static func compare(
        scenario: Inputs, strategies: [(name: String, inputs: Inputs)]
    ) throws -> StrategyComparison {
        let basis = Cases(scenario)
        let outcomes = [try outcome(basisName, "no strategy", basis, basis)] + (try strategies.map { strategy in
            try outcome(strategy.name, strategy.inputs.strategy?.title.english ?? strategy.name, Cases(strategy.inputs), basis)
        })
        let baseline = scenario.baseline
        return StrategyComparison(
            scenario: scenario.scenarioName, title: scenario.scenario.title.english,
            products: baseline.names[.products] ?? [], groups: baseline.products.map(\.group),
            affected: basis.asIs.affectedProducts.map(baseline.productName), stockValues: stockValues(basis.asIs),
            tableIsEstimate: baseline.economy?.table.evidence.isEstimate ?? false, withoutSpotLabel: ScenarioVariants.noSpotLabel(scenario), noResponse: try UnservedColumn(.noResponse, basis.asIs),
            noSpot: try UnservedColumn(.disrupted, basis.withoutSpot), outcomes: outcomes)
    }

    /// One strategy, or none, in the three cases that are compared.
    private struct Cases {
        let asIs, withoutSpot, quiet: Assessment

        init(_ inputs: Inputs) {
            let stopped = inputs.scenario.shocks.compactMap { $0.value.supplyStop?.supplier }
            asIs = Simulation.assess(inputs)
            withoutSpot = Simulation.assess(inputs, values: inputs.values(spotOnlyFrom: stopped))
            quiet = inputs.scenario.shocks.isEmpty
                ? asIs : Simulation.assess(inputs.with(inputs.scenario.without(inputs.scenario.shocks)))
        }
    }

    private static func outcome(_ name: String, _ title: String, _ cases: Cases, _ basis: Cases) throws -> StrategyOutcome {
        let assessment = cases.asIs, short = try UnservedColumn(.disrupted, assessment)
        return StrategyOutcome(
            name: name, title: title, unserved: short.unserved, peakShortfall: short.peakShortfall, daysShort: short.daysShort,
            firstDayShort: short.firstDayShort,
            importBill: short.importBill ?? 0,
            effect: StrategyEffect(of: assessment, beside: basis.asIs),
            withoutSpot: StrategyEffect(of: cases.withoutSpot, beside: basis.withoutSpot),
            losses: short.losses, emissions: StrategyEmissions(of: assessment),
            exposure: StrategyExposure(of: cases.quiet))
    }

    private static func stockValues(_ basis: Assessment) -> [(dollarsPerTonne: Double, basis: StockValue.Basis)] {
        let rate = basis.values.for(.currency).amount(basis.baseline.exchangeRate)
        return basis.baseline.products.indices.map { product in
            let value = StockValue(of: product, reference: basis.reference)
            return (value.price.value * 1e3 / rate.value, value.basis)
        }
    }

    private static func column(
        _ indicator: any Indicator.Type, part: String? = nil, _ kind: RunKind, _ assessment: Assessment
    ) -> StrategyOutcome.ByProduct {
        indicator.rows(of: assessment).filter { $0.part == part }.compactMap { row in row.product.map { (name: $0, value: row[kind]) } }
    }
}
