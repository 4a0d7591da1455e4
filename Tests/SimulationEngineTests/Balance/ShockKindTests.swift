import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// Every kind of shock does what its page says; expected values by hand.
@Suite struct ShockKindTests {
    private func supplier(_ name: String, _ assessment: Assessment) throws -> Int {
        try #require(assessment.baseline.names[.suppliers]?.firstIndex(of: name))
    }

    /// 10.3 kt x (index 1.03) / 12 of May, half of it lost: 0.442 kt of Bulgarian AI-95.
    @Test func supplierOutageLosesItsShare() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks: {stop: {kind: supplier-outage, supplier: bulgaria, products: [gasoline-ai95], share: 50 %, windows: {from: 2024-05-01, through: 2024-05-31}}}
                """)
        let bulgaria = try supplier("bulgaria", assessment)
        let lost = assessment.reference.landed(1, from: bulgaria) - assessment.noResponse.landed(1, from: bulgaria)
        #expect(abs(lost - 10.3 * 1.03 / 12 / 2) < 1e-9)
    }

    /// A closed route lets cargo wait: nothing lands, nothing is lost.
    @Test func routeClosureMakesCargoWait() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks: {closed: {kind: route-closure, route: rail-samur-yalama, windows: {from: 2024-04-01, through: 2024-04-10}}}
                """)
        let russia = try supplier("russia", assessment), pair = russia * 6 + 1
        let record = assessment.noResponse.record
        let first = 91
        for day in first..<first + 10 { #expect(record.contractArrivals[pair, day] == 0) }
        #expect(record.waiting[1, first + 9] > 1)
        #expect(
            abs(assessment.reference.landed(1, from: russia) - assessment.noResponse.landed(1, from: russia)) < 1e-9)
    }

    /// Half the capacity of the Russian rail route, 0.65 kt/d, still carries the contract of at most 0.12 kt/d;
    /// five days more of transit shift a week's loadings.
    @Test func routeCapacityDelaysWhatIsLoaded() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks: {slow: {kind: route-capacity, route: rail-samur-yalama, capacity: 50 %, extra-transit: 5 d, windows: {from: 2024-04-01, through: 2024-04-07}}}
                """)
        let pair = try supplier("russia", assessment) * 6 + 1
        let record = assessment.noResponse.record
        // Loaded on days 91 to 97 it would land on days 98 to 104; now on days 103 to 109, from day 105 on beside the
        // cargo that was loaded after the week.
        #expect(record.contractArrivals[pair, 98] == 0 && record.contractArrivals[pair, 102] == 0)
        #expect(record.contractArrivals[pair, 103] > 0)
        #expect(record.contractArrivals[pair, 105] > 1.9 * assessment.reference.record.contractArrivals[pair, 105])
    }

    /// 20 days at 40 %, then 40 % + 60 % x k / 5 on the four days of the ramp.
    @Test func refineryOutageFollowsItsRamp() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks: {stop: {kind: refinery-outage, unit: heydar-aliyev, products: [diesel], throughput: 40 %, windows: {from: 2024-05-01, through: 2024-05-20}, restart-ramp: 4 d}}
                """)
        let output = assessment.noResponse.record.production.series(3)
        #expect(abs(output[121] - 6.591 * 0.4) < 1e-12 && abs(output[140] - 6.591 * 0.4) < 1e-12)
        for step in 1...4 { #expect(abs(output[140 + step] - 6.591 * (0.4 + 0.6 * Double(step) / 5)) < 1e-12) }
        #expect(abs(output[145] - 6.591) < 1e-12 && output[120] == output[145])
    }

    /// A tenth of the unit's gasoline, 0.4221 kt/d, moves from AI-92 to AI-95.
    @Test func refineryYieldMovesOutput() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                developments: {slate: {kind: refinery-yield, unit: heydar-aliyev, from: 2024-03-01, through: 2024-03-10, share: {gasoline-ai95: 10 %}, out-of: gasoline-ai92}}
                """, ["baseline.stocks.commercial.gasoline-ai95.capacity=100 kt"])
        let record = assessment.reference.record
        #expect(abs(record.production[1, 60] - 0.4221) < 1e-12 && abs(record.production[0, 60] - 3.7989) < 1e-12)
        #expect(record.production[1, 59] == 0 && record.production[1, 70] == 0)
    }

    /// Prices by hand: 2.00 AZN/l x 1,310 l/t = 2.62 M AZN/kt; + 100 AZN/t; x 1.1.
    @Test func priceShocksSetAddAndMultiply() throws {
        func price(_ words: String) throws -> Double {
            try ShippedWorld.assess(
                adding: """
                    shocks: {price: {kind: price-shock, target: retail-price, product: gasoline-ai95, windows: {from: \
                    2024-02-01, through: 2024-02-10}, \(words)}}
                    """
            )
            .noResponse.record.price[1, 35]
        }
        #expect(abs(try price("value: 1.50 AZN/l") - 1.5 * 1.31) < 1e-5)
        #expect(abs(try price("add: 100 AZN/t") - (2.62 + 0.1)) < 1e-5)
        #expect(abs(try price("factor: 1.1") - 2.62 * 1.1) < 1e-5)
    }

    /// Demand of freight for diesel grows by half for ten days: the class's share of a day's demand, times a half,
    /// times ten.
    @Test func demandShiftMultipliesItsClasses() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks: {harvest: {kind: demand-shift, products: [diesel], classes: [freight], factor: 150 %, windows: {from: 2024-06-01, length: 10 d}}}
                """)
        let freight = try #require(assessment.baseline.names[.userClasses]?.firstIndex(of: "freight"))
        let row = 3 * 8 + freight
        let before = assessment.reference.record.demand.sum(row, 152..<162),
            after = assessment.noResponse.record.demand.sum(row, 152..<162)
        #expect(before > 0 && abs(after - 1.5 * before) < 1e-9)
        #expect(
            assessment.noResponse.record.demand.sum(row, 162..<366)
                == assessment.reference.record.demand.sum(row, 162..<366))
    }

    /// What is hoarded is paid back: the year's demand is the same, the first day's is 1.8 times as large.
    @Test func hoardingIsPaidBack() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks: {panic: {kind: hoarding, products: [gasoline-ai92], classes: [private-cars], from: 2024-04-01, first-day: 1.8, length: 6 d, payback: 30 d, tank-space: 25 kt}}
                """)
        let cars = try #require(assessment.baseline.names[.userClasses]?.firstIndex(of: "private-cars"))
        let reference = assessment.reference.record.demand, run = assessment.noResponse.record.demand
        #expect(abs(run[cars, 91] - 1.8 * reference[cars, 91]) < 1e-9)
        #expect(run[cars, 100] < reference[cars, 100])
        #expect(abs(run.sum(cars) - reference.sum(cars)) < 1e-6)
    }
}
