import SimulationEngine
import Testing

@testable import TestSupport

/// A shipped scenario made to show a rule that no shipped file shows.
struct GoldenVariant: Sendable, CustomTestStringConvertible {
    let name: String
    let base: String
    /// What is added to the scenario, and the measures of a strategy where there is one.
    var text = ""
    var strategy: String?
    var settings: [String] = []
    /// Whether the rule acts; a golden in which it does not would guard nothing.
    let shows: @Sendable (Assessment) -> Bool

    var testDescription: String { name }

    func assess() throws -> Assessment {
        try ShippedWorld.assess(adding: text, to: base, strategy: strategy, settings)
    }

    static let all = [dieselOutage, privateImporters, marketPrices, throttle, refilledReserve, ordersUp, farAndClosed]

    /// Diesel stops in the harvest, drivers hoard, and exports pause by rule.
    static let dieselOutage = GoldenVariant(
        name: "diesel-outage", base: "no-shock",
        text: """
            shocks:
              stop: {kind: refinery-outage, unit: heydar-aliyev, products: [diesel], throughput: 20 %, windows: {from: 2024-06-10, length: 50 d}, restart-ramp: 8 d, expected-duration: 20 d}
              harvest: {kind: demand-shift, products: [diesel], classes: [agriculture, freight], factor: 130 %, windows: {from: 2024-06-01, length: 40 d}, known-from: 2024-05-01}
              panic: {kind: hoarding, products: [diesel], classes: [private-cars, business], first-day: 1.5, length: 8 d, payback: 30 d, trigger: {cover-below: 6 d}}
            """,
        strategy: "  hold: {kind: export-pause, products: [diesel], trigger: {cover-below: 12 d}}",
        settings: ["baseline.stocks.commercial.diesel.opening=60 kt"],
        shows: { $0.disrupted.unservedTotal(3) > 1 })

    /// Nobody must sell at a loss: AI-92 at its regulated price is worth no import.
    static let privateImporters = GoldenVariant(
        name: "private-importers", base: "ban-and-refinery-outage",
        text: "policies: {supply-mandate: {state: []}, scarcity-price: {gasoline-ai95: 2.60 AZN/l}}",
        settings: ["baseline.suppliers.romania.spot.gasoline-ai95.price=1250 USD/t"],
        shows: { run in run.disrupted.unservedTotal(0) > 1 && !run.disrupted.record.orders.contains { $0.product == 0 }
        })

    /// Market prices follow the cost of landing, buyers answer, and choose the cheaper grade.
    static let marketPrices = GoldenVariant(
        name: "market-prices", base: "russia-gasoline-ban-2024",
        text: """
            shocks:
              dear: {kind: price-shock, target: supply-price, product: gasoline-ai95, factor: 1.3, windows: {from: 2024-04-01, through: 2024-09-30}}
              crude: {kind: price-shock, target: crude-price, factor: 1.2, windows: {from: 2024-04-01, through: 2024-09-30}}
            """,
        settings: [
            "baseline.prices.gasoline-ai95.pass-through=100 %", "baseline.prices.gasoline-ai98.pass-through=60 %",
            "baseline.demand.gasoline-ai92.elasticity=-0.05", "baseline.demand.gasoline-ai95.elasticity=-0.1",
            "baseline.demand.gasoline-ai95.grade-choice-elasticity=-3"
        ],
        shows: { run in
            run.disrupted.record.price[1, 150] > run.reference.record.price[1, 150]
                && run.disrupted.wanted(of: 1, day: 150) < run.reference.wanted(of: 1, day: 150)
        })

    /// Below its cover only part of the stock is given out, in equal shares.
    static let throttle = GoldenVariant(
        name: "throttle", base: "refinery-outage-2024",
        text: """
            policies: {rationing: {rule: proportional, order: ~, floors: ~, reserve: ~, throttle: {cover-below: 6 d, \
            stretch: 10 d}}}
            """,
        shows: { run in (0..<run.disrupted.plan.classes).contains { run.disrupted.record.withheld.sum($0) > 0.1 } })

    /// A reserve flows in spring, is filled again in summer and flows again; a second contract and a slate stand beside
    /// it.
    static let refilledReserve = GoldenVariant(
        name: "refilled-reserve", base: "no-shock",
        text: """
            shocks:
              spring: {kind: refinery-outage, unit: heydar-aliyev, products: [gasoline-*], windows: {from: 2024-03-10, length: 30 d}, restart-ramp: 4 d}
              autumn: {kind: refinery-outage, unit: heydar-aliyev, products: [gasoline-*], windows: {from: 2024-10-10, length: 30 d}, known-from: 2024-09-20}
              stop: {kind: supplier-outage, supplier: romania, products: [gasoline-*], share: 70 %, windows: {from: 2024-03-01, length: 60 d}}
            """,
        strategy: """
              reserve: {kind: strategic-stock, products: [gasoline-ai92], volume: 30 kt, holding-cost: 72 USD/t/yr, release: {trigger: {cover-below: 8 d}, rate: 1.5 kt/d, lead-time: 2 d}, refill: {rate: 0.4 kt/d, cover-above: 14 d}}
              sea: {kind: supply-contract, supplier: bulgaria, products: [gasoline-ai92], volume: 6 kt/month, take-or-pay: 50 %, lead-time: 24 d, price: 1000 USD/t}
              slate: {kind: refinery-upgrade, unit: heydar-aliyev, start: 2023-06-01, lead-time: 365 d, share: {gasoline-ai95: 2 %}, out-of: gasoline-ai92, capital: 90 M USD}
            """,
        shows: { run in
            let reserve = run.disrupted.record.reserve
            return (1..<reserve.days).contains { reserve[0, $0] > reserve[0, $0 - 1] + 0.01 }
        })

    /// Higher grades are bought for users of a lower one, from little stock.
    static let ordersUp = GoldenVariant(
        name: "orders-up", base: "ban-and-refinery-outage",
        settings: [
            "policies.replacement.orders-up=allowed", "baseline.stocks.commercial.gasoline-ai92.opening=40 kt",
            "baseline.suppliers.romania.spot.gasoline-ai92.volume=0 kt/month",
            "baseline.suppliers.bulgaria.spot.gasoline-ai92.volume=0 kt/month"
        ],
        shows: { run in run.disrupted.record.orders.contains { $0.sold != $0.product } })

    /// Two ways closed at once, a third slow, every cargo longer under way, and no spot cargo outside Russia.
    static let farAndClosed = GoldenVariant(
        name: "far-and-closed", base: "russia-gasoline-ban-2024",
        text: """
            shocks:
              sea: {kind: route-closure, route: black-sea-georgia-rail, windows: {from: 2024-05-01, length: 45 d}, known-from: 2024-04-20}
              rail: {kind: route-closure, route: rail-samur-yalama, windows: {from: 2024-02-10, length: 20 d}}
              ferry: {kind: route-capacity, route: caspian-tanker, capacity: 40 %, extra-transit: 6 d, windows: {from: 2024-03-01, length: 120 d}}
            """,
        settings: [
            "baseline.suppliers.romania.transit=25 d", "baseline.suppliers.bulgaria.transit=25 d",
            "baseline.suppliers.greece-italy.transit=28 d",
            "baseline.suppliers.romania.spot.gasoline-*.volume=0 kt/month",
            "baseline.suppliers.bulgaria.spot.gasoline-*.volume=0 kt/month"
        ],
        shows: { run in (0..<run.disrupted.plan.days).contains { run.disrupted.record.waiting[1, $0] > 0.05 } })
}
