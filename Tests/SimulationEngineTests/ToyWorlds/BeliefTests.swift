import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// What is believed shows in what is ordered when: stops, bans and closures, known ahead or not.
@Suite struct BeliefTests {
    private static let nearOnly = TargetGapTests.nearOnly

    /// 10.5 kt of usable stock; the plant stops on days 10 to 19.
    private func outage(_ more: String, through: String = "2023-01-20", policies: String = "") throws -> Run {
        let world = ToyWorld(
            [Self.nearOnly, "stocks.commercial.regular.opening=20.5 kt"],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-11, through: \(through)}\(more)}}
                \(policies)
                """)
        return try world.assess().disrupted
    }

    /// Known ahead: usable stock would be 4.5 after day 15, 0.5 below the target, then 1 less a day until day 19.
    private let ahead =
        orders(from: Toy.near, on: 9...9, loading: 3, landing: 6, 0.5)
        + orders(from: Toy.near, on: 10...13, loading: 3, landing: 6, 1)

    @Test(arguments: [
        ", known-from: 2023-01-01", ", known-from: 2023-01-02", ", known-from: 2023-01-01, expected-duration: 5 d"
    ])
    func aStopKnownAheadIsBelievedAsItsWindows(known: String) throws {
        let run = try outage(known)
        expectRows(run.orders(), ahead)
        expectFigures(run.usable(), series((10, 10.5)) + [9.5, 8.5, 7.5, 6.5, 5.5] + series((44, 5)))
    }

    @Test func perfectForesightKnowsItToo() throws {
        expectRows(try outage("", policies: "policies: {foresight: perfect}").orders(), ahead)
    }

    /// Unforeseen: on day 10 its end is known, and the first cargo can land on day 16, which lacks 1.5 kt; days 17 to
    /// 19 lack 1 more each.
    @Test func anUnforeseenStopIsOrderedForFromItsFirstDay() throws {
        let run = try outage("")
        expectRows(
            run.orders(),
            orders(from: Toy.near, on: 10...10, loading: 3, landing: 6, 1.5)
                + orders(from: Toy.near, on: 11...13, loading: 3, landing: 6, 1))
    }

    /// Believed to last five days it ends with 5.5 kt, above the target. From day 15 on it is believed to end the next
    /// day: 4.5 kt then, 0.5 are ordered, and 1 kt for each day that it goes on.
    @Test func anUnforeseenStopIsBelievedToLastAsExpected() throws {
        let run = try outage(", expected-duration: 5 d")
        expectRows(
            run.orders(),
            orders(from: Toy.near, on: 15...15, loading: 3, landing: 6, 0.5)
                + orders(from: Toy.near, on: 16...19, loading: 3, landing: 6, 1))
        let usable = [9.5, 8.5, 7.5, 6.5, 5.5, 4.5, 3.5, 2.5, 1.5, 0.5, 0.5, 1, 2, 3, 4, 5]
        expectFigures(Array(run.usable()[10...25]), usable)
    }

    /// Five days as expected, then a ramp of three, believed too: output of a quarter, half and three quarters leaves
    /// 4.75, 4.25 and 4 kt after days 15 to 17. Day 16 lacks 0.75, day 17 0.25 more.
    @Test func theRampIsBelievedToFollow() throws {
        let run = try outage(", expected-duration: 5 d, restart-ramp: 3 d", through: "2023-01-15")
        expectFigures(run.record.production.series(0), series((10, 1), (5, 0), (1, 0.25), (1, 0.5), (1, 0.75), (41, 1)))
        expectRows(run.orders(), [[0, 10, 13, 16, 0.75], [0, 11, 14, 17, 0.25]])
    }

    /// At 20 % of throughput the ramp goes 0.2 + 0.8 k / 4.
    @Test func theRampStartsAtTheThroughput() throws {
        let run = try outage(", throughput: 20 %, restart-ramp: 3 d", through: "2023-01-15")
        expectFigures(run.record.production.series(0), series((10, 1), (5, 0.2), (1, 0.4), (1, 0.6), (1, 0.8), (41, 1)))
    }

    /// A second stop cuts the ramp of the first one short: a quarter on day 13, nothing on days 14 and 15, then its own
    /// ramp.
    @Test func stopsMayFollowEachOther() throws {
        let run = try ToyWorld(
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, restart-ramp: 3 d,
                  windows: {one: {from: 2023-01-11, through: 2023-01-13}, two: {from: 2023-01-15, through: 2023-01-16}}}}
                """
        ).assess().noResponse
        expectFigures(
            run.record.production.series(0),
            series((10, 1), (3, 0), (1, 0.25), (2, 0), (1, 0.25), (1, 0.5), (1, 0.75), (40, 1)))
    }

    /// Two stops of six days from days 10 and 30, each unforeseen and believed to last five: 10.5 kt of usable stock
    /// are 5.5 after day 14, and on day 15 the sixth day is seen. It leaves 4.5, so that 0.5 are ordered. The second
    /// stop finds 5 kt, all of which its five days take: the target of day 36 is ordered at 2 kt a day from day 30 on.
    /// The sixth day finds nothing: its 1 kt is lost and not bought.
    @Test func eachStopIsBelievedAnew() throws {
        let world = ToyWorld(
            [Self.nearOnly, "stocks.commercial.regular.opening=20.5 kt"],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, expected-duration: 5 d,
                  windows: {one: {from: 2023-01-11, length: 6 d}, two: {from: 2023-01-31, length: 6 d}}}}
                """)
        let run = try world.assess().disrupted
        let later: [[Double]] = [[0, 30, 33, 36, 2], [0, 31, 34, 37, 2], [0, 32, 35, 38, 1]]
        expectRows(run.orders(), [[0, 15, 18, 21, 0.5]] + later)
        expectFigures(run.unserved(), series((35, 0), (1, 1), (23, 0)))
    }

    /// Half of demand comes by contract from the near supplier, who may not load on days 30 to 49: nothing lands on
    /// days 33 to 52. 7 kt of usable stock are 4.5 after day 37. The far supplier needs 11 days.
    private func ban(_ path: String, loadedBefore: Bool = true, share: Int = 100) throws -> Run {
        let world = ToyWorld(
            [
                TargetGapTests.halfOutput, "stocks.commercial.regular.opening=17 kt", "suppliers.near.spot=~",
                "suppliers.far.spot.regular.volume=4 kt/d",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks:
                  ban: {kind: export-ban, supplier: near, products: [regular], share: \(share) %, loaded-before-arrives: \(loadedBefore), path: told,
                    paths: {told: {windows: {from: 2023-01-31, through: 2023-02-19}\(path)}}}
                """)
        return try world.assess().disrupted
    }

    @Test func aBanKnownAheadIsOrderedForInTime() throws {
        let run = try ban(", known-from: 2023-01-21")
        expectRows(run.orders(), orders(from: Toy.far, on: 26...41, loading: 3, landing: 11, 0.5))
        expectFigures(run.contracted(Toy.near), series((33, 0.5), (20, 0), (6, 0.5)))
        expectFigures(run.record.stoppedAtLoading.series(run.pair(Toy.near)), series((30, 0), (20, 0.5), (9, 0)))
        expectFigures(run.usable(), series((33, 7), (1, 6.5), (1, 6), (1, 5.5), (23, 5)))
    }

    /// Known on its first day, day 30: a cargo can land on day 41, when 7 - 9 x 0.5 = 2.5 kt are left.
    @Test func aBanWithoutNoticeIsOrderedForFromItsFirstDay() throws {
        let run = try ban("")
        expectRows(
            run.orders(), [[1, 30, 33, 41, 2.5]] + orders(from: Toy.far, on: 31...41, loading: 3, landing: 11, 0.5))
    }

    /// Announced on day 20 and believed off from day 24 on: nothing is ordered in time. Each day sees that the near
    /// supplier does not load and believes in tomorrow: on day 34 nothing is seen to land until day 37, which closes at
    /// 4.5.
    @Test func newsIsTheWholeBeliefAndTodayIsSeen() throws {
        let run = try ban(
            """
            , news: [{date: 2023-01-21, closed: [{from: 2023-01-31, through: 2023-02-19}]}, {date: 2023-01-25, \
            closed: []}]
            """)
        expectRows(run.orders(), orders(from: Toy.far, on: 34...49, loading: 3, landing: 11, 0.5))
    }

    /// What was loaded on days 27 to 29 is stopped too, on days 30 to 32, beside what may not load.
    @Test func cargoUnderWayMayBeStopped() throws {
        let run = try ban("", loadedBefore: false)
        expectFigures(run.contracted(Toy.near), series((30, 0.5), (23, 0), (6, 0.5)))
        expectFigures(
            run.record.stoppedAtLoading.series(run.pair(Toy.near)), series((30, 0), (3, 1), (17, 0.5), (9, 0)))
    }

    /// The near supplier's orders of 0.5 kt a day are stopped from day 40 on, those under way too: what would land on
    /// days 40 to 42 was loaded before, what would load on days 40 to 42 was ordered before. The far supplier lands on
    /// day 51: 4.5 kt after day 40 with 1 kt believed to land until day 42 are 0 after day 51, which lacks 5 kt. Day 41
    /// sees that its cargo was stopped too and orders 0.5 more, and so does day 42: but what it lacks before day 51 is
    /// lost. From day 56 on the near one, open again after day 58, is back.
    @Test func orderedCargoMayBeStopped() throws {
        let world = ToyWorld(
            [TargetGapTests.halfOutput, "suppliers.far.rate=10 kt/d", "suppliers.far.spot.regular.volume=10 kt/d"],
            scenario: """
                shocks:
                  ban: {kind: export-ban, supplier: near, products: [regular], loaded-before-arrives: false, path: told,
                    paths: {told: {windows: {from: 2023-02-10, through: 2023-02-28}}}}
                """)
        let run = try world.assess().disrupted
        let far: [[Double]] =
            [[1, 40, 43, 51, 5], [1, 41, 44, 52, 1]] + orders(from: Toy.far, on: 42...50, loading: 3, landing: 11, 0.5)
        expectRows(run.orders().filter { $0[0] == 1 }, far)
        let near =
            orders(from: Toy.near, on: 24...39, loading: 3, landing: 6, 0.5)
            + orders(from: Toy.near, on: 56...58, loading: 3, landing: 6, 0.5)
        expectRows(run.orders().filter { $0[0] == 0 }, near)
        expectRows(run.events(.orderCancelled), [[40, 0.5], [41, 0.5], [42, 0.5]])
        expectFigures(run.record.stoppedAtLoading.series(run.pair(Toy.near)), series((40, 0), (3, 1), (16, 0)))
        expectFigures(run.ordered(Toy.near), series((30, 0), (10, 0.5), (19, 0)))
    }

    /// Of 0.5 kt/d 40 % may not load.
    @Test func aPartialBanStopsItsShare() throws {
        let run = try ban("", share: 40)
        expectFigures(run.contracted(Toy.near), series((33, 0.5), (20, 0.3), (6, 0.5)))
        expectFigures(run.record.stoppedAtLoading.series(run.pair(Toy.near)), series((30, 0), (20, 0.2), (9, 0)))
    }

    /// The route is closed on days 30 to 34, known from the start: what those days lack, 2.5 kt, must land before, 2 kt
    /// at most on day 29 and 0.5 on day 28. On closed days nothing is planned to land.
    @Test func nothingIsPlannedToLandOnAClosedRoute() throws {
        let world = ToyWorld(
            [TargetGapTests.halfOutput, Self.nearOnly],
            scenario: """
                developments: {closed: {kind: route-closure, route: rail, windows: {from: 2023-01-31, through: 2023-02-04}, known-from: 2023-01-01}}
                """)
        let run = try world.assess().reference
        let later = orders(from: Toy.near, on: 29...58, loading: 3, landing: 6, 0.5)
        expectRows(run.orders(), [[0, 22, 25, 28, 0.5], [0, 23, 26, 29, 2]] + later)
        expectFigures(Array(run.usable()[26...36]), [6.5, 6, 6, 7.5, 7, 6.5, 6, 5.5, 5, 5, 5])
    }

    /// Half of the near supplier's loadings of day 27 are lost, known from day 25 on. The parcel ordered on day 24 for
    /// day 30 then brings 0.5 kt: 20.2 - 16 + 0.5 = 4.7 kt after day 31, below the target of 5, so that day 25 orders
    /// another parcel.
    @Test func anOrderIsBelievedToBringWhatMayLoad() throws {
        let world = ToyWorld(
            [
                TargetGapTests.halfOutput, Self.nearOnly, "stocks.commercial.regular.opening=30.2 kt",
                "routes.rail.parcel=1 kt"
            ],
            scenario: """
                developments: {half: {kind: supplier-outage, supplier: near, products: [regular], share: 50 %, windows: {from: 2023-01-28, length: 1 d}, known-from: 2023-01-26}}
                """)
        let run = try world.assess().reference
        withKnownIssue("an order whose loading is believed to be partly closed is counted on in full") {
            expectRows(Array(run.orders().prefix(2)), [[0, 24, 27, 30, 1], [0, 25, 28, 31, 1]])
        }
    }
}
