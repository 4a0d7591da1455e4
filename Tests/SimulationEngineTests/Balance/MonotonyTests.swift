import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// With orders, triggers, throttles, hoarding and substitution off, closing more never means less unserved.
@Suite struct MonotonyTests {
    private static let noSubstitution = [
        "baseline.products.gasoline-ai95.accepts.gasoline-ai92=0 %",
        "baseline.products.gasoline-ai98.accepts.gasoline-ai95=0 %",
        "policies.rationing.rule=proportional"
    ]

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func aLongerBanIsNeverMilder(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let stock = ["baseline.stocks.commercial.gasoline-ai95.opening=\(random.number(1.5, 9.4)) kt"]
        var before = -1.0
        for length in stride(from: 0, through: 306, by: 34) {
            let overrides = Self.noSubstitution + stock + ["shocks.ban.paths.announced.windows.only.length=\(length) d"]
            let unserved = try ShippedWorld.assess("russia-gasoline-ban-2024", overrides).noResponse.unservedTotal(1)
            #expect(unserved >= before - 1e-9)
            before = unserved
        }
        #expect(before > 0)
    }

    @Test func aWiderBanIsNeverMilder() throws {
        var before = -1.0
        for share in stride(from: 0, through: 100, by: 20) {
            let assessment = try ShippedWorld.assess(
                "russia-gasoline-ban-2024", Self.noSubstitution + ["shocks.ban.share=\(share) %"])
            let unserved = assessment.noResponse.unservedTotal(1)
            #expect(unserved >= before - 1e-9)
            before = unserved
        }
    }

    @Test func aDeeperOutageIsNeverMilder() throws {
        var before = -1.0
        for throughput in stride(from: 100, through: 0, by: -20) {
            let assessment = try ShippedWorld.assess(
                "refinery-outage-2024", Self.noSubstitution + ["shocks.outage.throughput=\(throughput) %"])
            let unserved = assessment.noResponse.unservedTotal(0)
            #expect(unserved >= before - 1e-9)
            before = unserved
        }
    }
}
