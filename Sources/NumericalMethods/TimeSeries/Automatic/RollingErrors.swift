/// Errors of the default's two parts from up to eight origins over the last two seasons, each fitted to the points
/// before it only.
///
/// The earliest origin tries all forms of smoothing, each later one those that were near the best at the one before.
struct RollingErrors {
    let calibration: IntervalCalibration
    /// The weight of theta: the inverse of the mean squared error of each part, over their sum.
    ///
    /// Source: Bates and Granger (1969), The combination of forecasts, doi:10.1057/jors.1969.103.
    let thetaShare: Double
    /// One less the ratio of the mean absolute error to that of the seasonal naive forecast.
    let skill: Double?

    /// What the two parts expected of one step, their standard deviations and what came true.
    private struct Step {
        var actual, naive: Double
        var theta, smoothing: (mean: Double, deviation: Double)
    }

    init?(_ series: TimeSeries) {
        let origins = Self.origins(series)
        var forms = DefaultCombination.forms
        let steps = origins.flatMap { Self.steps(series, $0, &forms) }
        guard !steps.isEmpty else { return nil }
        let share = Self.share(steps)
        thetaShare = share
        let joint = steps.map { step in
            let mean = share * step.theta.mean + (1 - share) * step.smoothing.mean
            let deviation = share * step.theta.deviation + (1 - share) * step.smoothing.deviation
            return (error: abs(step.actual - mean), deviation: deviation)
        }
        let ratios = joint.filter { $0.deviation > 0 }.map { $0.error / $0.deviation }
        calibration = IntervalCalibration(scaledErrors: ratios, origins: origins.count)
        let naive = steps.reduce(0) { $0 + abs($1.actual - $1.naive) }
        skill = naive > 0 ? 1 - joint.reduce(0) { $0 + $1.error } / naive : nil
    }

    private static func share(_ steps: [Step]) -> Double {
        let theta = steps.reduce(0) { $0 + ($1.actual - $1.theta.mean) * ($1.actual - $1.theta.mean) }
        let smoothing = steps.reduce(0) { $0 + ($1.actual - $1.smoothing.mean) * ($1.actual - $1.smoothing.mean) }
        return theta + smoothing > 0 ? smoothing / (theta + smoothing) : 0.5
    }

    /// Every quarter of a season back from the end, oldest first, leaving three seasons and ten points before the first.
    private static func origins(_ series: TimeSeries) -> [Int] {
        let step = max(1, series.season / 4)
        return (1...8).reversed().map { series.count - step * $0 }.filter { $0 >= max(3 * series.season, 10) }
    }

    private static func steps(_ series: TimeSeries, _ origin: Int, _ forms: inout [SmoothingForm]) -> [Step] {
        let past = series.prefix(origin)
        let search = SmoothingSearch(past, estimation: .shrunk)
        let found = SmoothingSelection(forms: forms).quick(search, forms: forms, starts: 1, tolerance: 1e-7)
        if let best = found.first {
            forms = found.filter { $0.criterion < best.criterion + SmoothingSelection.contention }.map(\.form)
        }
        guard let parts = try? DefaultCombination(past, found), parts.hasBoth else { return [] }
        let horizon = series.count - origin, guarded = ForecastGuard(past)
        let theta = part([parts.theta], [1], horizon, guarded)
        let smoothing = part(parts.smoothing.map(\.fitted), parts.smoothing.map(\.share), horizon, guarded)
        return (0..<horizon).map { step in
            Step(
                actual: series.values[origin + step], naive: past.values[origin - series.season + step % series.season],
                theta: theta[step], smoothing: smoothing[step])
        }
        .filter { $0.theta.mean.isFinite && $0.smoothing.mean.isFinite }
    }

    /// Guarded means and standard deviations of a weighted mean of methods.
    private static func part(
        _ members: [any FittedForecast], _ weights: [Double], _ horizon: Int, _ guarded: ForecastGuard
    ) -> [(mean: Double, deviation: Double)] {
        let fitted = FittedAutomatic(members: members, weights: weights, guarded: guarded, calibration: nil, reasons: [])
        let width = IntervalCalibration.normal(0.8)
        let half = fitted.halfWidths(horizon, level: 0.8)
        return zip(fitted.forecast(horizon, levels: []).mean, half).map { ($0, $1 / width) }
    }

    /// Calibration and skill in words.
    var sentences: [String] {
        var result = [calibration.words]
        if let skill {
            let size = ForecastWords.percent(abs(skill))
            result.append(
                skill >= 0
                    ? "over the same origins the mean absolute error is \(size) below that of the seasonal naive forecast"
                    : "over the same origins the mean absolute error is \(size) above that of the seasonal naive forecast: "
                        + "beyond its season this series has not been forecastable")
        }
        return result
    }
}
