import EnergySystem
import SimulationEngine

/// The smallest indicator: what leaves the tanks of a product over the horizon.
enum ToyIndicator: Indicator {
    static let name = "toy-delivered"
    static let definition = "Delivered of each product over the horizon, kt"

    static func rows(of assessment: Assessment) -> [IndicatorRow] {
        assessment.baseline.products.indices.map { product in
            func delivered(_ kind: RunKind) -> IndicatorValue {
                .number(assessment[kind].record.delivered.sum(product))
            }
            return IndicatorRow(
                indicator: name, product: assessment.baseline.productName(product), unit: "kt",
                reference: delivered(.reference),
                noResponse: delivered(.noResponse), disrupted: delivered(.disrupted))
        }
    }
}
