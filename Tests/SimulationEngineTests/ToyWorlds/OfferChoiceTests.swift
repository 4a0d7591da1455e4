import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Which offer is taken and how much of it: price with duty, parcels, unused rates, a rate shared by grades.
@Suite struct OfferChoiceTests {
    private static let halfOutput = TargetGapTests.halfOutput, nearOnly = TargetGapTests.nearOnly

    /// Delivered 500 and 600 USD/t: with 30 % of duty the near supplier costs 650 and the far one is taken, whose cargo of
    /// day 30 is decided 11 days before; with 15 % it costs 575 and is taken.
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
        expectRows(run.orders().filter { $0[0] == 0 }, orders(from: Toy.near, on: 17...58, loading: 3, landing: 6, 0.25))
        expectRows(run.orders().filter { $0[0] == 1 }, orders(from: Toy.far, on: 26...58, loading: 3, landing: 11, 0.25))
        let usable = series(on: 0...22) { 20 - 0.5 * ($0 + 1) } + series(on: 23...36) { 8.5 - 0.25 * ($0 - 22) } + series((22, 5))
        expectFigures(run.usable(), usable)
    }

    /// Parcels of 2 kt at 0.5 kt/d: the gap of 0.5 on day 30 orders 2 kt on day 24, which lasts four days, and so on.
    @Test func anOrderIsAtLeastAParcel() throws {
        let world = ToyWorld([
            Self.halfOutput, Self.nearOnly, "routes.rail.parcel=2 kt", "suppliers.near.spot.regular.volume=0.5 kt/d",
        ])
        let run = try world.assess().reference
        expectRows(run.orders(), orders(from: Toy.near, on: stride(from: 24, through: 56, by: 4), loading: 3, landing: 6, 2))
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

    /// Demand of 6 kt/d from day 10 on, not foreseen: all that can be had is ordered. A parcel of 2 kt was kept and 0.5 came
    /// with the day, not more although nothing was bought for ten days; then a parcel is full every fourth day.
    @Test func anUnusedRateIsKeptUpToOneParcel() throws {
        let world = ToyWorld(
            [Self.nearOnly, "routes.rail.parcel=2 kt", "suppliers.near.spot.regular.volume=0.5 kt/d"],
            scenario: """
                shocks:
                  rush: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-11, through: 2023-12-31, clip: true}}
                """)
        let run = try world.assess().disrupted
        let later = orders(from: Toy.near, on: stride(from: 14, through: 58, by: 4), loading: 3, landing: 6, 2)
        expectRows(run.orders(), [[0, 10, 13, 16, 2.5]] + later)
    }

    /// Both grades lack 0.5 kt a day from day 30 on and the near supplier can send 0.75 kt/d of both together: regular is
    /// planned first and takes 0.5, premium gets 0.25. Its 2.5 kt then shrink by 0.25 a day and are gone after day 39.
    @Test func gradesShareTheSuppliersRate() throws {
        let world = ToyWorld([
            Self.halfOutput, "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=22.5 kt",
            "suppliers.near.rate=0.75 kt/d", Self.nearOnly,
        ], products: .regularAndPremium)
        let run = try world.assess().reference
        expectRows(run.orders(Toy.regular), orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.5))
        expectRows(run.orders(Toy.premium), orders(from: Toy.near, on: 24...58, loading: 3, landing: 6, 0.25))
        let premium = series(on: 0...29) { 17.5 - 0.5 * ($0 + 1) } + series(on: 30...58) { max(0, 2.5 - 0.25 * ($0 - 29)) }
        expectFigures(run.usable(Toy.premium), premium)
        expectFigures(run.unserved(Toy.premium), series((40, 0), (19, 0.25)))
    }

    /// A rate of 0.5 kt/d of which a contract takes 0.25: 0.25 are left to order. Looking 20 days ahead, day d asks on its
    /// first day for 0.5 (d - 9) - 14 x 0.25, which is above nothing from day 17 on.
    @Test func contractsTakeOfTheSuppliersRate() throws {
        let world = ToyWorld([
            "refineries.plant.output.regular=0.25 kt/d", Self.nearOnly, "suppliers.near.rate=0.5 kt/d",
            "suppliers.near.contracts={regular: {volume: 0.25 kt/d, price: 500 USD/t}}",
        ], days: ("2023-01-01", "2023-02-20"))
        let run = try world.assess().reference
        expectRows(run.orders(), orders(from: Toy.near, on: 17...50, loading: 3, landing: 6, 0.25))
        expectFigures(run.contracted(Toy.near), series((51, 0.25)))
        expectFigures(run.usable(), series(on: 0...22) { 20 - 0.5 * ($0 + 1) } + series(on: 23...50) { 8.5 - 0.25 * ($0 - 22) })
    }
}
