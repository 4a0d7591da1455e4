/// The decomposition of a series into trend, season and remainder by repeated loess (STL).
///
/// Source: Cleveland, Cleveland, McRae and Terpenning (1990), STL, Journal of Official Statistics 6, 3-73; every
/// position is fitted, none interpolated.
package struct SeasonalTrendLoess: Sendable, Equatable {
    /// Steps in a season, at least 2.
    package var period: Int
    /// How many seasons the smoothing of one month's values spans; odd, at least 7.
    package var seasonalWindow: Int
    /// How many steps the smoothing of the trend spans; odd.
    ///
    /// Nil: the next odd number from 1.5 period / (1 - 1.5 / seasonal window).
    package var trendWindow: Int?
    /// How many steps the low-pass filter spans; odd. Nil: the next odd number from the period.
    package var lowPassWindow: Int?
    /// Degree of the local polynomials: 0 or 1.
    package var seasonalDegree = 1
    package var trendDegree = 1
    package var lowPassDegree = 1
    /// Weights that leave outliers out of season and trend.
    package var isRobust: Bool
    /// Passes of the inner loop; nil: 5, or 2 when robust.
    package var innerPasses: Int?
    /// Passes of the outer loop; nil: 0, or 15 when robust.
    package var outerPasses: Int?

    package init(period: Int, seasonalWindow: Int = 13, isRobust: Bool = false) {
        self.period = period
        self.seasonalWindow = seasonalWindow
        self.isRobust = isRobust
    }

    /// Trend, season, remainder and the weights of the points; their sum is the series.
    package struct Components: Sendable, Equatable {
        package let trend: [Double]
        package let season: [Double]
        package let remainder: [Double]
        /// 1 for a point that counts fully, 0 for an outlier.
        package let weights: [Double]

        /// The strength of the season: 1 - var(remainder) / var(season + remainder), at least 0.
        ///
        /// Source: Wang, Smith and Hyndman (2006), doi:10.1007/s10618-005-0039-x.
        package var seasonalStrength: Double {
            let both = SampleMoments.variance(zip(season, remainder).map { $0 + $1 })
            return both > 0 ? max(0, 1 - SampleMoments.variance(remainder) / both) : 0
        }
    }

    /// Decomposes a series without gaps and of at least two seasons.
    package func decompose(_ values: [Double]) throws(ForecastError) -> Components {
        try check(values)
        let work = SeasonalTrendPass(self)
        var (trend, season) = ([Double](repeating: 0, count: values.count), [Double](repeating: 0, count: values.count))
        var weights: [Double]?
        let outer = outerPasses ?? (isRobust ? 15 : 0)
        for pass in 0...outer {
            for _ in 0..<(innerPasses ?? (isRobust ? 2 : 5)) {
                (trend, season) = work.inner(values, trend: trend, weights: weights)
            }
            guard pass < outer else { break }
            weights = SeasonalTrendPass.robustness(values.indices.map { abs(values[$0] - trend[$0] - season[$0]) })
        }
        return Components(
            trend: trend, season: season, remainder: values.indices.map { values[$0] - trend[$0] - season[$0] },
            weights: weights ?? [Double](repeating: 1, count: values.count))
    }

    private func check(_ values: [Double]) throws(ForecastError) {
        let method = "the seasonal-trend decomposition"
        guard period > 1 else { throw .noSeason(method: method) }
        if let position = values.firstIndex(where: \.isInfinite) { throw .nonFinite(position: position) }
        let missing = values.filter(\.isNaN).count
        guard missing == 0 else { throw .missingValues(method: method, count: missing) }
        guard values.count >= 2 * period else {
            throw .tooFewPoints(method: method, needed: 2 * period, given: values.count)
        }
        let windows = [seasonalWindow, trendWindow ?? 3, lowPassWindow ?? 3]
        guard windows.allSatisfy({ $0 >= 3 && $0 % 2 == 1 }) else {
            throw .setting(method: method, problem: "windows are odd numbers of at least 3")
        }
        let degrees = [seasonalDegree, trendDegree, lowPassDegree]
        guard degrees.allSatisfy({ (0...1).contains($0) }), (innerPasses ?? 1) > 0, (outerPasses ?? 0) >= 0 else {
            throw .setting(method: method, problem: "degrees are 0 or 1, with at least one inner pass")
        }
    }

    /// The span of the trend's smoothing.
    var trendSpan: Int {
        if let trendWindow { return trendWindow }
        let least = Int((1.5 * Double(period) / (1 - 1.5 / Double(seasonalWindow))).rounded(.up))
        return least % 2 == 0 ? least + 1 : least
    }

    /// The span of the low-pass filter.
    var lowPassSpan: Int { lowPassWindow ?? (period % 2 == 0 ? period + 1 : period + 2) }
}

/// Moments of a sample.
enum SampleMoments {
    /// The variance with divisor n - 1.
    static func variance(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
}
