import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

@Suite struct NoShockTests {
    /// Without a shock the three runs are one, number for number.
    @Test func withoutShockNothingDiffers() throws {
        let assessment = try ShippedWorld.assess("no-shock")
        for kind in [RunKind.noResponse, .disrupted] {
            let run = assessment[kind].record, reference = assessment.reference.record
            for (one, other) in zip(tables(run), tables(reference)) {
                for row in 0..<one.rows { #expect(one.series(row) == other.series(row)) }
            }
        }
        let economy = try #require(try EconomyAssessment(assessment))
        for total in economy.disrupted.totals { #expect(total.valueAddedLoss == 0 && total.realIncomeLoss == 0) }
    }

    /// At central values the reference leaves nothing unserved and orders nothing beyond contracts. An episode's year
    /// without its stop never was, and may order.
    @Test(arguments: ShippedWorld.scenarios)
    func referenceServesAllFromContracts(_ scenario: String) throws {
        let reference = try ShippedWorld.assess(scenario).reference
        #expect(reference.record.orders.isEmpty || ShippedWorld.episodes.contains(scenario))
        #expect(reference.unservedTotal() == 0)
    }

    /// An override equal to the inherited value changes no number.
    @Test func identityOverrideChangesNothing() throws {
        let plain = try ShippedWorld.assess("ban-and-refinery-outage")
        let same = try ShippedWorld.assess(
            "ban-and-refinery-outage",
            [
                "baseline.suppliers.romania.preparation=10 d", "policies.replacement.target-cover=15 d",
                "shocks.outage.restart-ramp=5 d"
            ])
        for (one, other) in zip(tables(plain.disrupted.record), tables(same.disrupted.record)) {
            for row in 0..<one.rows { #expect(one.series(row) == other.series(row)) }
        }
    }

    private func tables(_ record: RunRecord) -> [DayTable] {
        [
            record.opening, record.production, record.delivered, record.exported, record.closing, record.demand,
            record.unserved, record.servedByOther, record.contractArrivals, record.spotArrivals, record.price,
            record.inTransit
        ]
    }
}
