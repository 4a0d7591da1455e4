import EnergySystem
import Models

/// Runs one scenario through the fuel balance.
package enum Simulation {
    /// The three runs: reference, the shocks without response, and the shocks with it.
    package static func assess(_ inputs: Inputs, values: ParameterValues? = nil) -> Assessment {
        let inputs = inputs.projected(), values = values ?? inputs.values
        let reference = run(.reference, inputs, values, reference: nil)
        let noResponse = run(.noResponse, inputs, values, reference: reference.record)
        let disrupted = run(.disrupted, inputs, values, reference: reference.record)
        return Assessment(
            inputs: inputs, values: values, reference: reference, noResponse: noResponse, disrupted: disrupted)
    }

    /// One run, stepped day by day.
    package static func run(_ kind: RunKind, _ inputs: Inputs, _ values: ParameterValues, reference: RunRecord?) -> Run
    {
        let plan = RunPlan(inputs.projected(), values, kind, reference: reference)
        return Run(plan: plan, record: step(plan))
    }

    /// Steps a plan over its days.
    package static func step(_ plan: RunPlan) -> RunRecord {
        var state = SystemState(plan)
        return step(plan, &state, RunRecording(plan))
    }

    /// The same over a state and a recording that were made or reset for this plan; the record is sealed at the end.
    static func step(_ plan: RunPlan, _ state: inout SystemState, _ recording: RunRecording) -> RunRecord {
        let balance = DailyFuelBalance()
        balance.begin(plan, &state, recording)
        for day in 0..<plan.days { balance.step(day, plan, &state, recording) }
        recording.finish(&state)
        return RunRecord(sealing: recording)
    }
}
