import Foundation

/// Numbers in the sentences that explain a forecast.
enum ForecastWords {
    /// Four significant digits without padding.
    static func number(_ value: Double) -> String { String(format: "%.4g", value) }

    /// A share as a whole percentage.
    static func percent(_ share: Double) -> String { String(format: "%.0f %%", 100 * share) }
}
