/// Whether a series has a season: its autocorrelation one season back against what chance allows.
///
/// A season is taken to exist where |r_m| > 1.645 sqrt((1 + 2 sum_{k<m} r_k^2)/n), at least three seasons given.
///
/// Source: Makridakis, Spiliotis and Assimakopoulos (2020), The M4 Competition, doi:10.1016/j.ijforecast.2019.04.014.
package struct SeasonalityTest: Sendable, Equatable {
    /// Autocorrelations at lags 1, 2, ..., one season; about the mean, with divisor n.
    package let autocorrelations: [Double]
    /// The largest that chance explains.
    package let limit: Double
    package let isSeasonal: Bool

    package init(_ series: TimeSeries) {
        let season = series.season
        guard season > 1, series.count >= 3 * season else {
            (autocorrelations, limit, isSeasonal) = ([], .infinity, false)
            return
        }
        let found = Self.autocorrelations(series.values, lags: season)
        let squares = found.dropLast().reduce(0) { $0 + $1 * $1 }
        limit = 1.645 * ((1 + 2 * squares) / Double(series.count)).squareRoot()
        isSeasonal = abs(found.last ?? 0) > limit
        autocorrelations = found
    }

    /// Autocorrelations at lags 1 to `lags`, about the mean, with divisor n; 0 for a constant series.
    package static func autocorrelations(_ values: [Double], lags: Int) -> [Double] {
        let mean = values.reduce(0, +) / Double(max(values.count, 1))
        let deviations = values.map { $0 - mean }
        let variance = deviations.reduce(0) { $0 + $1 * $1 }
        guard variance > 0, lags > 0 else { return [Double](repeating: 0, count: max(lags, 0)) }
        return (1...lags).map { lag in
            var sum = 0.0
            for step in stride(from: lag, to: deviations.count, by: 1) {
                sum += deviations[step] * deviations[step - lag]
            }
            return sum / variance
        }
    }
}
