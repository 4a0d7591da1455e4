import EnergySystem

/// The parameters that differ between the draws of an ensemble, and what therefore stays the same in all of them.
///
/// Decided by what the parts of the model read: only what reads no drawn number counts as the same.
package struct DrawnParameters: Sendable {
    package let indices: [Int]
    /// Whether the reference run is the same in all draws.
    package let leavesReferenceAlone: Bool
    /// Whether supply, demand, prices and taxes before shocks, responses and measures are the same in all draws.
    package let leavesMarketAlone: Bool
    /// Whether what the economy reads beside the two runs is the same in all draws.
    let leavesEconomyAlone: Bool

    /// Positions in the table of parameters. `nil` says that any number may differ.
    package init(_ indices: [Int]?, of inputs: Inputs) {
        self.indices = indices ?? Array(inputs.parameters.descriptions.indices)
        let drawn = InputSet(self.indices), reads = InputReads(of: inputs)
        leavesReferenceAlone = drawn.isDisjoint(with: reads.of(.reference))
        leavesMarketAlone = drawn.isDisjoint(with: reads.inputs { Self.market.contains($0.kind) })
        leavesEconomyAlone = drawn.isDisjoint(with: reads.inputs { $0.kind == .economy })
    }

    /// Parts of a plan that are kept from draw to draw, and the ordering rule, whose delays stand in the offers.
    private static let market: Set<InputPart.Kind> = [.demand, .refining, .supply, .prices, .ordering]
}
