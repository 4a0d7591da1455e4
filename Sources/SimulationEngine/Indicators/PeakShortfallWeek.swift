import EnergySystem

/// Mean daily shortfall of the worst seven days in a row, kt/d and %.
public enum PeakShortfallWeek: Indicator {
    public static let name = "peak-shortfall-7d"
    public static let definition =
        "Largest unserved volume of seven days in a row, a day (kt/d), and the same as a share of what was wanted in those days (%)"
    public static let length = 7

    public static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        let windows = PeakShortfall.rolling(length, days: context.reference.inputs.days)
        return PeakShortfall.rows(name, in: context, unit: "kt/d", windows: windows) { $0.rate }
    }
}
