/// The share of normal output that a table's sectors lose, and what that is worth.
package struct TableInoperability: Sendable {
    package let sectors: [String]
    /// q, a share of 1; none without output, 0 where it is rounding.
    package let shares: [Double?]
    /// Lost output in the table's unit: x q a year at rest, over time the sum over all steps.
    package let loss: [Double]
    /// Sectors whose share lies outside 0 to 1: the perturbation cannot be.
    package let impossible: [String]
}

/// What makes sectors inoperable: shares of normal output by sector, `nil` where none is given.
package struct InoperabilityInputs: Sendable {
    /// Recovery over time instead of the result at rest.
    package struct Recovery: Sendable {
        package var steps: Int
        /// Length of a step in days.
        package var stepDays: Double
        /// Inoperability before the first step.
        package var initial: [Double?]
        /// k by step, above 0 and at most 1; `nil` is 0.1.
        package var resilience: [Double?]
        package var method: DynamicInoperability.Method

        package init(
            steps: Int, stepDays: Double, initial: [Double?], resilience: [Double?], method: DynamicInoperability.Method
        ) {
            (self.steps, self.stepDays, self.initial) = (steps, stepDays, initial)
            (self.resilience, self.method) = (resilience, method)
        }
    }

    /// c*: fall of final demand.
    package var demand: [Double?]
    /// Sectors' own inoperability, which all others follow; at rest only.
    package var imposed: [Double?]
    package var recovery: Recovery?

    package init(demand: [Double?], imposed: [Double?], recovery: Recovery? = nil) {
        (self.demand, self.imposed, self.recovery) = (demand, imposed, recovery)
    }
}

extension LabelledTable {
    /// Inoperability at rest, or after the steps of a recovery with the loss over all of them by the trapezoid rule.
    ///
    /// The models and their sources are those of `InoperabilityModel` and `DynamicInoperability`. Throws as they do,
    /// and `unfit` for a share of a sector without output.
    package func inoperability(_ inputs: InoperabilityInputs) throws(InputOutputError) -> TableInoperability {
        let perturbation = inputs.demand.map { $0 ?? 0 }
        try requireOutput(zip(perturbation, inputs.imposed).map { $0 != 0 ? $0 : $1 ?? 0 })
        let model = try InoperabilityModel(coefficients: domesticCoefficients, output: output)
        let (shares, loss) =
            if let recovery = inputs.recovery {
                try recovered(recovery, model, perturbation)
            } else {
                try atRest(inputs.imposed, model, perturbation)
            }
        return TableInoperability(
            sectors: labels, shares: zip(shares, output).map { $1 == 0 ? nil : RoundingDust.cleared($0, of: 1) },
            loss: RoundingDust.cleared(loss, of: output),
            impossible: InoperabilityModel.impossible(shares).map { labels[$0] })
    }

    private func requireOutput(_ shares: [Double]) throws(InputOutputError) {
        for (sector, share) in shares.enumerated() where share != 0 && output[sector] == 0 {
            throw .unfit(what: "it has no output of which a share could be lost", sector: sector, value: share)
        }
    }

    private func recovered(
        _ recovery: InoperabilityInputs.Recovery, _ model: InoperabilityModel, _ perturbation: [Double]
    ) throws(InputOutputError) -> ([Double], [Double]) {
        let start = recovery.initial.map { $0 ?? 0 }
        let path = try DynamicInoperability(model: model, resilience: recovery.resilience.map { $0 ?? 0.1 })
            .path(initial: start, perturbation: [perturbation], steps: recovery.steps, method: recovery.method)
        return (
            path.last ?? start,
            try DynamicInoperability.loss(path, output: output, stepInYears: recovery.stepDays / 365)
        )
    }

    private func atRest(
        _ imposed: [Double?], _ model: InoperabilityModel, _ perturbation: [Double]
    ) throws(InputOutputError) -> ([Double], [Double]) {
        let fixed = imposed.enumerated().compactMap { index, share in share.map { (sector: index, share: $0) } }
        let shares =
            try fixed.isEmpty
            ? model.inoperability(perturbation: perturbation)
            : model.inoperability(imposed: fixed, perturbation: perturbation)
        return (shares, InoperabilityModel.economicLoss(shares, output: output))
    }
}
