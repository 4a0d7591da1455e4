import EnergySystem
import Models
import SimulationEngine

/// What one strategy does to one scenario, beside doing nothing.
public struct StrategyOutcome: Sendable {
    /// A figure by product, in the order of the baseline; then by fuel group.
    public typealias ByProduct = [(name: String, value: IndicatorValue)]

    /// `none` or the name of the strategy.
    public let name: String
    public let title: String
    public let unserved: ByProduct
    public let peakShortfall: ByProduct
    public let daysShort: ByProduct
    public let firstDayShort: ByProduct
    /// Value of all imports at the border before duty, M USD.
    public let importBill: Double
    public let effect: StrategyEffect
    /// The same where nobody sells spot cargo but the suppliers that are stopped: strategy and doing nothing alike.
    public let withoutSpot: StrategyEffect
    /// What is lost with the strategy; `nil` without an economy in the baseline.
    public let losses: StrategyLosses?
    /// `nil` unless every product has an emission factor.
    public let emissions: StrategyEmissions?
    public let exposure: StrategyExposure

    public var isBasis: Bool { name == StrategyComparison.basisName }
    public var supplyCost: Double { effect.supply }
    public var holdingCost: Double { effect.holding }
    public var capitalCost: Double { effect.capital }
    public var restraintCost: Double { effect.restraint }
    public var strategyCost: Double { effect.cost }
    public var avoided: Double { effect.avoided }

    /// USD per tonne of shortage avoided, or why there is none.
    public var costPerTonneAvoided: IndicatorValue { perTonne(effect, effect.cost) }
    /// The same without what the fuel itself is worth.
    public var securityCostPerTonneAvoided: IndicatorValue { perTonne(effect, effect.costWithoutFuel) }
    public var costPerTonneAvoidedWithoutSpot: IndicatorValue { perTonne(withoutSpot, withoutSpot.cost) }

    private func perTonne(_ effect: StrategyEffect, _ cost: Double) -> IndicatorValue {
        guard !isBasis else { return .notApplicable("the comparison's basis") }
        guard effect.helps else { return .notApplicable("no measurable benefit") }
        guard cost >= 0 else {
            return .notApplicable(effect.forgone > 1e-6 ? "spends less, as demand is forgone" : "dominates: cheaper and less shortage")
        }
        return .number(cost / effect.avoided * 1e3)
    }
}

/// What a shortage costs the economy and households under the default rung, with the plant's own loss; never added.
public struct StrategyLosses: Sendable {
    /// Value added, M AZN: as rationed in the run, and rationed proportionally.
    public let valueAdded: Double
    public let valueAddedProportional: Double
    /// Lost trips, queues and worse fuel, M AZN, as rationed in the run.
    public let households: Double
    /// AZN for one USD.
    public let exchangeRate: Double

    public init(valueAdded: Double, valueAddedProportional: Double, households: Double, exchangeRate: Double) {
        (self.valueAdded, self.valueAddedProportional) = (valueAdded, valueAddedProportional)
        (self.households, self.exchangeRate) = (households, exchangeRate)
    }

    init?(_ impact: EconomicImpact, exchangeRate: Double) {
        func total(_ rule: RationingRule) -> Double? {
            impact.totals.first { $0.rung == .kappaSlack && $0.rationing == rule }?.valueAddedLossWithPlant
        }
        guard let asRun = total(.asRun), let proportional = total(.proportional),
            let household = impact.households.first(where: { $0.rationing == .asRun })
        else { return nil }
        self.init(
            valueAdded: asRun, valueAddedProportional: proportional, households: household.surplus.total, exchangeRate: exchangeRate)
    }

    /// What another loses more, M USD: value added, and households.
    public func kept(beside other: StrategyLosses) -> (valueAdded: Double, households: Double) {
        ((other.valueAdded - valueAdded) / exchangeRate, (other.households - households) / exchangeRate)
    }
}
