import Foundation

/// Numbers in the sentences that explain a forecast.
package enum ForecastWords {
    /// Four significant digits without padding.
    static func number(_ value: Double) -> String { String(format: "%.4g", value) }

    /// A figure of the series as it was given, up to seven digits.
    package static func figure(_ value: Double) -> String { String(format: "%.7g", value) }

    /// A share as a whole percentage.
    static func percent(_ share: Double) -> String { String(format: "%.0f %%", 100 * share) }
}
