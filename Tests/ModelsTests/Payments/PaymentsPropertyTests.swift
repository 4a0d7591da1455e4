import EnergySystem
import Models
import Testing

@testable import TestSupport

/// What must hold for any record, whatever stands in it.
@Suite struct PaymentsPropertyTests {
    private static func fill(_ table: WritableDayTable, _ scale: Double, _ source: inout SeededGenerator) {
        for row in 0..<table.rows { for day in 0..<table.days { table[row, day] = scale * source.unit() } }
    }

    private static func system(_ source: inout SeededGenerator) -> RunPlan {
        var next: [Double] { [source.unit(), source.unit(), source.unit()] }
        return SampleInputs(
            days: 100, products: 3, suppliers: 2, classes: 4, crudePerTonne: next, exportPrice: next,
            isMandated: [true, false, false], valueAddedTax: 0.18, roadTax: next, stationMargin: next,
            otherMargins: next, excise: next, crudePrice: source.unit(),
            accepts: [[], [(product: 0, share: 0.6)], [(product: 1, share: 0.6)]],
            higherGrades: [[1, 2], [2], []]
        ).build()
    }

    private static func record(_ plan: RunPlan, _ source: inout SeededGenerator) -> RunRecording {
        let record = RunRecording(plan)
        let tables = [
            record.delivered, record.deliveredToOther, record.production, record.exported, record.price, record.demand,
            record.unserved, record.servedByOther, record.contractArrivals, record.spotArrivals, record.contractValue,
            record.spotValue, record.duty
        ]
        for table in tables { fill(table, 5, &source) }
        return record
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func everyMonthAddsToZero(seed: UInt64) {
        var source = SeededGenerator(seed)
        let plan = Self.system(&source)
        let table = PaymentsModel.payments(
            plan: plan, record: RunRecord(sealing: Self.record(plan, &source)), households: 3)
        #expect(table.months == ["2024-01", "2024-02", "2024-03", "2024-04"])
        for month in table.months.indices { #expect(abs(table.residual(month: month).value) < 1e-9) }
        #expect(table.total(.restOfWorld) != 0)
    }

    /// Users together pay the price of what left each tank and of what was not served.
    @Test(arguments: [11, 12, 13])
    func usersPayForEveryTonne(seed: UInt64) {
        var source = SeededGenerator(seed)
        let plan = Self.system(&source)
        let record = Self.record(plan, &source)
        let table = PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: 3)
        var charged = 0.0
        for product in 0..<3 {
            for day in 0..<100 {
                var tonnes = record.delivered[product, day]
                for userClass in 0..<4 { tonnes += record.unserved[product * 4 + userClass, day] }
                charged += record.price[product, day] * tonnes
            }
        }
        let paid = table.total(.households) + table.total(.business)
        #expect(abs(paid.value + charged) < 1e-6)
    }
}
