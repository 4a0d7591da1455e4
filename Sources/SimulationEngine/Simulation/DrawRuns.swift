import EnergySystem

/// The runs of one draw. Their tables belong to the simulator: they are valid until its next draw.
public struct DrawRuns: Sendable {
    public let reference: Run
    /// Only where it was asked for.
    public let noResponse: Run?
    public let disrupted: Run
}

/// What one kind of run is stepped in, kept from draw to draw.
struct RunStorage: Sendable {
    private var state: SystemState?
    private var record: RunRecord?

    mutating func run(_ inputs: RunInputs) -> Run {
        if state == nil { state = SystemState(inputs) } else { state?.reset(inputs) }
        if record == nil { record = RunRecord(inputs) } else { record?.reset(inputs) }
        if var own = state.take(), var tables = record.take() {
            Simulation.step(inputs, &own, &tables)
            (state, record) = (own, tables)
            return Run(inputs: inputs, record: tables)
        }
        return Run(inputs: inputs, record: Simulation.step(inputs))
    }
}
