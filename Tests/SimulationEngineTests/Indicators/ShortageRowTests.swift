import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// Two grades over January and February 2024, 60 days; AI-92 is short by 1 kt on 10 days from 25 January on, AI-95
/// by 0.5 kt on 1 February; both want 2 kt a day in each of two classes.
@Suite struct ShortageRowTests {
    private let context = sampleContext(SampleInputs(days: 60, products: 2)) { kind, record in
        for row in 0..<4 { fill(record.demand, row, 2) }
        guard kind == .disrupted else { return }
        for day in 24..<34 { record.unserved[1, day] = 1 }
        record.unserved[2, 31] = 0.5
    }

    @Test func productsComeFirstThenTheGroup() {
        let rows = UnservedDemand.rows(in: context)
        #expect(rows.map(\.product) == ["gasoline-ai92", "gasoline-ai95", "gasoline"])
        #expect(rows.map(\.disrupted) == [.number(10), .number(0.5), .number(10.5)])
        #expect(rows.map(\.reference) == [.number(0), .number(0), .number(0)])
        #expect(rows[2].difference == 10.5)
    }

    @Test func sharesAreOfWhatWasWanted() {
        let row = UnservedShare.rows(in: context).first("gasoline-ai92")
        #expect(row?.unit == "%")
        #expect(abs((row?.disrupted.number ?? 0) - 100 * 10.0 / 240) < 1e-12)
    }

    @Test func theWorstWeek() {
        let rows = PeakShortfallWeek.rows(in: context).filter { $0.product == "gasoline" }
        #expect(rows.map(\.unit) == ["kt/d", "%"])
        #expect(rows.map(\.part) == ["amount", "share"])
        #expect(abs((rows.first?.disrupted.number ?? 0) - 7.5 / 7) < 1e-12)
        #expect(abs((rows.last?.disrupted.number ?? 0) - 100 * 7.5 / 56) < 1e-12)
        #expect(rows.first?.reference == .number(0))
    }

    /// Seven of the ten days lie in January.
    @Test func theWorstMonth() {
        let rows = PeakShortfallMonth.rows(in: context).filter { $0.product == "gasoline-ai92" }
        #expect(rows.first?.disrupted == .number(7))
        #expect(rows.first?.note == "no-response: never short; disrupted: 2024-01-01 to 2024-01-31")
        #expect(abs((rows.last?.disrupted.number ?? 0) - 100 * 7.0 / 124) < 1e-12)
    }

    @Test func daysAreCountedOnceForAGroup() {
        let rows = DaysShort.rows(in: context)
        #expect(rows.map(\.disrupted) == [.number(10), .number(1), .number(10)])
        let first = FirstDayShort.rows(in: context)
        #expect(first.first("gasoline-ai95")?.disrupted == Day("2024-02-01").map { .date($0) })
        #expect(first.first("gasoline-ai95")?.reference == .notApplicable("never short"))
        #expect(first.first("gasoline-ai95")?.difference == nil)
    }

    @Test func groupsOfOneProductHaveNoRowOfTheirOwn() {
        let sets = ProductSet.sets(names: ["a", "b", "c"], groups: ["x", "diesel", "x"])
        #expect(sets.map(\.name) == ["a", "b", "c", "x"])
        #expect(sets.last?.products == [0, 2])
    }
}
