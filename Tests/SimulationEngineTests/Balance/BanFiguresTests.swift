import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// The figures the shipped scenarios must show; expected values from the fact sheet, worked out by hand.
@Suite struct BanFiguresTests {
    /// 40.26 kt x (1.00 + 0.97 + 1.03 + 1.04 + 1.07 + 1.06) / 12 = 20.70 kt (customs volume of 2023, S05, month index
    /// S48-S50).
    private let stopped = 40.26 * 6.17 / 12

    @Test func theAnnouncedBanStopsTwentyKilotonnes() throws {
        let assessment = try ShippedWorld.assess("russia-gasoline-ban-2024")
        let russia = try #require(assessment.baseline.names[.suppliers]?.firstIndex(of: "russia"))
        func landed(_ run: Run) -> Double {
            (0..<3).reduce(0) { $0 + run.record.contractArrivals.sum(russia * run.plan.products + $1) }
        }
        #expect(abs(landed(assessment.reference) - landed(assessment.noResponse) - stopped) < 0.3)
        #expect(abs(landed(assessment.reference) - landed(assessment.noResponse) - 20.7) < 0.3)
        for kind in RunKind.allCases { #expect(assessment[kind].unservedTotal(0) == 0, "AI-92 is never short") }
        #expect(assessment.noResponse.unservedTotal(1) > 0)
        #expect(assessment.disrupted.unservedTotal(1) == 0)
    }

    /// The first replacement comes from the cheapest landed offer that is open: Romania, 990 USD/t, 5 + 10 + 14 days
    /// after the news of 27 February.
    @Test func theFirstReplacementCargoIsTheCheapest() throws {
        let assessment = try ShippedWorld.assess("russia-gasoline-ban-2024")
        let order = try #require(assessment.disrupted.record.orders.first)
        #expect(assessment.baseline.supplierName(order.supplier) == "romania")
        #expect(assessment.horizon.date(order.decided) == Day("2024-02-27"))
        #expect(assessment.horizon.date(order.arrival) == Day("2024-03-27"))
        #expect(abs(order.price - 0.990 * 1.7) < 1e-12)
    }

    @Test func theBanMakesAnOutageWorse() throws {
        let both = try ShippedWorld.assess("ban-and-refinery-outage").disrupted.unservedTotal(0)
        let alone = try ShippedWorld.assess("refinery-outage-2024").disrupted.unservedTotal(0)
        let planned = try ShippedWorld.assess("ban-and-planned-maintenance").disrupted.unservedTotal(0)
        #expect(both > alone + 1)
        #expect(planned < both - 1)
    }
}
