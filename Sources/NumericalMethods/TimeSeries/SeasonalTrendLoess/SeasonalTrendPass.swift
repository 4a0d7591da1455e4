/// The steps of one pass of the seasonal-trend decomposition.
///
/// Source: Cleveland, Cleveland, McRae and Terpenning (1990), section 2.
struct SeasonalTrendPass {
    private let period: Int
    private let seasonal: LocalRegression
    private let trendSmoother: LocalRegression
    private let lowPass: LocalRegression

    init(_ settings: SeasonalTrendLoess) {
        period = settings.period
        seasonal = LocalRegression(window: settings.seasonalWindow, degree: settings.seasonalDegree)
        trendSmoother = LocalRegression(window: settings.trendSpan, degree: settings.trendDegree)
        lowPass = LocalRegression(window: settings.lowPassSpan, degree: settings.lowPassDegree)
    }

    /// Season from the detrended series, then trend from the deseasonalised one.
    func inner(_ values: [Double], trend: [Double], weights: [Double]?) -> (trend: [Double], season: [Double]) {
        let cycle = cycleSubseries(values.indices.map { values[$0] - trend[$0] }, weights)
        let averaged = movingAverage(movingAverage(movingAverage(cycle, period), period), 3)
        let low = lowPass.smooth(averaged, weights: nil)
        let season = values.indices.map { cycle[period + $0] - low[$0] }
        let adjusted = values.indices.map { values[$0] - season[$0] }
        return (trendSmoother.smooth(adjusted, weights: weights), season)
    }

    /// Each month's values smoothed over the years and carried one year beyond both ends.
    private func cycleSubseries(_ values: [Double], _ weights: [Double]?) -> [Double] {
        var result = [Double](repeating: 0, count: values.count + 2 * period)
        for phase in 0..<period {
            let places = Array(stride(from: phase, to: values.count, by: period))
            let series = places.map { values[$0] }
            let shares = weights.map { all in places.map { all[$0] } }
            let (count, window) = (series.count, seasonal.window)
            let middle = seasonal.smooth(series, weights: shares)
            let before = seasonal.fit(series, shares, at: 0, from: 1, through: min(window, count))
            let after = seasonal.fit(
                series, shares, at: Double(count + 1), from: max(1, count - window + 1), through: count)
            let extended = [before ?? middle[0]] + middle + [after ?? middle[count - 1]]
            for (index, value) in extended.enumerated() { result[phase + index * period] = value }
        }
        return result
    }

    private func movingAverage(_ values: [Double], _ length: Int) -> [Double] {
        var sum = values.prefix(length).reduce(0, +)
        var result = [sum / Double(length)]
        for index in length..<max(values.count, length) {
            sum += values[index] - values[index - length]
            result.append(sum / Double(length))
        }
        return result
    }

    /// Bisquare weights (1 - (r/h)^2)^2 with h six times the median of the absolute remainders.
    static func robustness(_ sizes: [Double]) -> [Double] {
        let sorted = sizes.sorted()
        let n = sorted.count
        let reach = 3 * (sorted[n / 2] + sorted[n - n / 2 - 1])
        return sizes.map { size in
            guard size > 0.001 * reach else { return 1 }
            guard size <= 0.999 * reach else { return 0 }
            let share = 1 - (size / reach) * (size / reach)
            return share * share
        }
    }
}
