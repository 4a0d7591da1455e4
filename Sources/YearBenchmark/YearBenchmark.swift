import EnergySystem
import Models
import ScenarioFiles
import SimulationEngine

/// Times one simulated year inside the process: the day loop alone, on a state and record that are used again.
///
/// Usage: `swift run -c release year-benchmark SCENARIO`. Prints the minimum and the median of 200 repetitions by run.
/// That a repetition gives the same answer as the program is checked first.
@main enum YearBenchmark {
    static func main() {
        let scenario = CommandLine.arguments.dropFirst().first ?? "Scenarios/russia-gasoline-ban-2024.yaml"
        let outcome = ScenarioLoader(locator: DataLocator()).load(scenario: scenario)
        guard let inputs = outcome.inputs else {
            for fault in outcome.diagnostics { print(fault) }
            return
        }
        let assessment = Simulation.assess(inputs)
        for kind in RunKind.allCases { time(kind, assessment[kind]) }
    }

    private static func time(_ kind: RunKind, _ run: Run) {
        let balance = DailyFuelBalance(), plan = run.plan, recording = RunRecording(plan)
        var times: [Swift.Duration] = []
        var state = SystemState(plan)
        for _ in 0..<200 {
            state.reset(plan)
            recording.reset(plan)
            balance.begin(plan, &state, recording)
            times.append(
                ContinuousClock().measure {
                    for day in 0..<plan.days { balance.step(day, plan, &state, recording) }
                })
            recording.finish(&state)
            guard agrees(RunRecord(sealing: recording), run.record) else {
                return print("\(kind.rawValue): another answer than the program's")
            }
        }
        times.sort()
        print(
            """
            \(kind.rawValue): \(plan.days) days, \(plan.products) products, \(plan.suppliers) suppliers, \
            \(plan.classes) classes: minimum \(times[0]), median \(times[times.count / 2])
            """)
    }

    private static func agrees(_ record: RunRecord, _ other: RunRecord) -> Bool {
        (0..<record.closing.rows).allSatisfy { record.closing.series($0) == other.closing.series($0) }
            && record.events.count == other.events.count
    }
}
