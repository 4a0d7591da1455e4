import EnergySystem
import SimulationEngine

/// Holds a finished assessment against a condition.
package struct ConditionMeasure: Sendable {
    package let condition: BreakingCondition
    /// The limit in the indicator's own unit.
    package let limit: Double
    /// The indicator's own unit, `date` for dates.
    package let unit: String
    private let indicator: any Indicator.Type

    /// Checks the condition against one assessment. Throws what does not fit, in words.
    package init(_ condition: BreakingCondition, on assessment: Assessment) throws(ConditionFault) {
        guard let indicator = IndicatorCatalogue.indicator(named: condition.indicator) else {
            throw ConditionFault("there is no indicator '\(condition.indicator)'")
        }
        let rows = ConditionMeasure.rows(indicator, condition, assessment)
        guard let unit = rows.first?.unit else {
            throw ConditionFault(ConditionMeasure.nothingMatches(indicator, condition, assessment))
        }
        if rows.count > 1, !["kt", "M USD", "M AZN"].contains(unit) {
            throw ConditionFault(
                """
                \(condition.indicator) in '\(unit)' cannot be added over \
                \(rows.compactMap(\.product).joined(separator: ", ")); name one of them
                """)
        }
        guard let limit = condition.limit.converted(to: unit) else {
            throw ConditionFault(
                """
                \(condition.indicator) is measured in '\(unit)'; the limit '\(condition.limit.text)' does not fit
                """)
        }
        self.condition = condition
        self.limit = limit
        self.unit = unit
        self.indicator = indicator
    }

    /// The indicator in the disrupted run, summed over the products that match; `nil` where it is not defined.
    package func value(of assessment: Assessment) -> Double? {
        let values = ConditionMeasure.rows(indicator, condition, assessment).compactMap { row -> Double? in
            switch row.disrupted {
            case .number(let number): number
            case .date(let day): Double(day.number)
            case .notApplicable: nil
            }
        }
        return values.isEmpty ? nil : values.reduce(0, +)
    }

    /// The point at one value of the varied input.
    package func point(at value: Double, of assessment: Assessment) -> StressPoint {
        let measure = self.value(of: assessment)
        let isBroken = measure.map { condition.side == .above ? $0 > limit : $0 < limit } ?? false
        return StressPoint(value: value, measure: measure, isBroken: isBroken)
    }

    /// One row a subject: an indicator split in parts gives its total first. A pattern takes products, never groups.
    private static func rows(_ indicator: any Indicator.Type, _ condition: BreakingCondition, _ assessment: Assessment)
        -> [IndicatorRow]
    {
        let products = assessment.baseline.names[.products] ?? []
        let isPattern = condition.product?.contains("*") ?? false
        var seen: [String] = []
        return indicator.rows(of: assessment).filter { row in
            guard let name = row.product else { return condition.product == nil && take("", &seen) }
            return condition.matches(name) && (!isPattern || products.contains(name)) && take(name, &seen)
        }
    }
    private static func take(_ name: String, _ seen: inout [String]) -> Bool {
        if seen.contains(name) { return false }
        seen.append(name)
        return true
    }

    private static func nothingMatches(
        _ indicator: any Indicator.Type, _ condition: BreakingCondition, _ assessment: Assessment
    ) -> String {
        var names: [String] = []
        for row in indicator.rows(of: assessment) {
            if let name = row.product, !names.contains(name) { names.append(name) }
        }
        guard !names.isEmpty else { return "\(condition.indicator) is of everything and takes no product" }
        let has = "\(condition.indicator) has rows for \(names.joined(separator: ", "))"
        return condition.product.map { "nothing matches '\($0)'; \(has)" }
            ?? "\(condition.indicator) needs a product in brackets; \(has)"
    }
}

/// What does not fit between a condition and a scenario.
package struct ConditionFault: Error, Sendable, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}
