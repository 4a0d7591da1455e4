/// Widths of intervals where a series is too short for rolling errors to tell them.
///
/// The one-step errors within a few fitted numbers are smaller than those to come. So the half-width is not below that
/// of a walk without drift, and Student's quantile takes the place of the normal one, with the count less four degrees:
/// a level, a trend and their gains. Where there is a season the walk goes one season back and counts by 1/sqrt 2,
/// since of the two numbers that it compares only one is new.
struct ShortSeriesWidth: Sendable {
    private let walk: FittedWalk
    private let share: Double
    private let degrees: Double

    init(_ series: TimeSeries) {
        let lag = series.count > series.season ? series.season : 1
        share = lag > 1 ? 0.5.squareRoot() : 1
        walk = FittedWalk(series, words: "walk", lag: lag, slope: 0)
        degrees = Double(max(series.count - 4, 2))
    }

    /// Half-widths of a level for those that normal errors would give.
    func widened(_ halves: [Double], level: Double) -> [Double] {
        let stretch =
            StudentDistribution.upperQuantile(0.5 - 0.5 * level, degrees: degrees) / IntervalCalibration.normal(level)
        let least = walk.forecast(halves.count, levels: [level]).intervals[0]
        return zip(halves, zip(least.lower, least.upper)).map { stretch * max($0, share * ($1.1 - $1.0) / 2) }
    }
}
