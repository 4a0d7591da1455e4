import EnergySystem
import SimulationEngine

/// What a strategy does to one run beside doing nothing, in tonnes and money.
///
/// `cost = supply + holding + capital + restraint`, all resource cost in M USD. Of it `fuel` is what the tonnes
/// delivered more (or less) are worth as stock, so that `cost - fuel` is what is paid for security itself: fuel that is
/// served has a price with or without a strategy, and fuel that nobody burns because demand was forgone is no saving.
package struct StrategyEffect: Sendable {
    /// Unserved with the strategy, and avoided beside doing nothing, kt.
    package let unserved: Double
    package let avoided: Double
    /// Demand that the strategy restrains, and fuel delivered more than without it, kt.
    package let forgone: Double
    package let deliveredMore: Double
    /// What the strategy adds to supply beside doing nothing, and its own costs, M USD.
    public let supply: Double
    package let holding: Double
    package let capital: Double
    package let restraint: Double
    /// Worth of the fuel delivered more, M USD.
    package let fuel: Double

    package var cost: Double { supply + holding + capital + restraint }
    package var costWithoutFuel: Double { cost - fuel }
    package var helps: Bool { avoided > 1e-6 }
    package var harms: Bool { avoided < -1e-6 }

    package init(
        unserved: Double, avoided: Double, forgone: Double = 0, deliveredMore: Double = 0, supply: Double,
        holding: Double = 0,
        capital: Double = 0, restraint: Double = 0, fuel: Double = 0
    ) {
        (self.unserved, self.avoided, self.forgone, self.deliveredMore) = (unserved, avoided, forgone, deliveredMore)
        (self.supply, self.holding, self.capital, self.restraint, self.fuel) = (
            supply, holding, capital, restraint, fuel
        )
    }

    /// The disrupted run of a strategy beside that of doing nothing, on the same inputs otherwise.
    init(of assessment: Assessment, beside none: StrategyBasis) {
        let rate = assessment.values.for(.currency).amount(assessment.baseline.exchangeRate)
        let own = StrategyBasis(assessment), measures = assessment.strategyCost
        unserved = own.unserved
        avoided = none.unserved - unserved
        forgone = own.restraint - none.restraint
        deliveredMore = own.delivered - none.delivered
        (holding, capital, restraint) = (
            measures.holding.foreign(at: rate), measures.capital.foreign(at: rate), measures.restraint.foreign(at: rate)
        )
        supply = own.resources.foreign(at: rate) - none.resources.foreign(at: rate)
        fuel = none.stockPrices.indices.map { product in
            Quantity<Mass>(own.deliveredByProduct[product] - none.deliveredByProduct[product])
                * none.stockPrices[product]
        }.sum().foreign(at: rate)
    }
}

/// The figures of doing nothing that a strategy is set beside, without the runs that they were measured on.
struct StrategyBasis: Sendable {
    /// Sums of the disrupted run, kt.
    let unserved, restraint, delivered: Double
    let deliveredByProduct: [Double]
    let resources: Quantity<Money>
    /// What stock is worth, by the reference run.
    let stockPrices: [Quantity<Price>]

    init(_ assessment: Assessment) {
        let run = assessment.disrupted
        unserved = run.record.unserved.whole
        restraint = run.record.restraint.whole
        delivered = run.record.delivered.whole
        deliveredByProduct = (0..<run.plan.products).map { run.record.delivered.sum($0) }
        resources = ResourceCost(run, reference: assessment.reference).total
        stockPrices = (0..<run.plan.products).map { StockValue(of: $0, reference: assessment.reference).price }
    }
}

extension DayTable {
    /// Sum over all rows and days.
    var whole: Double { (0..<rows).reduce(0) { $0 + sum($1) } }
}
