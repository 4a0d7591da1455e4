import EnergySystem
import Models

/// The economic impact of the no-response and the disrupted run, each against the reference.
package struct EconomyAssessment: Sendable {
    package let noResponse: EconomicImpact
    package let disrupted: EconomicImpact

    /// `nil` where the baseline has no economy.
    /// Throws what the input-output models throw, in domain words.
    package init?(_ assessment: Assessment) throws(InputOutputError) {
        guard let economy = assessment.baseline.economy else { return nil }
        let model = FuelShortageEconomy()
        let parameters = EconomyParameters(assessment.inputs, assessment.values, economy)
        func coupling(_ run: Run) -> EconomyCoupling {
            EconomyCoupling(
                inputs: assessment.inputs, economy: economy, parameters: parameters, reference: assessment.reference,
                run: run)
        }
        noResponse = try model.impact(of: coupling(assessment.noResponse).input)
        disrupted = try model.impact(of: coupling(assessment.disrupted).input)
    }

    /// The impact of a run; `nil` for the reference, which is what losses are counted from.
    package subscript(kind: RunKind) -> EconomicImpact? {
        switch kind {
        case .reference: nil
        case .noResponse: noResponse
        case .disrupted: disrupted
        }
    }
}
