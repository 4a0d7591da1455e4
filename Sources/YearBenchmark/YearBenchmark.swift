import EnergySystem
import Models
import ScenarioFiles
import SimulationEngine

/// Times one simulated year inside the process: the day loop alone, on a state and record made before.
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
        let balance = DailyFuelBalance()
        var times: [Swift.Duration] = []
        for _ in 0..<200 {
            var state = SystemState(run.inputs)
            var record = RunRecord(run.inputs)
            touch([state.arriving, state.arrivingValue, state.beliefClosed])
            touch(tables(of: record))
            balance.begin(run.inputs, &state, &record)
            times.append(ContinuousClock().measure {
                for day in 0..<run.inputs.days { balance.step(day, run.inputs, &state, record) }
            })
            guard record.closing.series(0) == run.record.closing.series(0) else { return print("\(kind.rawValue): another answer than the program's") }
        }
        times.sort()
        print("\(kind.rawValue): \(run.inputs.days) days, \(run.inputs.products) products, \(run.inputs.suppliers) suppliers, \(run.inputs.classes) classes: minimum \(times[0]), median \(times[times.count / 2])")
    }

    private static func tables(of record: RunRecord) -> [DayTable] {
        [
            record.opening, record.production, record.delivered, record.exported, record.losses, record.closing, record.usable,
            record.reserve, record.reserveRelease, record.inTransit, record.waiting, record.runCut, record.restraint,
            record.deliveredToOther, record.price, record.landedCost, record.demand, record.unserved, record.withheld,
            record.servedByOther, record.contractArrivals, record.spotArrivals, record.stoppedAtLoading,
            record.contractValue, record.spotValue, record.duty,
        ]
    }

    /// The pages of the tables are the system's work, not the day loop's: a worker keeps them for all its runs.
    private static func touch(_ tables: [DayTable]) {
        for table in tables {
            for row in 0..<table.rows {
                for day in stride(from: 0, to: table.days, by: 64) { table[row, day] = 0 }
            }
        }
    }
}
