import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// What changes after a day changes nothing before it, except where it was announced.
@Suite struct NoForesightTests {
    @Test(arguments: 1...16 as ClosedRange<UInt64>)
    func theFutureDoesNotReachBack(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let world = RandomWorld.overrides(&random).filter {
            !$0.contains("outage.windows") && !$0.contains("expected-duration")
        }
        let first = random.whole(250...280)
        let short = random.whole(3...20), long = short + random.whole(1...30)
        let start = Day(year: 2024, month: 1, day: 1)! + first
        // Two worlds that are alike until the shorter outage ends: expected to last 40 d in both.
        let common = ["shocks.outage.windows.only.from=\(start)", "shocks.outage.expected-duration=40 d"]
        let one = try ShippedWorld.assess(
            "ban-and-refinery-outage", world + common + ["shocks.outage.windows.only.length=\(short) d"])
        let two = try ShippedWorld.assess(
            "ban-and-refinery-outage", world + common + ["shocks.outage.windows.only.length=\(long) d"])
        #expect(firstDifference(one.disrupted, two.disrupted) >= first + short)
        #expect(firstDifference(one.noResponse, two.noResponse) >= first + short)
    }

    @Test(arguments: [40, 80, 120])
    func aBanThatEndsOtherwiseIsSeenOnlyWhenItDoes(_ day: Int) throws {
        // The announced ban, but loading opens on a day that no news told.
        let open = Day(year: 2024, month: 3, day: 1)! + day
        let told = try ShippedWorld.assess(
            "russia-gasoline-ban-2024-as-happened", ["shocks.ban.paths.actual.windows.spring.through=2024-05-19"])
        let untold = try ShippedWorld.assess(
            "russia-gasoline-ban-2024-as-happened", ["shocks.ban.paths.actual.windows.spring.through=\(open)"])
        let earlier = min(open, Day(year: 2024, month: 5, day: 19)!) - told.horizon.from
        #expect(firstDifference(told.disrupted, untold.disrupted) > earlier)
    }

    @Test func perfectForesightOrdersEarlier() throws {
        let blind = try ShippedWorld.assess("ban-and-refinery-outage")
        let seeing = try ShippedWorld.assess("ban-and-refinery-outage", ["policies.foresight=perfect"])
        #expect(seeing.disrupted.unservedTotal() < blind.disrupted.unservedTotal())
    }

    /// The first day on which any recorded number differs; the number of days where none does.
    private func firstDifference(_ one: Run, _ other: Run) -> Int {
        let tables: [(RunRecord) -> DayTable] = [
            { $0.closing }, { $0.delivered }, { $0.exported }, { $0.unserved }, { $0.inTransit }, { $0.production },
            { $0.spotArrivals }, { $0.stoppedAtLoading }
        ]
        for day in 0..<one.plan.days {
            for table in tables {
                let left = table(one.record), right = table(other.record)
                for row in 0..<left.rows where left[row, day] != right[row, day] { return day }
            }
            let decided: (Run) -> [Double] = { run in run.record.orders.filter { $0.decided == day }.map(\.volume) }
            if decided(one) != decided(other) { return day }
        }
        return one.plan.days
    }
}
