import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// How far the planner looks: `auto` follows what is known, a number does not. Longest delay, lead and cover are 1 + 10
/// + 5 d.
@Suite struct LookAheadTests {
    private static let exporting = "exports={regular: {threshold: 0 kt, rate: 1 kt/d, price: 300 USD/t}}"

    /// 30 kt of usable stock and demand of 6 kt/d on days 30 to 33: 25 kt are wanted for it, by the target of day 28.
    private func dip(_ lookAhead: String, knownFrom: String = "2023-01-01", _ more: [String] = []) throws -> Assessment
    {
        try ToyWorld(
            ["procurement.look-ahead=\(lookAhead)", "stocks.commercial.regular.opening=40 kt", Self.exporting] + more,
            scenario: """
                developments:
                  peak: {kind: demand-shift, products: [regular], factor: 6, windows: {from: 2023-01-31, through: 2023-02-03}, known-from: \(knownFrom)}
                """
        ).assess()
    }

    /// Known from the start it is seen on day 0: 5 kt leave on days 0 to 4, and nothing has to be bought. Twenty days
    /// see it on day 8, when 8 kt have left: 3 kt must be back by day 28, at 2 kt/d on days 27 and 28.
    @Test func whatIsKnownIsSeenToItsEnd() throws {
        let run = try dip("auto").reference
        expectFigures(run.record.exported.series(0), series((5, 1), (54, 0)))
        #expect(run.record.orders.isEmpty)
        let short = try dip("20 d").reference
        expectFigures(short.record.exported.series(0), series((8, 1), (51, 0)))
        expectRows(short.orders(), [[0, 21, 24, 27, 1], [0, 22, 25, 28, 2]])
    }

    /// Known on day 6, when 6 kt have left: 1 kt has to come back.
    @Test func nothingIsSeenBeforeItIsKnown() throws {
        let run = try dip("auto", knownFrom: "2023-01-07").reference
        expectFigures(run.record.exported.series(0), series((6, 1), (53, 0)))
        expectRows(run.orders(), [[0, 22, 25, 28, 1]])
    }

    /// A cap of 22 d shows day 28 on day 6; one of 10 d is less than delay, lead and cover, whose 16 d show
    /// day 27 and its target of 20 kt on day 11, when 19 are left.
    @Test(arguments: [("22 d", 6), ("10 d", 11)])
    func theCapHoldsButNotBelowDelayLeadAndCover(cap: String, days: Int) throws {
        let run = try dip("auto", ["procurement.look-ahead-cap=\(cap)"]).reference
        expectFigures(run.record.exported.series(0), series((days, 1), (59 - days, 0)))
    }

    /// The plant stands still on days 10 to 39, unforeseen and believed to last 30 d: 25 kt of usable stock are at the
    /// target on day 29, and 10 kt must have landed by day 39. At 0.75 kt/d that begins with 0.25 on day 26, decided on
    /// day 20, which sees day 39 because the stop's expected end is known. With 17 d day 38 is seen on day 21 and day
    /// 39 on day 22: a quarter is short.
    @Test func anExpectedEndIsKnown() throws {
        func run(_ lookAhead: String) throws -> Run {
            try ToyWorld(
                [
                    "procurement.look-ahead=\(lookAhead)", "stocks.commercial.regular.opening=35 kt",
                    TargetGapTests.nearOnly,
                    "suppliers.near.spot.regular.volume=0.75 kt/d"
                ],
                scenario: """
                    shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-11, length: 30 d}, \
                    expected-duration: 30 d}}
                    """
            ).assess().disrupted
        }
        let all = orders(from: Toy.near, on: 21...33, loading: 3, landing: 6, 0.75)
        let far = try run("auto")
        expectRows(far.orders(), [[0, 20, 23, 26, 0.25]] + all)
        expectFigures(Array(far.usable().suffix(20)), series((20, 5)))
        let near = try run("17 d")
        expectRows(Array(near.orders().prefix(13)), all)
        expectFigures(Array(near.usable()[38...39]), [5, 4.75])
    }

    /// Half of demand comes by a contract that ends with what lands on day 28, which is no news: seen to day d + 16, a
    /// surplus of 25 - d - (d - 12) / 2 is there on day d, so that 1 kt leaves on days 0 to 20. A stop of premium,
    /// believed on days 0 to 2 to last to day 50, shows the fall to day 65: 6.5 kt are left over, were it to go on. It
    /// ends on day 3, and all is as without it.
    @Test(arguments: [(3, series((21, 1))), (51, series((6, 1), (1, 0.5), (14, 0)))])
    func whatIsOverIsNoLongerLookedAt(length: Int, exported: [Double]) throws {
        let world = ToyWorld(
            [
                "procurement.look-ahead=auto", TargetGapTests.halfOutput, "stocks.commercial.regular.opening=40 kt",
                "suppliers.near.spot.regular=~",
                Self.exporting,
                """
                suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t, through: 2023-01-26}}
                """
            ],
            products: .regularAndPremium,
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, products: [premium], windows: {from: 2023-01-01, length: \(length) d}, expected-duration: 51 d}}
                """)
        let run = try world.assess().disrupted
        expectFigures(Array(run.record.exported.series(0).prefix(21)), exported)
    }

    /// Twenty days do not reach the peak's last day, 3 February, before day 13: that is told on the first day, once.
    @Test func whatAGivenLookAheadCutsOffIsTold() throws {
        let short = try dip("20 d")
        let events = short.reference.plan.causes.scheduledEvents.filter { $0.kind == .lookAheadCut }
        #expect(events.map(\.day) == [0])
        #expect(events.map(\.detail) == ["what is known reaches to 2023-02-03, the planner looks to 2023-01-21"])
        #expect(short.inputs.shortLookAhead?.path == "baseline.procurement.look-ahead")
        #expect(
            short.inputs.shortLookAhead?.message.hasPrefix(
                "on 2023-01-01 the planner looks to 2023-01-21, while what is known reaches to 2023-02-03") == true)
        let far = try dip("auto")
        #expect(!far.reference.plan.causes.scheduledEvents.contains { $0.kind == .lookAheadCut })
        #expect(far.inputs.shortLookAhead == nil)
    }
}
