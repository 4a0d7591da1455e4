import EnergySystem
import Models
import SimulationEngine

/// Every strategy, and none, on one scenario: as it is, without spot cargo, and without its shocks for exposure.
package struct StrategyComparison: Sendable {
    /// What doing nothing is called among the outcomes.
    package static let basisName = "none"

    package let scenario: String
    package let title: String
    package let products: [String]
    /// The fuel group of each product.
    package let groups: [String]
    /// Products that the scenario without a strategy moves.
    package let affected: [String]
    /// What a tonne in stock is worth, by product, in USD/t, and why.
    package let stockValues: [(dollarsPerTonne: Double, basis: StockValue.Basis)]
    /// Whether the input-output table behind losses is an estimate.
    package let tableIsEstimate: Bool
    /// What "without spot cargo" takes away, "no spot cargo outside Russia".
    package let withoutSpotLabel: String
    /// Doing nothing where nothing is ordered and no measure acts, and where there is no spot cargo.
    package let noResponse: UnservedColumn
    package let noSpot: UnservedColumn
    package let outcomes: [StrategyOutcome]

    /// What is short in a run that stands beside the strategies, by product and group.
    package struct UnservedColumn: Sendable {
        package let unserved, peakShortfall, daysShort, firstDayShort: StrategyOutcome.ByProduct
        package let total: Double
        /// M USD at the border before duty, and what is lost; `nil` where they were not asked for.
        package let importBill: Double?
        package let losses: StrategyLosses?

        package init(
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
                daysShort: column(DaysShort.self, kind, assessment),
                firstDayShort: column(FirstDayShort.self, kind, assessment),
                total: assessment[kind].record.unserved.whole,
                importBill: ResourceCost(assessment[kind], reference: assessment.reference).imports.foreign(at: rate),
                losses: impact.flatMap { StrategyLosses($0, exchangeRate: rate.value) })
        }
    }

    /// Runs the scenario without a strategy and with each; the strategies' inputs are of the same scenario.
    /// Throws what the economic models throw.
    package static func compare(
        scenario: Inputs, strategies: [(name: String, inputs: Inputs)]
    ) throws -> StrategyComparison {
        let basis = try Basis(scenario)
        let outcomes =
            [try outcome(basisName, "no strategy", scenario, basis)]
            + (try strategies.map { strategy in
                try outcome(
                    strategy.name, strategy.inputs.strategy?.title.english ?? strategy.name, strategy.inputs, basis)
            })
        let baseline = scenario.baseline
        return StrategyComparison(
            scenario: scenario.scenarioName, title: scenario.scenario.title.english,
            products: baseline.names[.products] ?? [], groups: baseline.products.map(\.group),
            affected: basis.affected.map(baseline.productName), stockValues: basis.stockValues,
            tableIsEstimate: baseline.economy?.table.evidence.isEstimate ?? false,
            withoutSpotLabel: ScenarioVariants.noSpotLabel(scenario),
            noResponse: basis.noResponse, noSpot: basis.noSpot, outcomes: outcomes)
    }

    /// The three cases that are compared, each run when it is asked for: no two are kept at once.
    private enum Case {
        case asIs, withoutSpot, quiet

        func assess(_ inputs: Inputs) -> Assessment {
            switch self {
            case .asIs: Simulation.assess(inputs)
            case .withoutSpot:
                Simulation.assess(
                    inputs,
                    values: inputs.values(
                        spotOnlyFrom: inputs.scenario.shocks.compactMap { $0.value.supplyStop?.supplier }))
            case .quiet: Simulation.assess(inputs.with(inputs.scenario.without(inputs.scenario.shocks)))
            }
        }
    }

    /// Figures of doing nothing.
    private struct Basis {
        let asIs, withoutSpot: StrategyBasis
        let noResponse, noSpot: UnservedColumn
        let affected: [Int]
        let stockValues: [(dollarsPerTonne: Double, basis: StockValue.Basis)]

        init(_ inputs: Inputs) throws {
            (asIs, noResponse, affected, stockValues) = try Basis.asIs(Case.asIs.assess(inputs))
            (withoutSpot, noSpot) = try Basis.withoutSpot(Case.withoutSpot.assess(inputs))
        }

        private static func asIs(_ assessment: Assessment) throws -> (
            StrategyBasis, UnservedColumn, [Int], [(dollarsPerTonne: Double, basis: StockValue.Basis)]
        ) {
            (
                StrategyBasis(assessment), try UnservedColumn(.noResponse, assessment), assessment.affectedProducts,
                StrategyComparison.stockValues(assessment)
            )
        }
        private static func withoutSpot(_ assessment: Assessment) throws -> (StrategyBasis, UnservedColumn) {
            (StrategyBasis(assessment), try UnservedColumn(.disrupted, assessment))
        }
    }

    private static func outcome(_ name: String, _ title: String, _ inputs: Inputs, _ basis: Basis) throws
        -> StrategyOutcome
    {
        let own = try AsIs(Case.asIs.assess(inputs), basis)
        return StrategyOutcome(
            name: name, title: title, unserved: own.short.unserved, peakShortfall: own.short.peakShortfall,
            daysShort: own.short.daysShort,
            firstDayShort: own.short.firstDayShort, importBill: own.short.importBill ?? 0, effect: own.effect,
            withoutSpot: StrategyEffect(of: Case.withoutSpot.assess(inputs), beside: basis.withoutSpot),
            losses: own.short.losses, emissions: own.emissions,
            exposure: StrategyExposure(of: Case.quiet.assess(inputs)))
    }

    /// What is told of a strategy in the scenario as it is.
    private struct AsIs {
        let short: UnservedColumn
        let effect: StrategyEffect
        let emissions: StrategyEmissions?

        init(_ assessment: Assessment, _ basis: Basis) throws {
            short = try UnservedColumn(.disrupted, assessment)
            effect = StrategyEffect(of: assessment, beside: basis.asIs)
            emissions = StrategyEmissions(of: assessment)
        }
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
        indicator.rows(of: assessment).filter { $0.part == part }.compactMap { row in
            row.product.map { (name: $0, value: row[kind]) }
        }
    }
}
