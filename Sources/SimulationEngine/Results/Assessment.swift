import EnergySystem

/// One finished run: the plan that it was stepped over and what it wrote down.
package struct Run: Sendable {
    package let plan: RunPlan
    package let record: RunRecord
    package init(plan: RunPlan, record: RunRecord) {
        self.plan = plan
        self.record = record
    }
}

/// The three runs of one scenario on the same inputs.
package final class Assessment: Sendable {
    package let inputs: Inputs
    package let values: ParameterValues
    package let reference: Run
    package let noResponse: Run
    package let disrupted: Run

    package init(inputs: Inputs, values: ParameterValues, reference: Run, noResponse: Run, disrupted: Run) {
        self.inputs = inputs
        self.values = values
        self.reference = reference
        self.noResponse = noResponse
        self.disrupted = disrupted
    }

    package subscript(kind: RunKind) -> Run {
        switch kind {
        case .reference: reference
        case .noResponse: noResponse
        case .disrupted: disrupted
        }
    }
    package var baseline: Baseline { inputs.baseline }
    package var horizon: Horizon { inputs.scenario.horizon }
}
