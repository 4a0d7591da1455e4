import EnergySystem
import SimulationEngine

/// What a strategy does to one run beside doing nothing, in tonnes and money.
///
/// `cost = supply + holding + capital + restraint`, all resource cost in M USD. Of it `fuel` is what the tonnes delivered more (or
/// less) are worth as stock, so that `cost - fuel` is what is paid for security itself: fuel that is served has a price with or without
/// a strategy, and fuel that nobody burns because demand was forgone is no saving.
public struct StrategyEffect: Sendable {
    /// Unserved with the strategy, and avoided beside doing nothing, kt.
    public let unserved: Double
    public let avoided: Double
    /// Demand that the strategy restrains, and fuel delivered more than without it, kt.
    public let forgone: Double
    public let deliveredMore: Double
    /// What the strategy adds to supply beside doing nothing, and its own costs, M USD.
    public let supply: Double
    public let holding: Double
    public let capital: Double
    public let restraint: Double
    /// Worth of the fuel delivered more, M USD.
    public let fuel: Double

    public var cost: Double { supply + holding + capital + restraint }
    public var costWithoutFuel: Double { cost - fuel }
    public var helps: Bool { avoided > 1e-6 }
    public var harms: Bool { avoided < -1e-6 }

    public init(
        unserved: Double, avoided: Double, forgone: Double = 0, deliveredMore: Double = 0, supply: Double, holding: Double = 0,
        capital: Double = 0, restraint: Double = 0, fuel: Double = 0
    ) {
        (self.unserved, self.avoided, self.forgone, self.deliveredMore) = (unserved, avoided, forgone, deliveredMore)
        (self.supply, self.holding, self.capital, self.restraint, self.fuel) = (supply, holding, capital, restraint, fuel)
    }

    /// The disrupted run of a strategy beside that of doing nothing, on the same inputs otherwise.
    init(of assessment: Assessment, beside basis: Assessment) {
        let rate = assessment.values.for(.currency).amount(assessment.baseline.exchangeRate)
        let own = assessment.disrupted, none = basis.disrupted, measures = assessment.strategyCost
        func resource(_ assessment: Assessment) -> Double {
            ResourceCost(assessment.disrupted, reference: assessment.reference).total.foreign(at: rate)
        }
        unserved = own.record.unserved.whole
        avoided = none.record.unserved.whole - unserved
        forgone = own.record.restraint.whole - none.record.restraint.whole
        deliveredMore = own.record.delivered.whole - none.record.delivered.whole
        (holding, capital, restraint) = (
            measures.holding.foreign(at: rate), measures.capital.foreign(at: rate), measures.restraint.foreign(at: rate))
        supply = resource(assessment) - resource(basis)
        fuel = (0..<own.plan.products).map { product in
            Quantity<Mass>(own.record.delivered.sum(product) - none.record.delivered.sum(product))
                * StockValue(of: product, reference: basis.reference).price
        }.sum().foreign(at: rate)
    }
}

extension DayTable {
    /// Sum over all rows and days.
    var whole: Double { (0..<rows).reduce(0) { $0 + sum($1) } }
}
