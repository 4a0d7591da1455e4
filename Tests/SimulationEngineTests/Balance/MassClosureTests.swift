import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// opening + production + arrivals + release = delivered + exported + losses + closing, every product and day.
@Suite struct MassClosureTests {
    @Test(arguments: ShippedWorld.scenarios)
    func closesInEveryShippedScenario(_ scenario: String) throws {
        let assessment = try ShippedWorld.assess(scenario)
        for kind in RunKind.allCases { #expect(largestResidual(assessment[kind]) <= 1e-9) }
    }

    @Test(arguments: ["black-sea-contract", "product-reserve", "home-ai95", "restraint", "black-sea-and-reserve"])
    func closesWithEveryShippedStrategy(_ strategy: String) throws {
        let assessment = try ShippedWorld.assess("ban-and-refinery-outage", strategy: strategy)
        #expect(largestResidual(assessment.disrupted) <= 1e-9)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func closesInRandomWorlds(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let assessment = try ShippedWorld.assess("ban-and-refinery-outage", RandomWorld.overrides(&random))
        for kind in RunKind.allCases {
            #expect(largestResidual(assessment[kind]) <= 1e-9)
            #expect(neverNegative(assessment[kind]))
            #expect(cargoIsKept(assessment[kind]) <= 1e-9)
        }
    }

    private func largestResidual(_ run: Run) -> Double {
        let record = run.record
        var largest = 0.0
        for product in 0..<run.plan.products {
            for day in 0..<run.plan.days {
                var arrivals = 0.0
                for supplier in 0..<run.plan.suppliers {
                    let pair = supplier * run.plan.products + product
                    arrivals += record.contractArrivals[pair, day] + record.spotArrivals[pair, day]
                }
                let supply =
                    record.opening[product, day] + record.production[product, day] + arrivals
                    + record.reserveRelease[product, day]
                let use =
                    record.delivered[product, day] + record.exported[product, day] + record.losses[product, day]
                    + record.closing[product, day]
                largest = max(largest, abs(supply - use))
                if day > 0 {
                    largest = max(largest, abs(record.opening[product, day] - record.closing[product, day - 1]))
                }
            }
        }
        return largest
    }

    private func neverNegative(_ run: Run) -> Bool {
        let record = run.record
        for table in [
            record.closing, record.delivered, record.exported, record.unserved, record.inTransit, record.waiting,
            record.reserve
        ] {
            for row in 0..<table.rows { for day in 0..<run.plan.days where table[row, day] < -1e-9 { return false } }
        }
        return true
    }

    /// Loaded cargo is landed, under way or waiting: the pipeline closes too.
    private func cargoIsKept(_ run: Run) -> Double {
        let record = run.record, last = run.plan.days - 1
        var largest = 0.0
        for product in 0..<run.plan.products {
            var landed = 0.0, loaded = 0.0
            for supplier in 0..<run.plan.suppliers {
                let pair = supplier * run.plan.products + product
                landed += record.contractArrivals.sum(pair) + record.spotArrivals.sum(pair)
                for day in 0...last {
                    loaded += run.plan.supply.contracts.filter { $0.supplier == supplier && $0.product == product }
                        .reduce(0) { $0 + $1.rate[day + run.plan.supply.maximumTransit] }
                    loaded -= record.stoppedAtLoading[pair, day]
                }
            }
            loaded += record.orders.filter { $0.product == product && $0.loading <= last }.reduce(0) { $0 + $1.volume }
            let kept =
                record.openingPipeline[product] + loaded - landed - record.inTransit[product, last]
                - record.waiting[product, last]
            largest = max(largest, abs(kept))
        }
        return largest
    }
}
