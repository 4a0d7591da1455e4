/// What households lose beside money: trips not made, hours in queues, a worse fuel (formula B9). M AZN.
///
/// With linear demand through the day's price p and quantity, of elasticity e there: a tonne taken away at random is
/// worth p/(2|e|) more than its price; when those go without who value it least, p s/(2|e|) (s the cut). At a fixed
/// price with cut s the scarcity premium is p s/|e| a tonne (at most `queuePremiumCap` p: a dearer queue sends drivers
/// elsewhere, own assumption); the queue share of it is burnt in waiting on the tonnes that are delivered. Running on a
/// lower grade costs `downgradeCost` a tonne. The price saved on unserved fuel is not counted: it is spent elsewhere.
///
/// Source: Barzel (1974), Journal of Law and Economics 17; Deacon and Sonstelie (1985), Journal of Political Economy
/// 93; Frech and Lee (1987), Quarterly Journal of Economics 102; cap and queue share: own.
package struct HouseholdSurplus: Sendable, Equatable {
    /// Lost trips when the missing tonnes fall on anyone.
    package let lostTrips: Double
    /// Lost trips when those go without who value the fuel least.
    package let lostTripsBestAllocation: Double
    package let queueCost: Double
    package let downgradeCost: Double

    package init(lostTrips: Double, lostTripsBestAllocation: Double, queueCost: Double, downgradeCost: Double) {
        self.lostTrips = lostTrips
        self.lostTripsBestAllocation = lostTripsBestAllocation
        self.queueCost = queueCost
        self.downgradeCost = downgradeCost
    }

    /// Lost trips at random, queues and lower grades.
    package var total: Double { lostTrips + queueCost + downgradeCost }

    /// Net value of a tonne lost at random: p/(2|e|), in the unit of the price. Gross of the price saved it is p more.
    package static func lostTonneAtRandom(price: Double, elasticity: Double) -> Double { price / (2 * abs(elasticity)) }

    /// Net value of a lost tonne under the best allocation: p s/(2|e|).
    package static func lostTonneBestAllocation(price: Double, cut: Double, elasticity: Double) -> Double {
        price * cut / (2 * abs(elasticity))
    }

    /// Scarcity premium on a delivered tonne: p min(s/|e|, cap).
    package static func scarcityPremium(price: Double, cut: Double, elasticity: Double, cap: Double) -> Double {
        price * min(cut / abs(elasticity), cap)
    }
}

extension HouseholdSurplus {
    /// The loss of households in a run.
    init(_ input: FuelShortageInput, _ shortage: FuelShortage) {
        let household = input.sectors
        let elasticity = input.householdDemandElasticity
        var (random, best, queues) = (0.0, 0.0, 0.0)
        let demand = shortage.demand
        for group in 0..<demand.groups {
            for (position, place) in demand.days.felt.enumerated() {
                let mean = demand.feltCell(household, group, position), own = demand.cell(household, group, place)
                guard shortage.meanUnserved[mean] > 0 else { continue }
                let wanted = demand.meanWanted[mean]
                let cut = wanted > 0 ? min(1, shortage.meanUnserved[mean] / wanted) : 0
                let missing = shortage.unservedValue[own]
                let delivered = max(0, demand.value[own] - missing)
                random += Self.lostTonneAtRandom(price: missing, elasticity: elasticity)
                best += Self.lostTonneBestAllocation(price: missing, cut: cut, elasticity: elasticity)
                queues +=
                    input.queueShare
                    * Self.scarcityPremium(
                        price: delivered, cut: cut, elasticity: elasticity, cap: input.queuePremiumCap)
            }
        }
        self.init(
            lostTrips: random, lostTripsBestAllocation: best, queueCost: queues,
            downgradeCost: DowngradeCost(input).households)
    }
}

/// The technical cost of running on a lower grade, split by use of the grade that was wanted, M AZN.
struct DowngradeCost {
    let households: Double
    let sectors: Double

    init(_ input: FuelShortageInput) {
        var (atHome, elsewhere) = (0.0, 0.0)
        for (product, fuel) in input.products.enumerated() {
            let cost = input.downgradeCost.value * fuel.servedByLower.reduce(0, +)
            let use = input.fuelUse.map { $0[product] }
            let total = use.reduce(0, +)
            let share = total > 0 ? (use.last ?? 0) / total : 0
            atHome += cost * share
            elsewhere += cost * (1 - share)
        }
        households = atHome
        sectors = elsewhere
    }
}
