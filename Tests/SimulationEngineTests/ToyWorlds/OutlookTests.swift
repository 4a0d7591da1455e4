import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// The projection behind orders and exports: what enters it, what leaves it, and from which day on.
@Suite struct OutlookTests {
    private static let halfOutput = TargetGapTests.halfOutput

    /// 30 kt of usable stock and demand of 6 kt/d on days 30 to 33, known from the start: 25 kt are wanted for it, by
    /// the target of day 28. That day enters the 20 days ahead on day 8. Half a kt a day is exported until 25 kt are
    /// left, on days 0 to 9.
    @Test func aDipIsSeenWhenItComesIntoView() throws {
        let world = ToyWorld(
            [
                "stocks.commercial.regular.opening=40 kt",
                "exports={regular: {threshold: 0 kt, rate: 0.5 kt/d, price: 300 USD/t}}"
            ],
            scenario: """
                developments:
                  peak: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-31, through: 2023-02-03}, known-from: 2023-01-01}
                """)
        let run = try world.assess().reference
        expectFigures(run.record.exported.series(0), series((10, 0.5), (49, 0)))
        expectFigures(Array(run.usable().suffix(26)), [5] + series((25, 5)))
        #expect(run.record.orders.isEmpty)
    }

    /// All supply is a contract of 1 kt/d by a route that is closed on days 10 to 14, known from the start: 7 kt of
    /// usable stock would be 4, 3 and 2 kt after days 12 to
    /// 14. 3 kt must land before, 2 at most on day 9 and 1 on day 8; what waits lands on day 15.
    @Test func aClosedRouteIsBelievedToBringNothing() throws {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0 kt/d", TargetGapTests.nearOnly,
                "stocks.commercial.regular.opening=17 kt", "routes.rail.capacity=100 kt/d",
                "suppliers.near.contracts={regular: {volume: 1 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                developments: {closed: {kind: route-closure, route: rail, windows: {from: 2023-01-11, through: \
                2023-01-15}, known-from: 2023-01-01}}
                """)
        let run = try world.assess().reference
        expectRows(run.orders(), [[0, 2, 5, 8, 1], [0, 3, 6, 9, 2]])
        expectFigures(Array(run.usable()[7...16]), [7, 8, 10, 9, 8, 7, 6, 5, 10, 10])
    }

    /// From day 30 on 0.3 kt/d of regular become premium: 6 kt of usable stock are 4.8 after day 33. Known from the
    /// start they are ordered for on day 27; known on day 30 when 3.9 are left for day 36.
    @Test(arguments: [(", known-from: 2023-01-01", 27, 0.2), ("", 30, 1.1)])
    func aNewSlateIsBelieved(known: String, first: Int, volume: Double) throws {
        let world = ToyWorld(
            [
                TargetGapTests.nearOnly, "stocks.commercial.regular.opening=16 kt",
                "stocks.commercial.premium.capacity=100 kt"
            ], products: .regularAndPremium,
            scenario: """
                developments: {slate: {kind: refinery-yield, unit: plant, from: 2023-01-31\(known), share: {premium: \
                20 %}, out-of: regular}}
                """)
        let later = orders(from: Toy.near, on: (first + 1)...58, loading: 3, landing: 6, 0.3)
        expectRows(
            try world.assess().reference.orders(),
            orders(from: Toy.near, on: first...first, loading: 3, landing: 6, volume) + later)
    }

    /// The near supplier's contract lands on the day of its loading and is stopped for good on day 30, unforeseen:
    /// nothing is under way. 7 kt of usable stock would be 1 after day 41, the first that the far supplier can reach: 4
    /// kt are ordered that day, then 0.5.
    @Test func aStopWithNothingUnderWayIsSeen() throws {
        let world = ToyWorld(
            [
                Self.halfOutput, "stocks.commercial.regular.opening=17 kt", "suppliers.near.spot=~",
                "suppliers.near.transit=0 d",
                "suppliers.far.spot.regular.volume=4 kt/d",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-31, through: 2024-12-31, clip: true}}}
                """)
        let run = try world.assess().disrupted
        expectRows(
            run.orders(), [[1, 30, 33, 41, 4]] + orders(from: Toy.far, on: 31...58, loading: 3, landing: 11, 0.5))
        expectFigures(run.contracted(Toy.near), series((30, 0.5), (29, 0)))
    }

    /// Premium comes from the far supplier, 1 + 10 + 8 days after the decision, and may not load from day 40 on, known
    /// from day 35: what was ordered on days 29 to 34 will not come. The near one, dearer by its duty, lands after
    /// fourteen days: day 49 lacks what days 48 and 49 would have brought, 1 kt, and each later day 0.5.
    @Test func anOrderThatMayNotLoadIsNotCountedOn() throws {
        let world = ToyWorld(
            [
                "refineries.plant.output.premium=0 kt/d", "stocks.commercial.premium.opening=22.5 kt",
                "suppliers.near.duty=100 %",
                "suppliers.near.preparation=10 d", "suppliers.far.preparation=10 d"
            ],
            products: .regularAndPremium,
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: far, products: [premium], windows: {from: 2023-02-10, through: 2024-12-31, clip: true}, known-from: 2023-02-05}}
                policies: {supply-mandate: {state: [premium]}}
                """)
        let run = try world.assess().disrupted
        expectRows(
            run.orders(Toy.premium).filter { $0[0] == 1 },
            orders(from: Toy.far, on: 11...34, loading: 11, landing: 19, 0.5))
        let near: [[Double]] = [[0, 35, 46, 49, 1]] + orders(from: Toy.near, on: 36...58, loading: 11, landing: 14, 0.5)
        expectRows(run.orders(Toy.premium).filter { $0[0] == 0 }, near)
        expectRows(run.events(.orderCancelled), (40...45).map { [Double($0), 0.5] })
        let arrivals = run.record.events.filter { $0.kind == .arrival }
        #expect(arrivals.first?.subject == .supplier(Toy.far) && arrivals.last?.subject == .supplier(Toy.near))
    }

    /// A contract of 0.5 kt/d begins to load on day 30 and takes all that the near supplier can send: before it he has
    /// 0.5 kt/d. 19.5 kt of usable stock lack 0.5 kt on day 29 and 2 kt on day 32, after which the contract lands: 0.5
    /// on each of days 29 to 32.
    @Test func theRateLeftByAContractIsThatOfTheLoadingDay() throws {
        let world = ToyWorld([
            Self.halfOutput, TargetGapTests.nearOnly, "stocks.commercial.regular.opening=29.5 kt",
            "suppliers.near.rate=0.5 kt/d",
            "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t, from: 2023-01-31}}"
        ])
        let run = try world.assess().reference
        expectRows(run.orders(), orders(from: Toy.near, on: 23...26, loading: 3, landing: 6, 0.5))
        expectFigures(run.usable(), series(on: 0...28) { 19.5 - 0.5 * ($0 + 1) } + series((30, 5)))
    }
}
