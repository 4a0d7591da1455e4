/// Scores of point forecasts.
///
/// Sources: Hyndman and Koehler (2006), doi:10.1016/j.ijforecast.2006.03.001; Makridakis et al. (2020),
/// doi:10.1016/j.ijforecast.2019.04.014 (sMAPE, OWA).
package enum Scores {
    static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count)
    }

    /// Forecast less actual number in percent of the actual one's size; not a number where that is zero.
    package static func percentageError(_ actual: Double, _ forecast: Double) -> Double {
        actual == 0 ? .nan : 100 * (forecast - actual) / abs(actual)
    }

    /// 200 |a - f|/(|a| + |f|), in percent from 0 to 200; a pair of zeros counts 0.
    package static func symmetricPercentageError(_ actual: Double, _ forecast: Double) -> Double {
        actual == 0 && forecast == 0 ? 0 : 200 * abs(actual - forecast) / (abs(actual) + abs(forecast))
    }

    /// |a - f| over a scale; not finite where that is zero.
    package static func scaledError(_ actual: Double, _ forecast: Double, scale: Double) -> Double {
        abs(actual - forecast) / scale
    }

    /// Mean |y_t - y_{t-m}| over the numbers before a forecast, by which errors are scaled; m is 1 where there is no
    /// more than one season.
    package static func seasonalScale(_ past: TimeSeries) -> Double {
        let lag = past.count > past.season ? past.season : 1
        return mean(zip(past.values.dropFirst(lag), past.values).map { abs($0 - $1) }.filter { !$0.isNaN })
    }

    /// Mean symmetric percentage error of a forecast.
    package static func symmetricPercentageError(_ actual: [Double], _ forecast: [Double]) -> Double {
        mean(zip(actual, forecast).map { symmetricPercentageError($0, $1) })
    }

    /// Mean absolute scaled error of a forecast.
    package static func meanAbsoluteScaledError(_ actual: [Double], _ forecast: [Double], past: TimeSeries) -> Double {
        let scale = seasonalScale(past)
        return mean(zip(actual, forecast).map { scaledError($0, $1, scale: scale) })
    }

    /// Overall weighted average: the mean of sMAPE and MASE, each over that of a benchmark.
    package static func overallWeightedAverage(
        symmetric: Double, scaled: Double, benchmarkSymmetric: Double, benchmarkScaled: Double
    ) -> Double { (symmetric / benchmarkSymmetric + scaled / benchmarkScaled) / 2 }
}
