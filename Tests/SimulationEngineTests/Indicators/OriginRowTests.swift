import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// One product, ten days: imports of 70, 20 and 10 kt, 400 kt made at home, 500 kt used; the first supplier is lost in
/// the disrupted run.
@Suite struct OriginRowTests {
    private let context = sampleContext(SampleInputs(days: 10, suppliers: 3)) { kind, record in
        if kind == .reference { fill(record.contractArrivals, 0, 7) }
        if kind != .reference { fill(record.stoppedAtLoading, 0, 7) }
        fill(record.contractArrivals, 1, 1.5)
        fill(record.spotArrivals, 1, 0.5)
        fill(record.spotArrivals, 2, 1)
        fill(record.production, 0, 40)
        fill(record.delivered, 0, 50)
        fill(record.demand, 0, 50)
    }

    @Test func dependence() {
        #expect(near(ImportDependence.rows(in: context).first?.reference, 20))
        #expect(near(ImportDependence.rows(in: context).first?.disrupted, 6))
    }

    @Test func theLargestSupplierOfTheReferenceComesFirst() {
        let rows = SupplierDependence.rows(in: context)
        #expect(rows.map { $0.note.prefix { $0 != ";" } } == ["russia", "romania", "bulgaria"])
        #expect(rows.map(\.part) == ["russia", "romania", "bulgaria"])
        #expect(near(rows.first?.reference, 14))
        #expect(near(rows.first?.disrupted, 0))
        #expect(near(rows.last?.disrupted, 2))
    }

    @Test func concentration() {
        let rows = HerfindahlHirschmanIndex.rows(in: context)
        #expect(near(rows.first?.reference, 0.54))
        #expect(near(rows.first?.disrupted, 5.0 / 9))
        #expect(near(rows.last?.reference, 0.6616))
        #expect(rows.map(\.part) == ["imports", "supply"])
        #expect(ShannonWienerIndex.rows(in: context).map(\.part) == ["imports", "supply"])
    }

    @Test func diversityStandsBesideTheVolume() {
        let row = ShannonWienerIndex.rows(in: context).first
        #expect(abs((row?.reference.number ?? 0) - 0.8018) < 5e-5)
        #expect(row?.note.contains("delivered: reference 500.0 kt") == true)
    }

    @Test func whatWasStoppedNamesItsSupplier() {
        let row = StoppedAtLoading.rows(in: context).first
        #expect(near(row?.disrupted, 70))
        #expect(near(row?.reference, 0))
        #expect(row?.note.hasPrefix("disrupted: russia; 14.0 % of") == true)
    }

    @Test func withoutImportsThereIsOneRow() {
        let empty = sampleContext(SampleInputs(days: 2)) { _, record in fill(record.delivered, 0, 1) }
        #expect(SupplierDependence.rows(in: empty).map(\.reference) == [.number(0)])
        #expect(SupplierDependence.rows(in: empty).map(\.part) == [nil])
        #expect(HerfindahlHirschmanIndex.rows(in: empty).first?.reference == .notApplicable("no imports"))
    }
}
