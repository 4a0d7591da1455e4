import EnergySystem

/// The runs of one draw. Their tables belong to the simulator: they are valid until its next draw.
package struct DrawRuns: Sendable {
    package let reference: Run
    /// Only where it was asked for.
    package let noResponse: Run?
    package let disrupted: Run
}

/// What one kind of run is stepped in, kept from draw to draw.
struct RunStorage: Sendable {
    private var state: SystemState?
    private var recording: RunRecording?

    mutating func run(_ plan: RunPlan) -> Run {
        var own = state.take() ?? SystemState(plan)
        own.reset(plan)
        let recording = cleared(for: plan)
        let record = Simulation.step(plan, &own, recording)
        state = own
        return Run(plan: plan, record: record)
    }

    /// The recording of the last draw, emptied; a new one where its sizes differ.
    private mutating func cleared(for plan: RunPlan) -> RunRecording {
        if let recording, recording.fits(plan) {
            recording.reset(plan)
            return recording
        }
        let made = RunRecording(plan)
        recording = made
        return made
    }
}
