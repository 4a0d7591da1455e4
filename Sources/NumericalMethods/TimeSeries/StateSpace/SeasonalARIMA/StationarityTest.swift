/// How often a series is differenced before an ARIMA model.
enum StationarityTest {
    /// Gaps bridged by straight lines, ends by the nearest number; for these tests alone.
    static func bridged(_ values: [Double]) -> [Double] {
        var result = values
        let known = values.indices.filter { !values[$0].isNaN }
        guard let first = known.first, let last = known.last else { return values }
        for step in 0..<first { result[step] = values[first] }
        for step in (last + 1)..<max(values.count, last + 1) { result[step] = values[last] }
        for (left, right) in zip(known, known.dropFirst()) where right > left + 1 {
            for step in (left + 1)..<right {
                let share = Double(step - left) / Double(right - left)
                result[step] = values[left] + share * (values[right] - values[left])
            }
        }
        return result
    }

    /// 1 where the strength of the season passes 0.64.
    ///
    /// Source: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd ed., section 9.1.
    static func seasonalDifferences(_ values: [Double], season: Int) -> Int {
        guard season > 1, let parts = try? SeasonalTrendLoess(period: season, seasonalWindow: 11).decompose(values)
        else { return 0 }
        return parts.seasonalStrength > 0.64 ? 1 : 0
    }

    /// The first of 0, 1, 2 differences after which the test does not reject stationarity at 5 %; at most 1 after a
    /// seasonal one.
    static func differences(_ values: [Double], season: Int) -> Int {
        var series = season > 1 ? zip(values.dropFirst(season), values).map { $0 - $1 } : values
        let most = season > 1 ? 1 : 2
        for count in 0..<most {
            if kwiatkowski(series) <= 0.463 { return count }
            series = zip(series.dropFirst(), series).map { $0 - $1 }
        }
        return most
    }

    /// The statistic of stationarity about a mean: sum of S_t^2 / (n^2 w) with w the Bartlett-weighted long-run
    /// variance.
    ///
    /// Lags floor(3 sqrt(n) / 13). Source: Kwiatkowski, Phillips, Schmidt and Shin (1992),
    /// doi:10.1016/0304-4076(92)90104-Y.
    static func kwiatkowski(_ values: [Double]) -> Double {
        let n = values.count
        guard n > 3 else { return 0 }
        let mean = values.reduce(0, +) / Double(n)
        let errors = values.map { $0 - mean }
        var (sum, total) = (0.0, 0.0)
        for error in errors {
            sum += error
            total += sum * sum
        }
        let lags = Int(3 * Double(n).squareRoot() / 13)
        var spread = errors.reduce(0) { $0 + $1 * $1 }
        for lag in 1...max(lags, 1) where lag <= lags {
            let product = zip(errors.dropFirst(lag), errors).reduce(0) { $0 + $1.0 * $1.1 }
            spread += 2 * (1 - Double(lag) / Double(lags + 1)) * product
        }
        return spread > 0 ? total / (Double(n) * spread) : 0
    }
}
