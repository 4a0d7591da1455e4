import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// One product, 5 kt a day wanted, 3.4 made at home, 60 kt of usable stock. Russia brings 0.8 by rail on contract.
/// Romania sells 0.4 by sea, arriving after 2 + 3 + 5 days and a qualification of 5: half of 30 days, so 0.2.
@Suite struct NMinusOneRowTests {
    private static func sample(days: Int = 200) -> SampleInputs {
        var sample = SampleInputs(
            days: days, suppliers: 2, routes: 2, demand: [2, 3], unitOutput: [3.4], routeOfSupplier: [0, 1],
            supplierRate: [1, 1], needsQualification: [false, true], routeCapacity: [1.3, 1], transitDays: 5,
            qualification: 5, openingStock: [70], minimumStock: [10])
        sample.contracts = [sample.contract(0, 0, rate: 0.8)]
        sample.offers = [sample.offer(1, 0, credit: 0, rate: 0.4, preparation: 3, decisionDelay: 2)]
        return sample
    }

    /// 30 days: 0.8 + 0.2 + 3.4 + 2 = 6.4 of 5; without the refinery 3.0, without Russia or its rail 5.6.
    @Test func theWorstLossComesFirst() {
        let rows = NMinusOne30Days.rows(in: sampleContext(Self.sample()))
        #expect(rows.count == 3)
        #expect(near(rows[0].reference, 60))
        #expect(near(rows[1].reference, 112))
        #expect(near(rows[2].reference, 112))
        #expect(rows.map(\.part) == ["refinery", "supplier", "route"])
        #expect(rows[0].note.hasPrefix("loss of the largest refinery unit: heydar-aliyev (3.400 kt/d)"))
    }

    /// 180 days: Romania brings 0.4 x 165/180, the stock 1/3 a day.
    @Test func aStockHelpsLessOverALongerTime() {
        let rows = NMinusOne180Days.rows(in: sampleContext(Self.sample()))
        let left = 0.8 + 0.4 * 165 / 180 + 60.0 / 180
        #expect(near(rows.first?.reference, 100 * left / 5))
        #expect(near(rows.last?.disrupted, 100 * (left + 3.4 - 0.8) / 5))
    }

    /// A second supplier on the rail fills what the first one leaves: the loss is smaller than its volume.
    @Test func anotherSupplierFillsTheRoute() {
        var sample = Self.sample()
        sample.routeOfSupplier = [0, 0]
        sample.routeCapacity = [0.9, 1]
        let system = SupplySystem(run: sampleContext(sample).reference, products: [0], days: 30)
        #expect(system.entries() == [0.9, 0])
        #expect(abs((system.largest(.supplier)?.loss ?? 0) - 0.7) < 1e-12)
    }

    /// What contracts of another product take is not free: neither of the supplier's rate nor of the route.
    @Test func otherProductsUseTheSameWay() {
        var sample = Self.sample()
        sample.products = 2
        sample.demand = [2, 3, 0, 0]
        sample.unitOutput = [3.4, 0]
        sample.openingStock = [70, 0]
        sample.minimumStock = [10, 0]
        sample.contracts.append(sample.contract(0, 1, rate: 0.7))
        let context = sampleContext(sample)
        let system = SupplySystem(run: context.reference, products: [0], days: 30)
        #expect(abs(system.entries()[0] - 0.6) < 1e-12)
        #expect(NMinusOne30Days.rows(in: context).first("gasoline-ai95")?.reference == .notApplicable("no demand"))
    }
}
