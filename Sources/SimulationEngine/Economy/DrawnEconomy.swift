import EnergySystem
import Models

/// The default rung of the economy for one draw after another; what no drawn number touches is read once.
struct DrawnEconomy: Sendable {
    private let inputs: Inputs
    private let economy: Economy
    /// Whether everything but the fuels is the same in every draw.
    private let isFixed: Bool
    private var parameters: EconomyParameters?
    private var model: DefaultRungEconomy?

    init(_ inputs: Inputs, _ economy: Economy, drawn: DrawnParameters) {
        (self.inputs, self.economy) = (inputs, economy)
        isFixed = drawn.leavesEconomyAlone
    }

    mutating func total(_ runs: DrawRuns, _ values: ParameterValues) throws(InputOutputError) -> EconomicImpact.Total {
        let parameters = self.parameters ?? EconomyParameters(inputs, values, economy)
        if isFixed { self.parameters = parameters }
        let input = EconomyCoupling(
            inputs: inputs, economy: economy, parameters: parameters, reference: runs.reference, run: runs.disrupted
        ).input
        let model: DefaultRungEconomy
        if let kept = self.model { model = kept } else { model = try DefaultRungEconomy(input) }
        self.model = model
        return try model.total(of: input)
    }
}
