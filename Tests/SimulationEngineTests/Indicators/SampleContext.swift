import EnergySystem

@testable import SimulationEngine
@testable import TestSupport

/// Three runs of a small system; the closure writes each run's record.
func sampleContext(
    _ sample: SampleInputs, groups: [String] = ["gasoline", "gasoline"],
    write: (RunKind, RunRecording) -> Void = { _, _ in }
) -> IndicatorContext {
    func run(_ kind: RunKind) -> Run {
        let plan = sample.build(kind)
        let recording = RunRecording(plan)
        write(kind, recording)
        return Run(plan: plan, record: RunRecord(sealing: recording))
    }
    return IndicatorContext(
        reference: run(.reference), noResponse: run(.noResponse), disrupted: run(.disrupted),
        productNames: Array(["gasoline-ai92", "gasoline-ai95"].prefix(sample.products)),
        productGroups: Array(groups.prefix(sample.products)), supplierNames: ["russia", "romania", "bulgaria"],
        routeNames: ["rail", "sea"], refineryNames: ["heydar-aliyev"], exchangeRate: 1.7)
}

/// Writes the same value into a row on every day.
func fill(_ table: WritableDayTable, _ row: Int, _ value: Double) {
    for day in 0..<table.days { table[row, day] = value }
}

extension [IndicatorRow] {
    /// The first row of a product, which is its headline.
    func first(_ product: String?) -> IndicatorRow? { first { $0.product == product } }
}

/// Whether an indicator's number is the one worked out by hand.
func near(_ value: IndicatorValue?, _ expected: Double) -> Bool { isClose(value?.number, expected, absolute: 1e-9) }
