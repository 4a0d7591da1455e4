import EnergySystem
import Models
import SimulationEngine

/// What one strategy does to one scenario, beside doing nothing.
public struct StrategyOutcome: Sendable {
    /// `none` or the name of the strategy.
    public let name: String
    public let title: String
    /// By product, in the order of the baseline; then by fuel group.
    public let unserved: [(name: String, value: IndicatorValue)]
    public let peakShortfall: [(name: String, value: IndicatorValue)]
    public let daysShort: [(name: String, value: IndicatorValue)]
    public let firstDayShort: [(name: String, value: IndicatorValue)]
    /// Value of all imports at the border before duty, M USD.
    public let importBill: Double
    /// What the strategy adds to supply beside doing nothing, and its own costs, M USD.
    public let supplyCost: Double
    public let holdingCost: Double
    public let capitalCost: Double
    public let restraintCost: Double
    /// Value added lost under the default rung, M AZN: as rationed in the run, and rationed proportionally.
    public let valueAddedLoss: Double?
    public let valueAddedLossProportional: Double?
    /// Tonnes of shortage avoided beside doing nothing, kt.
    public let avoided: Double

    public var strategyCost: Double { supplyCost + holdingCost + capitalCost + restraintCost }

    /// USD per tonne of shortage avoided, or why there is none.
    public var costPerTonneAvoided: IndicatorValue {
        guard name != "none" else { return .notApplicable("the comparison's basis") }
        guard avoided > 1e-6 else { return .notApplicable("no measurable benefit") }
        guard strategyCost >= 0 else { return .notApplicable("dominates: cheaper and less shortage") }
        return .number(strategyCost / avoided * 1e3)
    }
}

/// Every strategy, and none, on one scenario.
public struct StrategyComparison: Sendable {
    public let scenario: String
    public let title: String
    public let products: [String]
    /// The fuel group of each product.
    public let groups: [String]
    /// Products that the scenario without a strategy moves.
    public let affected: [String]
    /// What a tonne in stock is worth, by product, in USD/t, and why.
    public let stockValues: [(dollarsPerTonne: Double, basis: StockValue.Basis)]
    public let outcomes: [StrategyOutcome]

    /// Runs the scenario without a strategy and with each; the strategies' inputs are of the same scenario.
    /// Throws what the economic models throw.
    public static func compare(
        scenario: Inputs, strategies: [(name: String, inputs: Inputs)]
    ) throws -> StrategyComparison {
        let basis = Simulation.assess(scenario)
        let nothing = Basis(
            cost: ResourceCost(basis.disrupted, reference: basis.reference).total,
            unserved: totalUnserved(basis))
        var outcomes = [try outcome("none", "no strategy", basis, nothing)]
        for strategy in strategies {
            let assessment = Simulation.assess(strategy.inputs)
            let title = strategy.inputs.strategy?.title.english ?? strategy.name
            outcomes.append(try outcome(strategy.name, title, assessment, nothing))
        }
        return StrategyComparison(
            scenario: scenario.scenarioName, title: scenario.scenario.title.english,
            products: scenario.baseline.names[.products] ?? [], groups: scenario.baseline.products.map(\.group),
            affected: basis.affectedProducts.map(scenario.baseline.productName), stockValues: stockValues(basis), outcomes: outcomes)
    }

    private static func stockValues(_ basis: Assessment) -> [(dollarsPerTonne: Double, basis: StockValue.Basis)] {
        let rate = basis.values.for(.currency).amount(basis.baseline.exchangeRate)
        return basis.baseline.products.indices.map { product in
            let value = StockValue(of: product, reference: basis.reference)
            return (value.price.value * 1e3 / rate.value, value.basis)
        }
    }

    /// What doing nothing costs and leaves unserved.
    private struct Basis {
        let cost: Quantity<Money>
        let unserved: Double
    }

    private static func totalUnserved(_ assessment: Assessment) -> Double {
        let unserved = assessment.disrupted.record.unserved
        return (0..<unserved.rows).reduce(0) { $0 + unserved.sum($1) }
    }

    private static func outcome(
        _ name: String, _ title: String, _ assessment: Assessment, _ nothing: Basis
    ) throws -> StrategyOutcome {
        let rate = assessment.values.for(.currency).amount(assessment.baseline.exchangeRate)
        let resource = ResourceCost(assessment.disrupted, reference: assessment.reference)
        let measures = assessment.strategyCost
        let economy = try EconomyAssessment(assessment)
        func loss(_ rationing: RationingRule) -> Double? {
            economy?.disrupted.totals.first { $0.rung == .kappaSlack && $0.rationing == rationing }?.valueAddedLossWithPlant
        }
        func column(_ indicator: any Indicator.Type, part: String? = nil) -> [(name: String, value: IndicatorValue)] {
            indicator.rows(of: assessment).filter { $0.part == part }
                .compactMap { row in row.product.map { (name: $0, value: row.disrupted) } }
        }
        return StrategyOutcome(
            name: name, title: title, unserved: column(UnservedDemand.self),
            peakShortfall: column(PeakShortfallWeek.self, part: PeakShortfall.amount), daysShort: column(DaysShort.self),
            firstDayShort: column(FirstDayShort.self),
            importBill: resource.imports.foreign(at: rate), supplyCost: (resource.total - nothing.cost).foreign(at: rate),
            holdingCost: measures.holding.foreign(at: rate), capitalCost: measures.capital.foreign(at: rate),
            restraintCost: measures.restraint.foreign(at: rate), valueAddedLoss: loss(.asRun),
            valueAddedLossProportional: loss(.proportional), avoided: nothing.unserved - totalUnserved(assessment))
    }
}
