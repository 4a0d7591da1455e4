import EnergySystem

/// One finished run: the plan that it was stepped over and what it wrote down.
public struct Run: Sendable {
    public let plan: RunPlan
    public let record: RunRecord
    public init(plan: RunPlan, record: RunRecord) {
        self.plan = plan
        self.record = record
    }
}

/// The three runs of one scenario on the same inputs.
public final class Assessment: Sendable {
    public let inputs: Inputs
    public let values: ParameterValues
    public let reference: Run
    public let noResponse: Run
    public let disrupted: Run

    public init(inputs: Inputs, values: ParameterValues, reference: Run, noResponse: Run, disrupted: Run) {
        self.inputs = inputs
        self.values = values
        self.reference = reference
        self.noResponse = noResponse
        self.disrupted = disrupted
    }

    public subscript(kind: RunKind) -> Run {
        switch kind {
        case .reference: reference
        case .noResponse: noResponse
        case .disrupted: disrupted
        }
    }
    public var baseline: Baseline { inputs.baseline }
    public var horizon: Horizon { inputs.scenario.horizon }
}
