import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// A reserve: trigger, lead time, rate, what is left, and refilling; daily figures by hand.
@Suite struct ReserveTests {
    static let noSpot = ["suppliers.near.spot=~", "suppliers.far.spot=~"]
    /// 19.75 kt of usable stock, 0.5 kt/d too little: 19.75 - 0.5 (d + 1) after day d, below 8 from day 23 on (7.75).
    private static let shrinking = noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=29.75 kt"]

    private func reserve(_ volume: Double, _ release: String, _ refill: String = "") -> String {
        """
        reserve: {kind: strategic-stock, products: [regular], volume: \(volume) kt, holding-cost: 73 USD/t/yr, \
        release: {\(release)}\(refill)}
        """
    }

    /// Seen below 8 d of cover on the morning of day 24, it flows from day 27 on: 1 kt a day on every day after one
    /// that closed below 8 d. Day 26 closes at 6.25; four days add 0.5 each to 8.25, day 31 rests, day 32 takes the
    /// last kt.
    @Test func releaseFollowsTriggerLeadTimeAndRate() throws {
        let run = try ToyWorld(
            Self.shrinking, measures: [reserve(5, "trigger: {cover-below: 8 d}, rate: 1 kt/d, lead-time: 3 d")]
        ).assess().disrupted
        expectFigures(run.record.reserveRelease.series(0), series((27, 0), (4, 1), (1, 0), (1, 1), (26, 0)))
        expectFigures(run.record.reserve.series(0), series((27, 5), (1, 4), (1, 3), (1, 2), (2, 1), (27, 0)))
        let usable = [6.75, 7.25, 7.75, 8.25, 7.75, 8.25, 7.75]
        expectFigures(Array(run.usable()[20...33]), series(on: 20...26) { 19.75 - 0.5 * ($0 + 1) } + usable)
        expectRows(run.events(.trigger), [[24, 7.75]])
    }

    /// Without usable stock 0.5 kt/d of output and 0.3 of the reserve are delivered from day 1 on: 16 times, then the
    /// last 0.2 kt.
    @Test func whatIsReleasedIsDelivered() throws {
        let world = ToyWorld(
            Self.noSpot + [TargetGapTests.halfOutput, "stocks.commercial.regular.opening=10 kt"],
            measures: [reserve(5, "trigger: {cover-below: 8 d}, rate: 0.3 kt/d")])
        let run = try world.assess().disrupted
        expectFigures(run.unserved(), series((1, 0.5), (16, 0.2), (1, 0.3), (41, 0.5)))
        expectFigures(run.record.delivered.series(0), series((1, 0.5), (16, 0.8), (1, 0.7), (41, 0.5)))
    }

    /// The first cover is that of day 0: 20 kt for the 30 days that follow.
    @Test func theFirstDayHasNoCoverBeforeIt() throws {
        let run = try ToyWorld(Self.noSpot, measures: [reserve(5, "trigger: {cover-below: 25 d}, rate: 1 kt/d")])
            .assess().disrupted
        expectRows(run.events(.trigger), [[1, 20]])
        expectFigures(Array(run.record.reserveRelease.series(0).prefix(3)), [0, 1, 1])
    }

    /// Of 4.5 kt half a kt is left for day 32.
    @Test func noMoreThanIsThereFlows() throws {
        let run = try ToyWorld(
            Self.shrinking, measures: [reserve(4.5, "trigger: {cover-below: 8 d}, rate: 1 kt/d, lead-time: 3 d")]
        ).assess().disrupted
        expectFigures(Array(run.record.reserveRelease.series(0)[26...34]), [0, 1, 1, 1, 1, 0, 0.5, 0, 0])
    }

    /// Demand is known to double on day 40. The 30 days after day 18 want 21 + 9 x 2 = 39 kt: 10.25 kt last 10.25 / 1.3
    /// days, less than 8; the 30 days after day 17 want 38, and 10.75 kt last 8.49 days. Day 19 closes at 10.25 - 0.5 +
    /// 1 = 10.75 kt, which last 8.06.
    @Test func coverIsUsableStockOverThirtyDaysOfExpectedDemand() throws {
        let world = ToyWorld(
            Self.shrinking,
            scenario: """
                developments:
                  more: {kind: demand-shift, products: [regular], factor: 2, windows: {from: 2023-02-10, through: 2023-12-31, clip: true}, known-from: 2023-01-01}
                """,
            measures: [reserve(5, "trigger: {cover-below: 8 d}, rate: 1 kt/d")])
        let run = try world.assess().disrupted
        expectRows(run.events(.trigger), [[19, 10.25 * 30 / 39]])
        expectFigures(Array(run.record.reserveRelease.series(0)[17...20]), [0, 0, 1, 0])
    }

    /// The plant makes 1.5 kt/d and stops on days 5 to 9: usable stock rises to 12.5 and falls to 8.5 after day 8. Days
    /// 9 and 10 release 1 kt each, day 10 closes at 10.
    private func refilled(_ refill: String, _ settings: [String] = []) throws -> Run {
        let world = ToyWorld(
            Self.noSpot + ["refineries.plant.output.regular=1.5 kt/d", "stocks.commercial.regular.opening=20 kt"]
                + settings,
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-06, through: \
                2023-01-10}}}
                """,
            measures: [reserve(5, "trigger: {cover-below: 9 d}, rate: 1 kt/d", ", refill: {\(refill)}")])
        return try world.assess().disrupted
    }

    /// From day 11 on 0.4 kt a day go back, until the 2 kt are whole on day 15.
    @Test func refillFollowsItsRateAndRoom() throws {
        let run = try refilled("rate: 0.4 kt/d, cover-above: 9.5 d")
        expectFigures(run.record.reserveRelease.series(0), series((9, 0), (2, 1), (5, -0.4), (43, 0)))
        expectFigures(Array(run.usable()[8...17]), [8.5, 8.5, 10, 10.1, 10.2, 10.3, 10.4, 10.5, 11, 11.5])
        expectFigures(Array(run.record.reserve.series(0)[8...17]), [5, 4, 3, 3.4, 3.8, 4.2, 4.6, 5, 5, 5])
    }

    /// 0.75 kt a day: twice, then the 0.5 for which there is room.
    @Test func theLastRefillTakesTheRoomThatIsLeft() throws {
        // Usable stock is 9.75 and 9.5 kt after the first two, which is more than 9.4 days.
        let run = try refilled("rate: 0.75 kt/d, cover-above: 9.4 d")
        expectFigures(Array(run.record.reserveRelease.series(0)[10...15]), [1, -0.75, -0.75, -0.5, 0, 0])
    }

    /// With a target of 10 days only what stands above minimum and target goes back: the 0.5 kt that a day adds to 10.
    @Test func refillLeavesMinimumAndTarget() throws {
        let run = try refilled("rate: 0.8 kt/d, cover-above: 9.5 d", ["procurement.target-cover=10 d"])
        expectFigures(Array(run.record.reserveRelease.series(0)[10...16]), [1, -0.5, -0.5, -0.5, -0.5, 0, 0])
        expectFigures(Array(run.usable()[10...16]), [10, 10, 10, 10, 10, 10.5, 11])
    }

    /// After day 10 cover is 10, not above 10.2; after day 11 it is 10.5.
    @Test func refillWaitsForItsCover() throws {
        let run = try refilled("rate: 0.4 kt/d, cover-above: 10.2 d")
        expectFigures(Array(run.record.reserveRelease.series(0)[10...18]), [1, 0, -0.4, -0.4, -0.4, -0.4, -0.4, 0, 0])
    }
}
