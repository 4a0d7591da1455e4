import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Which offer is taken and how much of it: price with duty, parcels, unused rates, a rate shared by grades.
@Suite struct OfferChoiceTests {
    private static let halfOutput = TargetGapTests.halfOutput, nearOnly = TargetGapTests.nearOnly

    /// Delivered 500 and 600 USD/t: with 30 % of duty the near supplier costs 650 and the far one is taken, whose cargo
    /// of day 30 is decided 11 days before; with 15 % it costs 575 and is taken.
    @Test(arguments: [(30, Toy.far, 19, 11), (15, Toy.near, 24, 6)])
    func theCheapestWithDutyComesFirst(duty: Int, supplier: Int, first: Int, lead: Int) throws {
        let run = try ToyWorld([Self.halfOutput, "suppliers.near.duty=\(duty) %"]).assess().reference
        let expected = orders(from: supplier, on: first...58, loading: 3, landing: lead, 0.5)
        expectRows(run.orders(), expected)
    }

    /// The near supplier has 0.25 kt/d only. Day 36 lacks 0.5 x 7 = 3.5 kt, which it brings from day 23 on (14 x 0.25);
    /// the 0.25 kt a day that are missing from day 37 on come from the far one, ordered from day 26 on.
    @Test func theDearerFillsWhatTheCheaperLeaves() throws {
        let run = try ToyWorld([Self.halfOutput, "suppliers.near.spot.regular.volume=0.25 kt/d"]).assess().reference
        expectRows(
            run.orders().filter { $0[0] == 0 }, orders(from: Toy.near, on: 17...58, loading: 3, landing: 6, 0.25))
        expectRows(
            run.orders().filter { $0[0] == 1 }, orders(from: Toy.far, on: 26...58, loading: 3, landing: 11, 0.25))
        let usable =
            series(on: 0...22) { 20 - 0.5 * ($0 + 1) } + series(on: 23...36) { 8.5 - 0.25 * ($0 - 22) }
            + series((22, 5))
        expectFigures(run.usable(), usable)
    }

    /// Parcels of 2 kt at 0.5 kt/d: the gap of 0.5 on day 30 orders 2 kt on day 24, which lasts four days, and so on.
    @Test func anOrderIsAtLeastAParcel() throws {
        let world = ToyWorld([
            Self.halfOutput, Self.nearOnly, "routes.rail.parcel=2 kt", "suppliers.near.spot.regular.volume=0.5 kt/d"
        ])
        let run = try world.assess().reference
        expectRows(
            run.orders(), orders(from: Toy.near, on: stride(from: 24, through: 56, by: 4), loading: 3, landing: 6, 2))
        let falling = series(on: 0...29) { 20 - 0.5 * ($0 + 1) }
        let sawtooth = series(on: 30...58) { 6.5 - 0.5 * ($0 - 30).truncatingRemainder(dividingBy: 4) }
        expectFigures(run.usable(), falling + sawtooth)
    }

    /// A supplier's own parcel goes before the route's.
    @Test func theSuppliersParcelGoesBeforeTheRoutes() throws {
        let world = ToyWorld([Self.halfOutput, Self.nearOnly, "routes.rail.parcel=2 kt", "suppliers.near.parcel=1 kt"])
        let run = try world.assess().reference
        expectRows(Array(run.orders().prefix(1)), orders(from: Toy.near, on: 24...24, loading: 3, landing: 6, 1))
    }

    /// Demand of 6 kt/d from day 10 on, not foreseen: all that can be had is ordered. A parcel of 2 kt was kept and 0.5
    /// came with the day, not more although nothing was bought for ten days; then a parcel is full every fourth day.
    /// The limit is the rate of the offer, or that of the supplier for all grades.
    @Test(arguments: ["suppliers.near.spot.regular.volume=0.5 kt/d", "suppliers.near.rate=0.5 kt/d"])
    func anUnusedRateIsKeptUpToOneParcel(limit: String) throws {
        let world = ToyWorld(
            [Self.nearOnly, "routes.rail.parcel=2 kt", limit],
            scenario: """
                shocks:
                  rush: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-11, through: 2023-12-31, clip: true}}
                """)
        let run = try world.assess().disrupted
        let later = orders(from: Toy.near, on: stride(from: 14, through: 58, by: 4), loading: 3, landing: 6, 2)
        expectRows(run.orders(), [[0, 10, 13, 16, 2.5]] + later)
    }

    /// The near supplier may not load on days 30 to 49, known from the start: it lands on day 32 for the last time
    /// before day 53. Looking 20 days ahead, day 23 sees 7 kt missing on day 43: 6 kt can still land on days 30 to 32
    /// at 2 kt/d, 1 kt is ordered. Days 24 to 26 order 2 kt each, all that can be had. They last until day 43; from
    /// then on the far supplier brings 0.5 kt a day until the near one can again.
    @Test func closedLoadingIsNoCapacity() throws {
        let world = ToyWorld(
            [Self.halfOutput],
            scenario: """
                developments:
                  stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: 2023-01-31, through: 2023-02-19}, known-from: 2023-01-01}
                """)
        let run = try world.assess().reference
        let before =
            orders(from: Toy.near, on: 23...23, loading: 3, landing: 6, 1)
            + orders(from: Toy.near, on: 24...26, loading: 3, landing: 6, 2)
        expectRows(
            run.orders().filter { $0[0] == 0 },
            before + orders(from: Toy.near, on: 47...58, loading: 3, landing: 6, 0.5))
        expectRows(run.orders().filter { $0[0] == 1 }, orders(from: Toy.far, on: 33...41, loading: 3, landing: 11, 0.5))
        #expect(run.unserved().allSatisfy { $0 == 0 })
    }

    /// The near supplier has 0.25 kt/d and the route carries 0.4: 0.15 are left to the far one, which needs 0.25 a day
    /// from day 37 on. Day 22 looks at day 42, which lacks 6.5 kt; the near one brings 5 of them and nine days 0.15
    /// each: 0.15 kt must land on day 33.
    @Test func theDearerHasTheRoomThatIsLeftOnTheRoute() throws {
        let world = ToyWorld([
            Self.halfOutput, "suppliers.near.spot.regular.volume=0.25 kt/d", "routes.rail.capacity=0.4 kt/d"
        ])
        let far = try world.assess().reference.orders().filter { $0[0] == 1 }
        expectRows(Array(far.prefix(1)), [[1, 22, 25, 33, 0.15]])
    }

    /// Half of the route's 0.5 kt/d is a contract's: planned for 0.25 kt a day, day 17 sees 4 kt missing on day 37 and
    /// lets 14 x 0.25 come later. Where any room is left the order itself is as large as it must be.
    @Test func roomLimitsThePlanNotTheOrder() throws {
        let world = ToyWorld([
            "refineries.plant.output.regular=0.25 kt/d", Self.nearOnly, "routes.rail.capacity=0.5 kt/d",
            "suppliers.near.contracts={regular: {volume: 0.25 kt/d, price: 500 USD/t}}"
        ])
        let run = try world.assess().reference
        expectRows(Array(run.orders().prefix(3)), orders(from: Toy.near, on: 17...19, loading: 3, landing: 6, 0.5))
        // On day 23 0.75 kt arrive, 0.5 land, two thirds of them ordered.
        expectFigures(Array(run.ordered(Toy.near)[22...23]), [0, 1.0 / 3])
        expectFigures(Array(run.record.waiting.series(0)[22...23]), [0, 0.25])
    }

    /// Only premium is sold. Where orders may go up it is bought for regular, whose users lack 0.5 kt a day from day 30
    /// on, at premium's price.
    @Test(arguments: [("allowed", 0.5), ("never", 0)])
    func premiumMayBeBoughtForRegular(ordersUp: String, volume: Double) throws {
        let world = ToyWorld(
            [Self.halfOutput, Self.nearOnly, "suppliers.near.spot={premium: {volume: 2 kt/d, price: 700 USD/t}}"],
            products: .regularAndPremium, scenario: "policies: {replacement: {orders-up: \(ordersUp)}}")
        let run = try world.assess().reference
        expectFigures(run.ordered(Toy.near, Toy.regular), series((30, 0), (29, volume)))
        expectFigures(run.record.spotValue.series(run.pair(Toy.near, Toy.regular)), series((30, 0), (29, 1.4 * volume)))
        expectFigures(run.ordered(Toy.near, Toy.premium), series((59, 0)))
    }

    /// Both grades lack 0.5 kt a day from day 30 on and the near supplier can send 0.75 kt/d of both together: regular
    /// is planned first and takes 0.5, premium gets 0.25. Its 2.5 kt then shrink by 0.25 a day and are gone after day
    /// 39.
    @Test func gradesShareTheSuppliersRate() throws {
        let world = ToyWorld(
            [
                Self.halfOutput, "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=22.5 kt",
                "suppliers.near.rate=0.75 kt/d", Self.nearOnly
            ], products: .regularAndPremium)
        let run = try world.assess().reference
        expectRows(run.orders(Toy.regular), orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.5))
        expectRows(run.orders(Toy.premium), orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.25))
        let premium =
            series(on: 0...29) { 17.5 - 0.5 * ($0 + 1) } + series(on: 30...58) { max(0, 2.5 - 0.25 * ($0 - 29)) }
        expectFigures(run.usable(Toy.premium), premium)
        expectFigures(run.unserved(Toy.premium), series((40, 0), (19, 0.25)))
    }

    /// A rate of 0.5 kt/d of which a contract takes 0.25: 0.25 are left to order. Looking 20 days ahead, day d asks on
    /// its first day for 0.5 (d - 9) - 14 x 0.25, which is above nothing from day 17 on.
    @Test func contractsTakeOfTheSuppliersRate() throws {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0.25 kt/d", Self.nearOnly, "suppliers.near.rate=0.5 kt/d",
                "suppliers.near.contracts={regular: {volume: 0.25 kt/d, price: 500 USD/t}}"
            ], days: ("2023-01-01", "2023-02-20"))
        let run = try world.assess().reference
        expectRows(run.orders(), orders(from: Toy.near, on: 17...50, loading: 3, landing: 6, 0.25))
        expectFigures(run.contracted(Toy.near), series((51, 0.25)))
        expectFigures(
            run.usable(), series(on: 0...22) { 20 - 0.5 * ($0 + 1) } + series(on: 23...50) { 8.5 - 0.25 * ($0 - 22) })
    }
}
