import EnergySystem

/// Mean daily shortfall of the worst seven days in a row, kt/d and %.
package enum PeakShortfallWeek: ContextIndicator {
    package static let name = "peak-shortfall-7d"
    package static let definition =
        """
        Largest unserved volume of seven days in a row, a day (kt/d), and the same as a share of what was wanted \
        in those days (%)
        """
    package static let length = 7

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        PeakShortfall.rows(
            name, in: context, unit: "kt/d",
            peak: { PeakShortfall.largest(unserved: $0, wanted: $1, length: length) }, measure: { $0.rate })
    }
}
