import EnergySystem
import Models

/// The default rung of the economy for one draw after another; what no drawn number touches is read once.
struct DrawnEconomy: Sendable {
    private let inputs: Inputs
    private let economy: Economy
    /// Whether everything but the fuels is the same in every draw.
    private let isFixed: Bool
    private var fixed: FuelShortageInput?
    private var model: DefaultRungEconomy?

    init(_ inputs: Inputs, _ economy: Economy, drawn: DrawnParameters) {
        (self.inputs, self.economy) = (inputs, economy)
        isFixed = drawn.leavesEconomyAlone
    }

    mutating func total(_ runs: DrawRuns, _ values: ParameterValues) throws(InputOutputError) -> EconomicImpact.Total {
        let coupling = EconomyCoupling(
            inputs: inputs, values: values, economy: economy, reference: runs.reference, run: runs.disrupted)
        var input: FuelShortageInput
        if let fixed { input = coupling.input(after: fixed) } else { input = coupling.input() }
        if isFixed, fixed == nil { fixed = input }
        let model: DefaultRungEconomy
        if let kept = self.model { model = kept } else { model = try DefaultRungEconomy(input) }
        self.model = model
        return try model.total(of: input)
    }
}
