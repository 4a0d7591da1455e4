import EnergySystem
import Models

/// Runs one draw after another of one set of inputs, in memory that is used again.
///
/// One simulator belongs to one worker. A draw gives the same numbers as `Simulation.run` with its values, whatever was
/// drawn before it. Runs that are handed out are valid until the next draw.
package struct DrawSimulator: Sendable {
    package let inputs: Inputs
    package let drawn: DrawnParameters
    private var memory: [PlanMemory]
    private var stores = [RunStorage](repeating: RunStorage(), count: RunKind.allCases.count)
    private var sameReference: Run?

    /// `drawn` are the parameters that differ between draws; `nil` says that any may.
    package init(_ inputs: Inputs, drawn indices: [Int]? = nil) {
        self.inputs = inputs.projected()
        drawn = DrawnParameters(indices, of: inputs)
        let memory = PlanMemory(keepsMarket: drawn.leavesMarketAlone)
        self.memory = [PlanMemory](repeating: memory, count: RunKind.allCases.count)
    }

    /// The reference and the disrupted run of a draw, and where asked for the no-response run.
    ///
    /// `shared` is a reference run to use instead of its own; it must be of the same values as far as a reference reads
    /// them. Without it the reference is run once where no draw touches it, else for each draw.
    package mutating func run(_ values: ParameterValues, shared: Run? = nil, noResponse: Bool = false) -> DrawRuns {
        let reference = shared ?? reference(values)
        return DrawRuns(
            reference: reference,
            noResponse: noResponse ? run(.noResponse, values, reference.record) : nil,
            disrupted: run(.disrupted, values, reference.record))
    }

    /// The reference run of these values; the kept one where no draw touches it.
    package mutating func reference(_ values: ParameterValues) -> Run {
        if let sameReference { return sameReference }
        let reference = run(.reference, values, nil)
        if drawn.leavesReferenceAlone { sameReference = reference }
        return reference
    }

    /// The disrupted run alone: the reference is run only where a pump price follows what cargo costs, since the price
    /// is measured against it.
    package mutating func disrupted(_ values: ParameterValues) -> Run {
        run(.disrupted, values, hasMarketPrice ? reference(values).record : nil)
    }

    private var hasMarketPrice: Bool {
        inputs.baseline.products.indices.contains { inputs.scenario.policies.regime(of: ProductID($0)) == .market }
    }

    private mutating func run(_ kind: RunKind, _ values: ParameterValues, _ reference: RunRecord?) -> Run {
        let place = kind.place
        return stores[place].run(RunPlan(inputs, values, kind, reference: reference, keeping: &memory[place]))
    }
}

extension RunKind {
    fileprivate var place: Int {
        switch self {
        case .reference: 0
        case .noResponse: 1
        case .disrupted: 2
        }
    }
}
