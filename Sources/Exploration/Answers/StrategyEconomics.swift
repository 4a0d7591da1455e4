import NumericalMethods

/// What a strategy costs and what it saves, on the same draws of one scenario.
///
/// Cost per tonne = mean cost / mean tonnes avoided, so that draws without a shortage count with what they cost; its
/// interval is that of the ratio of two means of the same draws, with the standard error s(cost - R avoided) / mean
/// avoided. Source: Cochran (1977), Sampling Techniques, chapter 6 (ratio estimators).
package struct StrategyEconomics: Sendable {
    package let caseIndex: Int
    /// Mean over the draws, M USD: the whole cost, then supply, holding, capital and restraint.
    package let cost: IntervalEstimate
    package let parts: [(name: String, mean: Double)]
    /// kt that are no longer missing; `nil` where the study measures no unserved demand.
    package let avoided: IntervalEstimate?
    /// USD/t; `nil` where the tonnes avoided cannot be told from zero.
    package let costPerTonne: IntervalEstimate?
    /// What falls in the draws in which nothing is short without the strategy; `nil` as `avoided`.
    package let withoutShortage: (weight: Double, cost: Double)?

    /// Every strategy of which a study measured the cost.
    static func all(_ outcomes: EnsembleOutcomes, shortage: Int?) -> [StrategyEconomics] {
        let places = StrategyCostColumns.all.compactMap { column in outcomes.metrics.firstIndex { $0.key == column.key }
        }
        guard places.count == StrategyCostColumns.all.count else { return [] }
        let total = shortage.flatMap { outcomes.metrics[$0].product.isEmpty ? $0 : nil }
        return outcomes.cases.indices.compactMap { position in
            let own = outcomes.cases[position]
            guard own.strategy != "none",
                let basis = outcomes.cases.firstIndex(where: { $0.scenario == own.scenario && $0.strategy == "none" })
            else { return nil }
            return StrategyEconomics(outcomes, position, basis, places, total)
        }
    }

    private init?(_ outcomes: EnsembleOutcomes, _ position: Int, _ basis: Int, _ places: [Int], _ total: Int?) {
        func sample(_ numbers: [Double]) -> DrawSample {
            DrawSample(numbers, weights: outcomes.drawWeights, strata: outcomes.design.stratumOfDraw)
        }
        let values = outcomes.values[position], costs = values[places[0]], cost = sample(costs).mean()
        guard !sample(costs).isEmpty else { return nil }
        let missing = total.map { outcomes.values[basis][$0] }
        let saved = total.flatMap { total in missing.map { zip($0, values[total]).map { $0 - $1 } } }
        caseIndex = position
        self.cost = cost
        parts = places.dropFirst().map { (outcomes.metrics[$0].indicator, sample(values[$0]).mean().estimate) }
        avoided = saved.map { sample($0).mean() }
        costPerTonne = saved.flatMap { saved in
            let gain = sample(saved).mean(), ratio = cost.estimate / gain.estimate
            guard gain.lower > 0 else { return nil }
            let rest = sample(zip(costs, saved).map { $0 - ratio * $1 }).mean()
            let reach = (rest.upper - rest.estimate) / gain.estimate
            return IntervalEstimate(estimate: 1e3 * ratio, lower: 1e3 * (ratio - reach), upper: 1e3 * (ratio + reach))
        }
        withoutShortage = missing.map { missing in
            let isQuiet = zip(costs, missing).map { ($0 * $1).isNaN ? Double.nan : $1 > MetricSummary.zero ? 0 : 1 }
            return (sample(isQuiet).mean().estimate, sample(zip(isQuiet, costs).map { $0 * $1 }).mean().estimate)
        }
    }
}
