import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Landing up to the route's capacity, waiting at the entry point, and what a full tank sends back.
@Suite struct LandingTests {
    private static func contract(_ supplier: String, _ rate: Double, _ more: String = "") -> String {
        "suppliers.\(supplier).contracts={regular: {volume: \(rate) kt/d, price: 500 USD/t\(more)}}"
    }
    private static let noOutput = "refineries.plant.output.regular=0 kt/d"

    /// 1.5 kt land a day of the near supplier's 2: 0.5 more wait each day, 4 after day 7. On day 8 the far one's first
    /// kt arrives: of 6 and 1 land 1.5/7, of what then waits and arrives (47/7 and 25/14, together 8.5) 1.5/8.5.
    @Test func whatLandsIsSharedInProportion() throws {
        let world = ToyWorld([
            Self.noOutput, "routes.rail.capacity=1.5 kt/d", Self.contract("near", 2),
            Self.contract("far", 1, ", from: 2023-01-01")
        ])
        let run = try world.assess().reference
        let near = series((8, 1.5)) + [9.0 / 7, 141.0 / 119], far = series((8, 0)) + [3.0 / 14, 75.0 / 238]
        expectFigures(Array(run.contracted(Toy.near).prefix(10)), near)
        expectFigures(Array(run.contracted(Toy.far).prefix(10)), far)
        let waiting = series(on: 1...8) { 0.5 * $0 } + [5.5, 7]
        expectFigures(Array(run.record.waiting.series(0).prefix(10)), waiting)
    }

    /// Closed on days 10 to 14: 5 kt wait. Of 6 on day 15 the capacity of 4 lands, then 3, then 1 a day.
    @Test func aClosedRouteMakesCargoWait() throws {
        let run = try closed(through: "2023-01-15").disrupted
        expectFigures(run.contracted(Toy.near), series((10, 1), (5, 0), (1, 4), (1, 3), (42, 1)))
        expectFigures(run.record.waiting.series(0), series((10, 0)) + [1, 2, 3, 4, 5, 2] + series((43, 0)))
        #expect(run.record.orders.isEmpty)
    }

    /// Closed on days 10 to 29, known on day 10: the 20 kt in stock just last. What waits is believed to land on the
    /// first open day, so that nothing is ordered for the days after it.
    @Test func whatWaitsIsCountedOn() throws {
        let run = try closed(through: "2023-01-30").disrupted
        #expect(run.record.orders.isEmpty)
        let falling = series(on: 1...20) { 20 - $0 }
        expectFigures(Array(run.usable().prefix(32)), series((10, 20)) + falling + [3, 6])
    }

    private func closed(through day: String) throws -> Assessment {
        try ToyWorld(
            [Self.noOutput, Self.contract("near", 1), "routes.rail.capacity=4 kt/d"],
            scenario: """
                shocks: {closed: {kind: route-closure, route: rail, windows: {from: 2023-01-11, through: \(day)}}}
                """
        ).assess()
    }

    /// At a quarter of its capacity of 4 kt/d the route carries 1 of the 2 kt on days 10 to 12, then catches up.
    @Test func aNarrowerRouteCarriesItsShare() throws {
        let run = try ToyWorld(
            [Self.noOutput, Self.contract("near", 2), "routes.rail.capacity=4 kt/d"],
            scenario: """
                shocks: {slow: {kind: route-capacity, route: rail, capacity: 25 %, windows: {from: 2023-01-11, \
                through: 2023-01-13}}}
                """
        ).assess().noResponse
        expectFigures(run.contracted(Toy.near), series((10, 2), (3, 1), (1, 4), (1, 3), (44, 2)))
    }

    /// Loaded on days 10 to 14 it takes eight days instead of three: nothing lands on days 13 to 17, twice as much on
    /// days 18 to 22.
    @Test func aLongerTransitConcernsWhatIsLoadedThen() throws {
        let run = try ToyWorld(
            [Self.noOutput, Self.contract("near", 1)],
            scenario: """
                shocks: {slow: {kind: route-capacity, route: rail, extra-transit: 5 d, windows: {from: 2023-01-11, \
                through: 2023-01-15}}}
                """
        ).assess().noResponse
        expectFigures(run.contracted(Toy.near), series((13, 1), (5, 0), (5, 2), (36, 1)))
        // Three days of loadings are under way, eight while the slow cargoes are.
        expectFigures(Array(run.record.inTransit.series(0).prefix(16)), series((13, 3)) + [4, 5, 6])
    }

    /// A tank of 31 kt holding 30: of the first 0.5 + 2 - 1 kt 0.5 find no room and home output is cut by 0.5. From day
    /// 1 on it is cut whole and the tank takes what is used, 1 kt a day: of 2, 3, 4 ... kt at the entry point 1 lands
    /// and the rest goes back.
    @Test func aFullTankCutsTheYieldThenSendsCargoBack() throws {
        let world = ToyWorld([
            "refineries.plant.output.regular=0.5 kt/d", Self.contract("near", 2),
            "stocks.commercial.regular.capacity=31 kt",
            "suppliers.near.duty=10 %", "taxes.excise={regular: 100 AZN/t}"
        ])
        let run = try world.assess().reference
        expectFigures(run.record.closing.series(0), series((59, 31)))
        expectFigures(run.record.production.series(0), series((59, 0)))
        expectFigures(run.record.runCut.series(0), series((59, 0.5)))
        expectFigures(run.contracted(Toy.near), series((1, 2), (58, 1)))
        expectFigures(run.record.waiting.series(0), series(on: 0...58) { $0 })
        expectRows(run.events(.runCut), [[0, 0.5]])
        // 1000 AZN/t, 10 % of duty on what landed, 100 AZN/t of excise.
        expectFigures(run.record.duty.series(run.pair(Toy.near)), series((1, 0.2), (58, 0.1)))
        expectFigures(run.record.contractValue.series(run.pair(Toy.near)), series((1, 2), (58, 1)))
        expectFigures(run.record.landedCost.series(0), series((59, 1.2)))
    }

    /// From the loading of day 10 on a kt costs 1.2: on day 13 12 kt at 1.0 and 2 at 1.2 stand at the entry point, of
    /// which 1 lands.
    @Test func whatWaitsKeepsItsMeanPrice() throws {
        let world = ToyWorld(
            [Self.noOutput, Self.contract("near", 2), "stocks.commercial.regular.capacity=31 kt"],
            scenario: """
                developments:
                  price: {kind: price-shock, target: supply-price, product: regular, value: 600 USD/t, windows: {from: 2023-01-11, through: 2023-02-28}}
                """)
        let run = try world.assess().reference
        let value = run.record.contractValue.series(run.pair(Toy.near))
        // Day 0 lands 2 kt (31 - 30 + 1); day d then leaves d kt, 12 after day 12.
        expectFigures(Array(value.prefix(13)), series((1, 2), (12, 1)))
        let first = (12 + 2.4) / 14
        expectFigures(Array(value[13...14]), [first, (13 * first + 2.4) / 15])
    }

    /// A parcel of 40 kt lands on day 30 in a tank with room for 20 kt of usable stock: 5 + 40 - 1 leave 44, of which
    /// 24 go back; home output is cut. Each day the tank takes the 1 kt that is used, until day 54.
    @Test func anOrderThatFindsNoRoomWaits() throws {
        let world = ToyWorld([
            TargetGapTests.halfOutput, TargetGapTests.nearOnly,
            """
            routes.rail={parcel: 40 kt, capacity: 100 kt/d, title: Rail}
            """,
            "stocks.commercial.regular.capacity=30 kt"
        ])
        let run = try world.assess().reference
        expectRows(run.orders(), [[0, 24, 27, 30, 40]])
        expectFigures(run.ordered(Toy.near), series((30, 0), (1, 16), (24, 1), (4, 0)))
        expectFigures(run.record.production.series(0), series((30, 0.5), (25, 0), (4, 0.5)))
        expectFigures(run.record.waiting.series(0), series((30, 0)) + series(on: 0...24) { 24 - $0 } + series((4, 0)))
        expectFigures(Array(run.usable().suffix(5)), [20, 19.5, 19, 18.5, 18])
    }
}
