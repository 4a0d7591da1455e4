import Testing

@testable import EnergySystem
@testable import SimulationEngine
@testable import TestSupport

/// One product over 60 days: 2 kt a day wanted, minimum 5 kt, stock 45 kt; in the disrupted run supply stops from day
/// 10 on and the stock falls by 2 kt a day to the minimum on day 29.
@Suite struct CoverRowTests {
    private static let shock = ScheduledEvent(day: 10, kind: .shockStart, subject: "ban", product: nil, detail: "")
    private static func context(reserve: Double = 0) -> IndicatorContext {
        let sample = SampleInputs(
            days: 60, demand: [1, 1], openingStock: [45], minimumStock: [5], reserves: [reserve], events: [shock])
        return sampleContext(sample) { kind, record in
            fill(record.demand, 0, 1)
            fill(record.demand, 1, 1)
            fill(record.reserve, 0, reserve)
            for day in 0..<60 {
                let isStopped = kind == .disrupted && day >= 10
                record.opening[0, day] = isStopped ? max(5, 45 - 2 * Double(day - 10)) : 45
                record.closing[0, day] = isStopped ? max(5, 45 - 2 * Double(day - 9)) : 45
                record.contractArrivals[0, day] = isStopped ? 0 : 2
            }
        }
    }

    @Test func forwardCover() {
        let row = ForwardCoverMinimum.rows(in: Self.context()).first
        #expect(row?.reference == .number(20))
        #expect(row?.disrupted == .number(0))
        #expect(row?.note == "disrupted: lowest on 2024-01-30")
    }

    @Test func stockOutIsCountedFromTheShock() {
        let row = TimeToStockOut.rows(in: Self.context()).first
        #expect(row?.disrupted == .number(19))
        #expect(row?.reference == .notApplicable("beyond the horizon"))
        #expect(row?.note == "counted from 2024-01-11")
    }

    @Test func crisisCoverDoesNotBindWhileSupplyMeetsDemand() {
        let row = CrisisCoverMinimum.rows(in: Self.context()).first
        #expect(row?.reference == .notApplicable("not binding"))
        #expect(row?.disrupted == .number(0))
    }

    /// On the last day that is open, 40 kt stand against 30 days without supply: 20 days.
    @Test func crisisCoverOfOneDay() {
        let context = Self.context()
        let covers = CrisisCoverMinimum.series(of: context.disrupted, products: [0])
        #expect(covers[9] == 20)
        #expect(covers[31] == nil)
    }

    /// 2 kt a day of net imports: 45 kt less 10 % is 20.25 days; a reserve of 10 kt adds 4.5.
    @Test func netImportCover() {
        #expect(abs((NetImportCover.rows(in: Self.context()).first?.reference.number ?? 0) - 20.25) < 1e-9)
        #expect(abs((NetImportCover.rows(in: Self.context(reserve: 10)).first?.reference.number ?? 0) - 24.75) < 1e-9)
    }

    /// The stop of imports does not lengthen the cover: 5 kt less 10 % over the reference run's 2 kt a day.
    @Test func netImportCoverKeepsTheReferenceImports() {
        #expect(abs((NetImportCover.rows(in: Self.context()).first?.disrupted.number ?? 0) - 2.25) < 1e-9)
    }

    @Test func netExportersHaveNoNetImportCover() {
        let context = sampleContext(SampleInputs(days: 10)) { _, record in fill(record.exported, 0, 1) }
        #expect(NetImportCover.rows(in: context).first?.reference == .notApplicable("net exporter, not defined"))
        #expect(ImportDependence.rows(in: context).first?.reference == .notApplicable("net exporter, not defined"))
    }
}
