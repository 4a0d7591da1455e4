import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// The bill of imports beside that of the reference run.
@Suite struct ExtraImportCostTests {
    /// 10 kt less landed for 10 M AZN more, 10 kt drawn from stock where the reference draws 5, at a reference price of
    /// 1.2 M AZN/kt.
    @Test func partsByHand() {
        let parts = ExtraImportCost.parts(
            .init(volume: 90, value: 130, stockChange: -10), reference: .init(volume: 100, value: 120, stockChange: -5),
            price: 1.2)
        #expect(abs(parts.volume.value - -6) < 1e-12)
        #expect(abs(parts.price.value - 22) < 1e-12)
        #expect(abs(parts.total.value - 16) < 1e-12)
    }

    /// The reference lands 1 kt a day for 1.7 M AZN and uses it. The disrupted run lands half of it, draws 0.25 kt a
    /// day from a stock of 20 kt and leaves 0.25 unserved: the volume part is what was not served at the reference
    /// price.
    private static let context = sampleContext(SampleInputs(days: 10, openingStock: [20])) { kind, record in
        let isShort = kind == .disrupted
        fill(record.contractArrivals, 0, isShort ? 0.25 : 1)
        fill(record.contractValue, 0, isShort ? 0.425 : 1.7)
        fill(record.spotArrivals, 0, isShort ? 0.25 : 0)
        fill(record.spotValue, 0, isShort ? 0.595 : 0)
        fill(record.unserved, 0, isShort ? 0.25 : 0)
        for day in 0..<10 { record.closing[0, day] = isShort ? 20 - 0.25 * Double(day + 1) : 20 }
    }

    @Test func theVolumePartIsWhatWasNotServed() {
        let rows = ExtraImportCost.rows(in: Self.context).filter { $0.product == "gasoline-ai92" }
        #expect(rows.map { $0.note.prefix { $0 != ";" } } == ["total", "of it volume", "of it price"])
        #expect(rows.map(\.part) == ["total", "volume", "price"])
        #expect(near(rows[1].disrupted, -2.5))
        #expect(near(rows[2].disrupted, 1))
        #expect(near(rows[0].disrupted, -1.5))
        #expect(near(rows[0].reference, 0))
        #expect(rows.allSatisfy { $0.unit == "M USD" && $0.note.contains("disrupted 2.5 kt") })
    }

    @Test func everythingHasNoProduct() {
        let row = ExtraImportCost.rows(in: Self.context).last
        #expect(row?.product == nil)
        #expect(near(row?.disrupted, 1))
    }

    @Test func withoutImportsThereIsNoPrice() {
        let context = sampleContext(SampleInputs(days: 2))
        #expect(ExtraImportCost.rows(in: context).first?.disrupted == .notApplicable("no imports"))
    }
}
