/// Trend, season and rest by centred moving averages.
///
/// The trend is the centred moving average over one season (half weights at both ends where the season is even); the
/// index of a step of the season is the mean of what remains there, then less (additive) or over (multiplicative) the
/// mean of the indices.
///
/// Source: Macaulay (1931), The Smoothing of Time Series; Makridakis, Wheelwright and Hyndman (1998), Forecasting, ch.
/// 3.
package struct ClassicalDecomposition: Sendable, Equatable {
    package enum Kind: String, Sendable { case additive, multiplicative }

    package let kind: Kind
    /// One index for each step of the season; the first belongs to the first step of the series.
    package let indices: [Double]
    /// The trend, one a step; not a number for the half season at both ends.
    package let trend: [Double]
    /// What trend and season leave, one a step.
    package let remainder: [Double]

    /// Decomposes a series of at least two seasons; a multiplicative one needs numbers above zero.
    package init(_ series: TimeSeries, kind: Kind) throws(ForecastError) {
        let season = series.season
        guard season > 1 else { throw .noSeason(method: "classical decomposition") }
        guard series.count >= 2 * season else {
            throw .tooFewPoints(method: "classical decomposition", needed: 2 * season, given: series.count)
        }
        if let position = series.values.firstIndex(where: \.isInfinite) { throw .nonFinite(position: position) }
        let gaps = series.missing.count
        guard gaps == 0 else { throw .missingValues(method: "classical decomposition", count: gaps) }
        if kind == .multiplicative && !series.values.allSatisfy({ $0 > 0 }) {
            throw .notPositive(method: "multiplicative decomposition")
        }
        self.kind = kind
        trend = Self.movingAverage(series.values, season)
        indices = Self.indices(series.values, trend, season, kind)
        remainder = Self.remainder(series.values, trend, indices, kind)
    }

    /// The index of a step counted from 0.
    package func index(_ step: Int) -> Double { indices[step % indices.count] }

    /// The series without its season.
    package func adjusted(_ values: [Double]) -> [Double] {
        let count = indices.count
        return values.enumerated().map { kind == .additive ? $1 - indices[$0 % count] : $1 / indices[$0 % count] }
    }

    static func movingAverage(_ values: [Double], _ season: Int) -> [Double] {
        let half = season / 2
        var result = [Double](repeating: .nan, count: values.count)
        for middle in half..<max(values.count - half, half) {
            var sum = 0.0
            for offset in -half...half {
                let isEnd = season % 2 == 0 && abs(offset) == half
                sum += values[middle + offset] * (isEnd ? 0.5 : 1)
            }
            result[middle] = sum / Double(season)
        }
        return result
    }

    private static func indices(_ values: [Double], _ trend: [Double], _ season: Int, _ kind: Kind) -> [Double] {
        var sums = [Double](repeating: 0, count: season)
        var counts = [Double](repeating: 0, count: season)
        for index in values.indices where !trend[index].isNaN {
            sums[index % season] += kind == .additive ? values[index] - trend[index] : values[index] / trend[index]
            counts[index % season] += 1
        }
        let means = zip(sums, counts).map { $1 > 0 ? $0 / $1 : kind == .additive ? 0 : 1 }
        let mean = means.reduce(0, +) / Double(season)
        return means.map { kind == .additive ? $0 - mean : $0 / mean }
    }

    private static func remainder(_ values: [Double], _ trend: [Double], _ indices: [Double], _ kind: Kind) -> [Double]
    {
        values.indices.map { step in
            let index = indices[step % indices.count]
            return kind == .additive ? values[step] - trend[step] - index : values[step] / trend[step] / index
        }
    }
}
