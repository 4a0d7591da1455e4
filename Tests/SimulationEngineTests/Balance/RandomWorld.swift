import EnergySystem

@testable import TestSupport

/// Overrides that make a random world out of `ban-and-refinery-outage`, within the ranges of the baseline.
enum RandomWorld {
    static func overrides(_ random: inout SeededGenerator) -> [String] {
        let outage = Day(year: 2024, month: 9, day: 1)! + random.whole(0...50)
        return [
            "baseline.stocks.commercial.gasoline-ai92.opening=\(random.number(35, 125)) kt",
            "baseline.stocks.commercial.gasoline-ai95.opening=\(random.number(1.5, 9.4)) kt",
            "baseline.demand.gasoline-ai95.annual=\(random.number(75, 110)) kt/yr",
            "baseline.routes.black-sea-georgia-rail.capacity=\(random.number(0.3, 2.6)) kt/d",
            "baseline.suppliers.romania.transit=\(random.whole(8...20)) d",
            "baseline.suppliers.russia.spot.gasoline-ai92.volume=\(random.number(20, 60)) kt/month",
            "policies.replacement.decision-delay=\(random.whole(2...15)) d",
            "policies.replacement.target-cover=\(random.whole(8...18)) d",
            "policies.rationing.rule=\(random.whole(0...1) == 0 ? "priority" : "proportional")",
            "shocks.outage.windows.only.from=\(outage)",
            "shocks.outage.windows.only.length=\(random.whole(5...55)) d",
            "shocks.outage.expected-duration=\(random.whole(5...40)) d",
            "shocks.outage.throughput=\(random.whole(0...60)) %"
        ]
    }
}
