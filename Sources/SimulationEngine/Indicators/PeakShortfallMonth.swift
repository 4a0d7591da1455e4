import EnergySystem

/// Shortfall of the worst calendar month, kt and %.
package enum PeakShortfallMonth: ContextIndicator {
    package static let name = "peak-shortfall-month"
    package static let definition =
        """
        Largest unserved volume of one calendar month (kt), months cut by the horizon included, and the same as \
        a share of what was wanted in that month (%)
        """

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        let windows = context.horizon.months.map(\.days)
        return PeakShortfall.rows(
            name, in: context, unit: "kt",
            peak: { PeakShortfall.largest(unserved: $0, wanted: $1, windows: windows) }, measure: { $0.unserved })
    }
}
