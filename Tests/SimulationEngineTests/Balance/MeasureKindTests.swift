import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// Every kind of measure does what its page says; expected values by hand.
@Suite struct MeasureKindTests {
    private let outage = """
        shocks: {stop: {kind: refinery-outage, unit: heydar-aliyev, products: [gasoline-ai92], windows: {from: 2024-10-01, through: 2024-11-09}}}
        """

    /// 4 kt a month from Bulgaria, all of it taken, in the place of Russian volume: the sum of both does not change.
    @Test func supplyContractDisplaces() throws {
        let assessment = try ShippedWorld.assess(
            adding: "",
            strategy: """
                  sea: {kind: supply-contract, supplier: bulgaria, products: [gasoline-ai95], volume: 2 kt/month, take-or-pay: 100 %, lead-time: 24 d, price: 1033 USD/t, displaces: russia}
                """)
        let names = assessment.baseline.names[.suppliers] ?? []
        let russia = try #require(names.firstIndex(of: "russia")),
            bulgaria = try #require(names.firstIndex(of: "bulgaria"))
        func landed(_ run: Run, _ supplier: Int) -> Double { run.landed(1, from: supplier) }
        let more = landed(assessment.disrupted, bulgaria) - landed(assessment.reference, bulgaria)
        let less = landed(assessment.reference, russia) - landed(assessment.disrupted, russia)
        #expect(more > 20 && abs(more - less) < 1e-9)
    }

    /// A reserve of 40 kt flows at 2 kt/d from 3 days after cover fell below 8 d, and no faster.
    @Test func strategicStockIsReleasedByRule() throws {
        let assessment = try ShippedWorld.assess(
            adding: outage,
            strategy: """
                  reserve: {kind: strategic-stock, products: [gasoline-ai92], volume: 40 kt, holding-cost: 72 USD/t/yr, release: {trigger: {cover-below: 8 d}, rate: 2.0 kt/d, lead-time: 3 d}}
                """)
        let record = assessment.disrupted.record
        let release = record.reserveRelease.series(0)
        let first = try #require(release.firstIndex { $0 > 0 })
        let cover = (0..<366).map { day in
            record.usable[0, day] / assessment.disrupted.wanted(of: 0, day: min(365, day + 15))
        }
        let low = try #require(cover.firstIndex { $0 < 7.8 })
        #expect(first >= low + 3 && first <= low + 6)
        #expect(release.allSatisfy { $0 <= 2.0 + 1e-12 })
        #expect(abs(release.reduce(0, +) + record.reserve[0, 365] - 40) < 1e-9)
        #expect(assessment.disrupted.unservedTotal(0) < assessment.noResponse.unservedTotal(0) - 30)
    }

    /// Restraint of 10 % on private cars: restrained tonnes are a tenth of their demand and not unserved.
    @Test func demandRestraintIsNoShortage() throws {
        let assessment = try ShippedWorld.assess(
            adding: "",
            strategy: """
                  less: {kind: demand-restraint, products: [gasoline-ai92], classes: [private-cars], reduction: 10 %, cost: 50 USD/t, windows: {from: 2024-05-01, through: 2024-05-31}}
                """)
        let cars = try #require(assessment.baseline.names[.userClasses]?.firstIndex(of: "private-cars"))
        let before = assessment.reference.record.demand.sum(cars, 121..<152),
            after = assessment.disrupted.record.demand.sum(cars, 121..<152)
        #expect(abs(after - 0.9 * before) < 1e-9)
        #expect(abs(assessment.disrupted.record.restraint.sum(0) - 0.1 * before) < 1e-9)
        #expect(assessment.disrupted.unservedTotal() == 0)
    }

    @Test func exportPauseStopsExports() throws {
        let assessment = try ShippedWorld.assess(
            adding: "",
            strategy: """
                  hold: {kind: export-pause, products: [diesel], windows: {from: 2024-05-01, through: 2024-05-31}}
                """)
        #expect(assessment.disrupted.record.exported.sum(3, 121..<152) == 0)
        #expect(assessment.reference.record.exported.sum(3, 121..<152) > 10)
    }

    /// Duty of 15 % on Bulgarian cargo falls to 0 in the months of the waiver and nowhere else.
    @Test func taxWaiverSetsDuty() throws {
        let assessment = try ShippedWorld.assess(
            adding: "",
            strategy: """
                  waiver: {kind: tax-waiver, import-duty: {gasoline-*: 0 %}, from: 2024-03-01, through: 2024-04-30}
                """)
        let bulgaria = try #require(assessment.baseline.names[.suppliers]?.firstIndex(of: "bulgaria"))
        let duty = assessment.disrupted.record.duty, value = assessment.disrupted.record.contractValue,
            pair = bulgaria * 6 + 1
        #expect(duty.sum(pair, 60..<121) == 0)
        #expect(abs(duty.sum(pair, 121..<366) - 0.15 * value.sum(pair, 121..<366)) < 1e-9)
    }

    /// Capital 100 M USD over 20 years at 8 %: annuity factor 0.101852, a leap year of 366 days.
    @Test func refineryUpgradeChargesItsAnnuity() throws {
        let assessment = try ShippedWorld.assess(
            adding: "",
            strategy: """
                  unit: {kind: refinery-upgrade, unit: heydar-aliyev, start: 2020-01-01, lead-time: 730 d, share: {gasoline-ai95: 5 %}, out-of: gasoline-ai92, capital: 100 M USD}
                """, ["baseline.stocks.commercial.gasoline-ai95.capacity=200 kt"])
        let measure = try #require(assessment.inputs.strategy?.measures.first?.value)
        let cost = measure.cost(
            MeasureCostContext(values: assessment.values, horizon: assessment.horizon, restrained: []))
        #expect(abs(cost.capital.value / 1.7 - 100 * 0.101_852_2 * 366 / 365.25) < 1e-3)
        #expect(abs(assessment.disrupted.record.production[1, 200] - 0.05 * 4.221) < 1e-12)
    }

    /// Below the trigger only the inflow and a tenth of the stock is delivered; what is cut is withheld.
    @Test func throttleWithholds() throws {
        let text = outage + "\npolicies: {rationing: {rule: proportional, throttle: {cover-below: 6 d, stretch: 10 d}}}"
        let record = try ShippedWorld.assess(adding: text).noResponse.record
        let withheld = (0..<8).reduce(0) { $0 + record.withheld.sum($1) }
        let unserved = (0..<8).reduce(0) { $0 + record.unserved.sum($1) }
        #expect(withheld > 1 && withheld <= unserved + 1e-9)
    }
}
