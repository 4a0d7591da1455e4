import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Measures and shocks that change what is supplied: term contracts, upgrades, another slate, a waiver of taxes.
@Suite struct SupplyContractTests {
    private static func near(_ volume: String) -> String {
        "suppliers.near.contracts={regular: {volume: \(volume), price: 500 USD/t}}"
    }
    private func contract(_ volume: String, takeOrPay: Int, _ more: String) -> String {
        """
        sea: {kind: supply-contract, supplier: far, products: [regular], volume: \(volume), take-or-pay: \
        \(takeOrPay) %, price: 700 USD/t, \(more)}
        """
    }

    /// 20 days to the first arrival, of which eight are the far supplier's transit: 60 % of 31 kt a month are 0.6 kt/d
    /// in January, loaded from day 12 and landed from day 20 on, and 18.6/28 from day 39 on, in the place of as much
    /// from the near one.
    @Test func whatIsCommittedReplacesAnotherContractDayByDay() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + ["refineries.plant.output.regular=0 kt/d", Self.near("1 kt/d")],
            measures: [contract("31 kt/month", takeOrPay: 60, "lead-time: 20 d, displaces: near")])
        let run = try world.assess().disrupted
        expectFigures(run.contracted(Toy.far), series((20, 0), (19, 0.6), (20, 18.6 / 28)))
        expectFigures(run.contracted(Toy.near), series((20, 1), (19, 0.4), (20, 1 - 18.6 / 28)))
        expectFigures(
            run.record.contractValue.series(run.pair(Toy.far)), series((20, 0), (19, 0.6 * 1.4), (20, 18.6 / 28 * 1.4)))
        expectFigures(run.usable(), series((59, 20)))
    }

    /// 31 kt a month: what the far supplier loads on 1 February (day 31) at 31/28 lands on day 39; on that arrival day
    /// the near one brings so much less of what it loaded on day 36.
    @Test func theArrivalDayCountsNotTheLoadingDay() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + ["refineries.plant.output.regular=0 kt/d", Self.near("1 kt/d")],
            measures: [contract("31 kt/month", takeOrPay: 50, "lead-time: 20 d, displaces: near")])
        let run = try world.assess().disrupted
        expectFigures(run.contracted(Toy.near), series((20, 1), (19, 0.5), (20, 1 - 15.5 / 28)))
        expectFigures(run.usable(), series((59, 20)))
    }

    /// A contract for premium takes nothing of the near one for regular.
    @Test func onlyItsProductIsReplaced() throws {
        let contracts = """
            suppliers.near.contracts={regular: {volume: 1 kt/d, price: 500 USD/t}, premium: {volume: 0.5 kt/d, \
            price: 500 USD/t}}
            """
        let world = ToyWorld(
            ReserveTests.noSpot + ["refineries.plant.output={regular: 0 kt/d, premium: 0 kt/d}", contracts],
            products: .regularAndPremium,
            measures: [
                """
                sea: {kind: supply-contract, supplier: far, products: [premium], volume: 15.5 kt/month, take-or-pay: \
                40 %, lead-time: 20 d, price: 700 USD/t, displaces: near}
                """
            ])
        let run = try world.assess().disrupted
        expectFigures(run.contracted(Toy.near, Toy.regular), series((59, 1)))
        expectFigures(run.contracted(Toy.near, Toy.premium), series((20, 0.5), (19, 0.3), (20, 0.5 - 6.2 / 28)))
        expectFigures(run.contracted(Toy.far, Toy.premium), series((20, 0), (19, 0.2), (20, 6.2 / 28)))
    }

    /// Two products share a contract's volume in equal parts.
    @Test func productsShareAContract() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "stocks.commercial.regular.capacity=1000 kt", "stocks.commercial.premium.capacity=1000 kt"
            ], products: .regularAndPremium,
            measures: [
                """
                sea: {kind: supply-contract, supplier: far, products: [regular, premium], volume: 31 kt/month, \
                lead-time: 20 d, price: 700 USD/t}
                """
            ])
        let run = try world.assess().disrupted
        expectFigures(run.contracted(Toy.far, Toy.regular), series((20, 0), (19, 0.5), (20, 15.5 / 28)))
        expectFigures(run.contracted(Toy.far, Toy.premium), series((20, 0), (19, 0.5), (20, 15.5 / 28)))
    }

    /// Signed on day 10: the first cargo lands on day 30. More than the other contract has is not taken from it.
    @Test func itIsSignedOnItsDay() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, Self.near("0.5 kt/d")],
            measures: [contract("24.8 kt/month", takeOrPay: 100, "lead-time: 20 d, from: 2023-01-11, displaces: near")])
        let run = try world.assess().disrupted
        expectFigures(run.contracted(Toy.far), series((30, 0), (9, 0.8), (20, 24.8 / 28)))
        expectFigures(run.contracted(Toy.near), series((30, 0.5), (29, 0)))
    }

    /// The near contract lands until day 22. 20 kt of usable stock less 0.5 a day are 4.5 after day 53. The far
    /// contract, nothing of which is taken in any case, is called nine days before, 14 kt in February: no decision
    /// delay, no preparation, no qualification, at its own price; it loads on the next day.
    @Test func theRestIsCalledWhenAGapIsSeen() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput, "suppliers.far.used-in-base-year=false", "routes.rail.parcel=5 kt",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t, through: 2023-01-20}}"
            ],
            measures: [contract("14 kt/month", takeOrPay: 0, "lead-time: 8 d")])
        let run = try world.assess().disrupted
        // What is called on the last day loads in March, of 14 kt in 31 days.
        let march = orders(from: Toy.far, on: 58...58, loading: 1, landing: 9, 14.0 / 31)
        expectRows(run.orders(), orders(from: Toy.far, on: 44...57, loading: 1, landing: 9, 0.5) + march)
        expectFigures(run.contracted(Toy.far), series((53, 0), (6, 0.5)))
        expectFigures(run.record.contractValue.series(run.pair(Toy.far)), series((53, 0), (6, 0.7)))
        #expect(run.ordered(Toy.far).allSatisfy { $0 == 0 })
        #expect(run.events(.firstReplacementCargo).isEmpty)
    }

    /// A fifth of the unit's 1.5 kt/d of gasoline from day 20 on: premium 0.8, regular 0.7. The near contract for
    /// premium loads for the last time on day 19, that for regular goes on.
    @Test func anUpgradeMovesOutputAndEndsContracts() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                """
                suppliers.near.contracts={regular: {volume: 0.1 kt/d, price: 500 USD/t}, premium: {volume: 0.1 kt/d, \
                price: 500 USD/t}}
                """
            ],
            products: .regularAndPremium,
            measures: [
                """
                unit: {kind: refinery-upgrade, unit: plant, lead-time: 20 d, share: {premium: 20 %}, out-of: \
                regular, displaces: [near], capital: 100 M USD}
                """
            ])
        let run = try world.assess().disrupted
        expectFigures(run.record.production.series(Toy.premium), series((20, 0.5), (39, 0.8)))
        expectFigures(run.record.production.series(Toy.regular), series((20, 1), (39, 0.7)))
        expectFigures(run.contracted(Toy.near, Toy.premium), series((23, 0.1), (36, 0)))
        expectFigures(run.contracted(Toy.near, Toy.regular), series((59, 0.1)))
    }

    /// Another slate on days 10 to 19: 20 % of 1.5 kt/d; half of it on days 15 to 19, on which the unit runs at 50 %.
    /// Of 80 % only the 1 kt/d that there is of regular can be moved.
    @Test func aSlateMovesOutputBeforeTheThroughput() throws {
        func production(_ share: Int, _ product: Int) throws -> [Double] {
            try ToyWorld(
                ReserveTests.noSpot, products: .regularAndPremium,
                scenario: """
                    shocks:
                      slate: {kind: refinery-yield, unit: plant, from: 2023-01-11, through: 2023-01-20, share: {premium: \(share) %}, out-of: regular}
                      slow: {kind: refinery-outage, unit: plant, throughput: 50 %, windows: {from: 2023-01-16, through: 2023-01-20}}
                    """
            ).assess().noResponse.record.production.series(product)
        }
        expectFigures(try production(20, Toy.premium), series((10, 0.5), (5, 0.8), (5, 0.4), (39, 0.5)))
        expectFigures(try production(20, Toy.regular), series((10, 1), (5, 0.7), (5, 0.35), (39, 1)))
        expectFigures(try production(80, Toy.premium), series((10, 0.5), (5, 1.5), (5, 0.75), (39, 0.5)))
        expectFigures(try production(80, Toy.regular), series((10, 1), (10, 0), (39, 1)))
    }

    private func slates(_ text: String) throws -> Run {
        try ToyWorld(ReserveTests.noSpot, products: .regularAndPremium, scenario: "shocks:\n" + text).assess()
            .noResponse
    }

    /// Two slates of 50 % of 1.5 kt/d each on days 10 to 19, the second from day 15 on: of 1 kt/d of regular the first
    /// takes 0.75 and leaves 0.25, a third of what the second asks. The unit makes 1.5 kt/d in all.
    @Test func twoSlatesTakeNoMoreThanThereIs() throws {
        let run = try slates(
            """
              one: {kind: refinery-yield, unit: plant, from: 2023-01-11, through: 2023-01-20, share: {premium: 50 %}, out-of: regular}
              other: {kind: refinery-yield, unit: plant, from: 2023-01-16, through: 2023-01-20, share: {premium: 50 %}, out-of: regular}
            """)
        expectFigures(run.record.production.series(Toy.premium), series((10, 0.5), (5, 1.25), (5, 1.5), (39, 0.5)))
        expectFigures(run.record.production.series(Toy.regular), series((10, 1), (5, 0.25), (5, 0), (39, 1)))
        #expect(
            run.plan.causes.scheduledEvents.map(\.detail) == [
                "new slate", "new slate, cut to 33 % of it: the unit makes no more of regular"
            ])
    }

    /// 80 % of 1.5 kt/d are 1.2 asked of 1 kt/d: five sixths.
    @Test func aSlateThatIsCutIsTold() throws {
        let run = try slates(
            """
              slate: {kind: refinery-yield, unit: plant, from: 2023-01-11, share: {premium: 80 %}, out-of: regular}\n
            """)
        #expect(
            run.plan.causes.scheduledEvents.map(\.detail) == [
                """
                new slate, cut to 83 % of it: the unit makes no more of regular
                """
            ])
    }

    /// With duty of 30 % a kt costs 1.3 and 1625 AZN/t are needed at the pump, which has 1600: nobody orders. Without
    /// duty on days 30 to 34 somebody does, for days 36 to 40: 20 - 0.5 x 37 = 1.5 kt are 3.5 short of the target, of
    /// which 2 can be had, then the other 1.5 and 0.5 more, then 0.5 a day. The cargoes land after the waiver and pay
    /// duty.
    @Test func aWaiverCountsOnTheDayOfDecisionAndOnTheDayOfLanding() throws {
        let world = ToyWorld(
            [
                TargetGapTests.halfOutput, TargetGapTests.nearOnly, "suppliers.near.duty=30 %",
                "prices.regular.retail.first.price=1600 AZN/t"
            ],
            measures: [
                """
                waiver: {kind: tax-waiver, import-duty: {regular: 0 %}, from: 2023-01-31, through: 2023-02-04}
                """
            ])
        let run = try world.assess().disrupted
        let first = orders(from: Toy.near, on: 30...31, loading: 3, landing: 6, 2)
        expectRows(run.orders(), first + orders(from: Toy.near, on: 32...34, loading: 3, landing: 6, 0.5))
        expectFigures(run.record.duty.series(run.pair(Toy.near)), series((36, 0), (2, 0.6), (3, 0.15), (18, 0)))
    }

    /// Without dates a waiver holds on every day of the horizon.
    @Test func aWaiverWithoutDatesHoldsAlways() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [TargetGapTests.halfOutput, Self.near("0.5 kt/d"), "suppliers.near.duty=10 %"],
            measures: ["waiver: {kind: tax-waiver, import-duty: {regular: 4 %}}"])
        let assessment = try world.assess()
        let pair = assessment.disrupted.pair(Toy.near)
        expectFigures(assessment.disrupted.record.duty.series(pair), series((59, 0.02)))
        expectFigures(assessment.reference.record.duty.series(pair), series((59, 0.05)))
    }

    /// Duty and excise of a contract of 0.5 kt/d at 1000 AZN/t: 10 % and 100 AZN/t, set to 4 % and 20 AZN/t on days 10
    /// to 19.
    @Test func aWaiverSetsDutyAndExciseOnItsDays() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput, Self.near("0.5 kt/d"), "suppliers.near.duty=10 %",
                "taxes.excise={regular: 100 AZN/t}"
            ],
            measures: [
                """
                waiver: {kind: tax-waiver, import-duty: {regular: 4 %}, excise: {regular: 20 AZN/t}, from: \
                2023-01-11, through: 2023-01-20}
                """
            ])
        let run = try world.assess().disrupted
        expectFigures(run.record.duty.series(run.pair(Toy.near)), series((10, 0.05), (10, 0.02), (39, 0.05)))
        // 1.2 M AZN/kt before, 1.06 on ten days: the mean of what landed so far.
        let mean = series((10, 1.2)) + series(on: 10...19) { (12 + 1.06 * ($0 - 9)) / ($0 + 1) }
        expectFigures(Array(run.record.landedCost.series(0).prefix(20)), mean)
    }
}
