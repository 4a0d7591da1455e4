/// Whether the steps from one number to the next have a season: an analysis of variance of the ranks of the first
/// differences by their place in the season, which neither a trend, nor a wandering level, nor a few wild numbers hide.
///
/// With d the ranks (means of ranks where differences are equal), m_j the mean of the n_j at place j of k and m the
/// mean of all n, F = [sum n_j (m_j - m)^2 / (k - 1)] / [sum (d - m_j)^2 / (n - k)]; a season is taken to exist where
/// chance gives so large an F in one case of a hundred at most, at least two seasons given.
///
/// Sources: the test for stable seasonality of Shiskin, Young and Musgrave (1967), The X-11 Variant of the Census
/// Method II Seasonal Adjustment Program, Technical Paper 15, U.S. Bureau of the Census; on ranks: Conover and Iman
/// (1981), doi:10.1080/00031305.1981.10479327; here on differences.
package struct StableSeasonality: Sendable, Equatable {
    /// F, infinite where the season repeats without error.
    package let statistic: Double
    /// The probability that chance alone gives an F at least as large.
    package let probability: Double

    package var isSeasonal: Bool { probability < 0.01 }

    package init(_ series: TimeSeries) {
        let season = series.season
        let differences = Self.ranks(zip(series.values.dropFirst(), series.values).map { $0 - $1 })
        guard season > 1, series.count >= 2 * season, differences.count > season else {
            (statistic, probability) = (0, 1)
            return
        }
        let mean = differences.reduce(0, +) / Double(differences.count)
        var (between, within) = (0.0, 0.0)
        for place in 0..<season {
            let mine = stride(from: place, to: differences.count, by: season).map { differences[$0] }
            let own = mine.reduce(0, +) / Double(mine.count)
            between += Double(mine.count) * (own - mean) * (own - mean)
            within += mine.reduce(0) { $0 + ($1 - own) * ($1 - own) }
        }
        let degrees = (Double(season - 1), Double(differences.count - season))
        guard between > 0 else {
            (statistic, probability) = (0, 1)
            return
        }
        statistic = within > 0 ? (between / degrees.0) / (within / degrees.1) : .infinity
        probability = TestProbability.varianceRatio(statistic, degrees: degrees)
    }

    /// Ranks from 1, equal numbers sharing the mean of theirs.
    private static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var result = [Double](repeating: 0, count: values.count), start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { result[order[place]] = Double(start + end) / 2 + 1 }
            start = end + 1
        }
        return result
    }
}
