/// A form of exponential smoothing: how error, trend and season enter.
///
/// Source: Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing,
/// doi:10.1007/978-3-540-71918-2.
package struct SmoothingForm: Sendable, Equatable, Hashable, CustomStringConvertible {
    /// Errors in the units of the series, or as shares of the forecast.
    package enum Error: String, Sendable, CaseIterable { case additive = "A", multiplicative = "M" }
    /// No trend, a straight one, or one that fades by a factor each step.
    package enum Trend: String, Sendable, CaseIterable { case none = "N", additive = "A", damped = "Ad" }
    /// No season, amounts that are added, or factors.
    package enum Season: String, Sendable, CaseIterable { case none = "N", additive = "A", multiplicative = "M" }

    package let error: Error
    package let trend: Trend
    package let season: Season

    package init(error: Error, trend: Trend, season: Season) {
        self.error = error
        self.trend = trend
        self.season = season
    }

    package var description: String { "ETS(\(error.rawValue),\(trend.rawValue),\(season.rawValue))" }

    /// Additive errors with a multiplicative season can divide by a number near zero, so they are not offered.
    package var isStable: Bool { !(error == .additive && season == .multiplicative) }

    /// Whether the form multiplies, and so needs numbers above zero.
    package var needsPositive: Bool { error == .multiplicative || season == .multiplicative }

    /// Whether the form is linear in its errors, so that the variance of its forecasts is closed.
    package var isLinear: Bool { error == .additive && season != .multiplicative }

    /// Numbers estimated: smoothing parameters, first states (each step of the season) and the variance.
    package func parameterCount(season length: Int) -> Int {
        let trendCount = trend == .none ? 0 : trend == .additive ? 2 : 3
        return 3 + trendCount + (season == .none ? 0 : 1 + length)
    }

    /// All stable forms, those without season first.
    package static let stable: [SmoothingForm] = Season.allCases.flatMap { season in
        Trend.allCases.flatMap { trend in
            Error.allCases.map { SmoothingForm(error: $0, trend: trend, season: season) }
        }
    }.filter(\.isStable)

    /// The form in words, such as "damped trend, multiplicative season, multiplicative errors".
    package var words: String {
        let trendWords = ["N": "no trend", "A": "additive trend", "Ad": "damped trend"][trend.rawValue] ?? ""
        let seasonWords =
            ["N": "no season", "A": "additive season", "M": "multiplicative season"][season.rawValue] ?? ""
        return "\(trendWords), \(seasonWords), \(error == .additive ? "additive" : "multiplicative") errors"
    }
}
