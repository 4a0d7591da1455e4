import EnergySystem
import Models
import SimulationEngine

/// What one strategy does to one scenario, beside doing nothing.
package struct StrategyOutcome: Sendable {
    /// A figure by product, in the order of the baseline; then by fuel group.
    package typealias ByProduct = [(name: String, value: IndicatorValue)]

    /// `none` or the name of the strategy.
    package let name: String
    package let title: String
    package let unserved: ByProduct
    package let peakShortfall: ByProduct
    package let daysShort: ByProduct
    package let firstDayShort: ByProduct
    /// Value of all imports at the border before duty, M USD.
    package let importBill: Double
    package let effect: StrategyEffect
    /// The same where nobody sells spot cargo but the suppliers that are stopped: strategy and doing nothing alike.
    package let withoutSpot: StrategyEffect
    /// What is lost with the strategy; `nil` without an economy in the baseline.
    package let losses: StrategyLosses?
    /// `nil` unless every product has an emission factor.
    package let emissions: StrategyEmissions?
    package let exposure: StrategyExposure

    package var isBasis: Bool { name == StrategyComparison.basisName }
    package var supplyCost: Double { effect.supply }
    package var holdingCost: Double { effect.holding }
    package var capitalCost: Double { effect.capital }
    package var restraintCost: Double { effect.restraint }
    package var strategyCost: Double { effect.cost }
    package var avoided: Double { effect.avoided }

    /// USD per tonne of shortage avoided, or why there is none.
    package var costPerTonneAvoided: IndicatorValue { perTonne(effect, effect.cost) }
    /// The same without what the fuel itself is worth.
    package var securityCostPerTonneAvoided: IndicatorValue { perTonne(effect, effect.costWithoutFuel) }
    package var costPerTonneAvoidedWithoutSpot: IndicatorValue { perTonne(withoutSpot, withoutSpot.cost) }

    private func perTonne(_ effect: StrategyEffect, _ cost: Double) -> IndicatorValue {
        guard !isBasis else { return .notApplicable("the comparison's basis") }
        guard effect.helps else { return .notApplicable("no measurable benefit") }
        guard cost >= 0 else {
            return .notApplicable(
                effect.forgone > 1e-6 ? "spends less, as demand is forgone" : "dominates: cheaper and less shortage")
        }
        return .number(cost / effect.avoided * 1e3)
    }
}

/// What a shortage costs the economy and households under the default rung, with the plant's own loss; never added.
package struct StrategyLosses: Sendable {
    /// Value added, M AZN: as rationed in the run, and rationed proportionally.
    package let valueAdded: Double
    package let valueAddedProportional: Double
    /// Lost trips, queues and worse fuel, M AZN, as rationed in the run.
    package let households: Double
    /// AZN for one USD.
    package let exchangeRate: Double

    package init(valueAdded: Double, valueAddedProportional: Double, households: Double, exchangeRate: Double) {
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
            valueAdded: asRun, valueAddedProportional: proportional, households: household.surplus.total,
            exchangeRate: exchangeRate)
    }

    /// What another loses more, M USD: value added, and households.
    package func kept(beside other: StrategyLosses) -> (valueAdded: Double, households: Double) {
        ((other.valueAdded - valueAdded) / exchangeRate, (other.households - households) / exchangeRate)
    }
}
