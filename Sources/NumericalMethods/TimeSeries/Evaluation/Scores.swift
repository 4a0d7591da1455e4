/// Scores of point forecasts; an error is the actual number less the forecast.
///
/// Sources: Hyndman and Koehler (2006), doi:10.1016/j.ijforecast.2006.03.001; Makridakis et al. (2020),
/// doi:10.1016/j.ijforecast.2019.04.014 (sMAPE, OWA).
public enum Scores {
    private static func mean(_ values: [Double]) -> Double { values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count) }

    private static func errors(_ actual: [Double], _ forecast: [Double]) -> [Double] { zip(actual, forecast).map { $0 - $1 } }

    /// Mean error.
    public static func meanError(_ actual: [Double], _ forecast: [Double]) -> Double { mean(errors(actual, forecast)) }

    /// Mean absolute error.
    public static func meanAbsoluteError(_ actual: [Double], _ forecast: [Double]) -> Double {
        mean(errors(actual, forecast).map(abs))
    }

    /// Root of the mean squared error.
    public static func rootMeanSquaredError(_ actual: [Double], _ forecast: [Double]) -> Double {
        mean(errors(actual, forecast).map { $0 * $0 }).squareRoot()
    }

    /// Mean absolute error in percent of the actual numbers; infinite or not a number where one is zero.
    public static func meanAbsolutePercentageError(_ actual: [Double], _ forecast: [Double]) -> Double {
        100 * mean(zip(actual, forecast).map { abs(($0 - $1) / $0) })
    }

    /// Mean of 200 |a - f|/(|a| + |f|), in percent from 0 to 200; a pair of zeros counts 0.
    public static func symmetricPercentageError(_ actual: [Double], _ forecast: [Double]) -> Double {
        mean(zip(actual, forecast).map { $0 == 0 && $1 == 0 ? 0 : 200 * abs($0 - $1) / (abs($0) + abs($1)) })
    }

    /// Mean |y_t - y_{t-m}| over the numbers before the forecast, by which errors are scaled.
    public static func seasonalScale(_ past: TimeSeries) -> Double { mean(seasonalChanges(past).map(abs)) }

    /// Root of the mean squared y_t - y_{t-m}.
    public static func rootSeasonalScale(_ past: TimeSeries) -> Double { mean(seasonalChanges(past).map { $0 * $0 }).squareRoot() }

    private static func seasonalChanges(_ past: TimeSeries) -> [Double] {
        zip(past.values.dropFirst(past.season), past.values).map { $0 - $1 }.filter { !$0.isNaN }
    }

    /// Mean absolute scaled error.
    public static func meanAbsoluteScaledError(_ actual: [Double], _ forecast: [Double], past: TimeSeries) -> Double {
        meanAbsoluteError(actual, forecast) / seasonalScale(past)
    }

    /// Root mean squared scaled error.
    public static func rootMeanSquaredScaledError(_ actual: [Double], _ forecast: [Double], past: TimeSeries) -> Double {
        rootMeanSquaredError(actual, forecast) / rootSeasonalScale(past)
    }

    /// Mean absolute error over that of the last season repeated.
    public static func relativeToSeasonalNaive(_ actual: [Double], _ forecast: [Double], past: TimeSeries) -> Double {
        let last = Array(past.values.suffix(past.season))
        guard last.count == past.season else { return .nan }
        let naive = actual.indices.map { last[$0 % past.season] }
        return meanAbsoluteError(actual, forecast) / meanAbsoluteError(actual, naive)
    }

    /// Overall weighted average: the mean of sMAPE and MASE, each over that of a benchmark.
    public static func overallWeightedAverage(
        symmetric: Double, scaled: Double, benchmarkSymmetric: Double, benchmarkScaled: Double
    ) -> Double { (symmetric / benchmarkSymmetric + scaled / benchmarkScaled) / 2 }
}
