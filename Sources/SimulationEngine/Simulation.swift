import EnergySystem
import Models

/// Runs one scenario through the fuel balance.
public enum Simulation {
    /// The three runs: reference, the shocks without response, and the shocks with it.
    public static func assess(_ inputs: Inputs, values: ParameterValues? = nil) -> Assessment {
        let inputs = inputs.projected(), values = values ?? inputs.values
        let reference = run(.reference, inputs, values, reference: nil)
        let noResponse = run(.noResponse, inputs, values, reference: reference.record)
        let disrupted = run(.disrupted, inputs, values, reference: reference.record)
        return Assessment(inputs: inputs, values: values, reference: reference, noResponse: noResponse, disrupted: disrupted)
    }

    /// One run, stepped day by day.
    public static func run(_ kind: RunKind, _ inputs: Inputs, _ values: ParameterValues, reference: RunRecord?) -> Run {
        let prepared = RunCompiler(inputs: inputs.projected(), values: values, kind: kind, reference: reference).compile()
        return Run(inputs: prepared, record: step(prepared))
    }

    /// Steps a prepared run over its days.
    public static func step(_ inputs: RunInputs) -> RunRecord {
        var state = SystemState(inputs)
        var record = RunRecord(inputs)
        step(inputs, &state, &record)
        return record
    }

    /// The same over a state and a record that were made or reset for these inputs.
    static func step(_ inputs: RunInputs, _ state: inout SystemState, _ record: inout RunRecord) {
        let balance = DailyFuelBalance()
        balance.begin(inputs, &state, &record)
        // One copy for all days: handing a variable to a function copies it, with a count for each of its tables.
        let tables = record
        for day in 0..<inputs.days { balance.step(day, inputs, &state, tables) }
        record.finish(&state)
    }
}
