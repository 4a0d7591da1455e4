import EnergySystem
import SimulationEngine

/// Carbon dioxide of the fuel delivered in a run, and its worth at the price of carbon.
package struct StrategyEmissions: Sendable {
    /// kt.
    package let carbonDioxide: Double
    /// M USD; `nil` without a price of carbon.
    package let worth: Double?

    package init(carbonDioxide: Double, worth: Double?) {
        (self.carbonDioxide, self.worth) = (carbonDioxide, worth)
    }

    /// `nil` unless every product has an emission factor.
    init?(of assessment: Assessment) {
        guard let rates = EmissionRates(assessment.baseline, assessment.values) else { return nil }
        let emitted = rates.emitted(by: assessment.disrupted),
            rate = assessment.values.for(.currency).amount(assessment.baseline.exchangeRate)
        self.init(carbonDioxide: emitted.value, worth: rates.price.map { (emitted * $0).foreign(at: rate) })
    }

    /// What another emits more, kt, and what that is worth, M USD.
    package func avoided(beside other: StrategyEmissions) -> (carbonDioxide: Double, worth: Double?) {
        (other.carbonDioxide - carbonDioxide, worth.flatMap { own in other.worth.map { $0 - own } })
    }
}
