import EnergySystem

/// A physical supply model: fills the pipeline once, then steps one day after another.
///
/// Contract: `step` depends only on the plan of days up to `day`, on what is believed on `day`, and on the state;
/// it neither allocates nor throws; per product opening + production + arrivals + release = delivered + exported +
/// losses + closing to 1e-9 kt.
public protocol SupplyModel: Sendable {
    func begin(_ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording)
    func step(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording)
}
