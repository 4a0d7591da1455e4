/// Intervals by drawing the sample's rows again with replacement.
///
/// Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 6 and 13.
public enum Bootstrap {
    /// The percentile interval of a statistic of rows; the statistic receives row numbers, some of them repeatedly.
    public static func interval(
        rows: Int, resamples: Int = 1000, level: Double = 0.95, source: RandomSource, statistic: ([Int]) -> Double
    ) -> IntervalEstimate {
        let estimate = statistic(Array(0..<max(rows, 0)))
        let values = replicates(rows: rows, resamples: resamples, source: source, statistic: statistic).sorted()
        guard let first = values.first, let last = values.last, level > 0, level < 1 else {
            return IntervalEstimate(estimate: estimate, lower: -.infinity, upper: .infinity)
        }
        let place = Int((0.5 * (1 - level) * Double(values.count)).rounded(.down))
        let ordered = place < values.count - 1 - place
        return IntervalEstimate(
            estimate: estimate, lower: ordered ? values[place] : first, upper: ordered ? values[values.count - 1 - place] : last)
    }

    /// The statistic of each resample; those that are not numbers are left out.
    public static func replicates(
        rows: Int, resamples: Int, source: RandomSource, statistic: ([Int]) -> Double
    ) -> [Double] {
        guard rows > 0, resamples > 0 else { return [] }
        return (0..<resamples).map { resample in
            var generator = source.generator(RandomStream(name: "bootstrap"), draw: resample)
            return statistic((0..<rows).map { _ in generator.index(below: rows) })
        }.filter { !$0.isNaN }
    }

    /// The standard deviation, n - 1 in the divisor; not a number below two values.
    public static func deviation(_ values: [Double]) -> Double {
        guard values.count > 1 else { return .nan }
        let mean = values.reduce(0, +) / Double(values.count)
        let sum = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (sum / Double(values.count - 1)).squareRoot()
    }
}
