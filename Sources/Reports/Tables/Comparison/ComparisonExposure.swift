import Exploration
import SimulationEngine

/// Exposure before anything happens, as a comparison tells it.
enum ComparisonExposure {
    /// The product whose dependence on its largest supplier strategies move most, and what each makes of it; `nil`
    /// where none moves any by half a point.
    static func sentence(_ comparison: StrategyComparison, _ title: (String) -> String) -> String? {
        guard let basis = comparison.outcomes.first(where: \.isBasis) else { return nil }
        let told = basis.exposure.figures.filter { $0.indicator == SupplierDependence.name }.compactMap {
            own -> (spread: Double, words: String)? in
            guard let share = own.value.number else { return nil }
            let changed = comparison.outcomes.filter { !$0.isBasis }.compactMap { outcome in
                figure(own.indicator, own.product, outcome)?.number.map { (name: outcome.name, share: $0) }
            }.filter { abs($0.share - share) >= 0.5 }
            guard let spread = changed.map({ abs($0.share - share) }).max() else { return nil }
            let list = Phrase.joined(changed.map { "\(ComparisonAnswer.words($0.share)) % with \($0.name)" })
            return (
                spread,
                """
                Before anything happens, \(ComparisonAnswer.words(share)) % of \(title(own.product)) come from the \
                largest supplier; \(list).
                """
            )
        }
        return told.max { $0.spread < $1.spread }?.words
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
                if let one = own.value.number, let two = other.number {
                    return abs(one - two) > 1e-9 * max(1, abs(one))
                }
                return (own.value.number == nil) != (other.number == nil)
            }
        }
    }
}
