import Exploration
import SimulationEngine

/// Exposure before anything happens, as a comparison tells it.
enum ComparisonExposure {
    /// The product whose dependence on one supplier is largest without a strategy, and what each strategy makes of it.
    static func sentence(_ comparison: StrategyComparison, _ title: (String) -> String) -> String? {
        guard let basis = comparison.outcomes.first(where: \.isBasis) else { return nil }
        let own = basis.exposure.figures.filter { $0.indicator == SupplierDependence.name && comparison.affected.contains($0.product) }
        guard let worst = own.max(by: { ($0.value.number ?? 0) < ($1.value.number ?? 0) }), let share = worst.value.number, share > 0.5 else { return nil }
        let changed = comparison.outcomes.filter { !$0.isBasis }.compactMap { outcome in
            figure(worst.indicator, worst.product, outcome)?.number.map { (name: outcome.name, share: $0) }
        }.filter { abs($0.share - share) >= 0.5 }
        let head = "Before anything happens, \(ComparisonAnswer.words(share)) % of \(title(worst.product)) come from the largest supplier"
        let rest = Phrase.joined(changed.map { "\(ComparisonAnswer.words($0.share)) % with \($0.name)" })
        return changed.isEmpty ? "\(head), with every strategy." : "\(head); \(rest)."
    }

    static func figure(_ indicator: String, _ product: String, _ outcome: StrategyOutcome) -> IndicatorValue? {
        outcome.exposure.figures.first { $0.indicator == indicator && $0.product == product }?.value
    }

    /// The figures that some strategy moves, in the order of doing nothing.
    static func moved(_ comparison: StrategyComparison) -> [StrategyExposure.Figure] {
        guard let basis = comparison.outcomes.first(where: \.isBasis) else { return [] }
        return basis.exposure.figures.filter { own in
            comparison.outcomes.contains { outcome in
                guard let other = figure(own.indicator, own.product, outcome) else { return false }
                if let one = own.value.number, let two = other.number { return abs(one - two) > 1e-9 * max(1, abs(one)) }
                return (own.value.number == nil) != (other.number == nil)
            }
        }
    }
}
