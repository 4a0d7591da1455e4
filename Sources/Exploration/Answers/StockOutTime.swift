import EnergySystem
import NumericalMethods

/// How long a product lasts before it is first short, over the draws (Kaplan-Meier).
///
/// Time is counted in days from the first day of the scenario; a draw in which the product is never short is censored
/// at the end of the last day.
package struct StockOutTime: Sendable {
    package let caseIndex: Int
    package let product: String
    package let estimate: KaplanMeier
    /// Number of draws in which the product is short, and of all that ran.
    package let events: Int
    package let draws: Int

    /// One for each product whose first day short was measured.
    package static func all(_ outcomes: EnsembleOutcomes, case caseIndex: Int) -> [StockOutTime] {
        outcomes.metrics.indices.compactMap { metric in
            let column = outcomes.metrics[metric]
            guard column.indicator == "first-day-short", column.userClass.isEmpty else { return nil }
            return StockOutTime(outcomes, caseIndex, metric)
        }
    }

    private init?(_ outcomes: EnsembleOutcomes, _ caseIndex: Int, _ metric: Int) {
        let own = outcomes.cases[caseIndex], first = Double(own.firstDay.number)
        let failed = Set(outcomes.faults.filter { $0.caseIndex == caseIndex }.map(\.draw))
        let rows = (0..<outcomes.draws).filter { !failed.contains($0 + 1) }
        let values = rows.map { outcomes.values[caseIndex][metric][$0] }
        let end = Double(own.lastDay.number + 1) - first
        guard
            let estimate = try? KaplanMeier(
                times: values.map { $0.isFinite ? $0 - first : end }, observed: values.map(\.isFinite),
                weights: rows.map { outcomes.drawWeights[$0] }, level: DrawSample.confidence)
        else { return nil }
        self.caseIndex = caseIndex
        self.estimate = estimate
        product = outcomes.metrics[metric].product
        events = values.filter(\.isFinite).count
        draws = rows.count
    }
}
