/// Errors of the default from up to eight origins over the last two seasons, each fitted to the points
/// before it only.
///
/// The earliest origin tries all forms of smoothing, each later one those that were near the best at the one before.
struct RollingErrors {
    let calibration: IntervalCalibration
    /// Whether all eight origins could be had.
    let isFull: Bool
    private let naive: String
    /// One less the ratio of the mean absolute error to that of the seasonal naive forecast.
    let skill: Double?

    /// What was expected of one step, its standard deviation and what came true.
    private struct Step {
        let actual, naive, mean, deviation: Double
    }

    init?(_ series: TimeSeries, _ choice: DefaultCombination.Choice) {
        let origins = Self.origins(series)
        var forms = choice.forms
        let steps = origins.flatMap { Self.steps(series, $0, choice, &forms) }
        guard !steps.isEmpty else { return nil }
        let ratios = steps.filter { $0.deviation > 0 }.map { abs($0.actual - $0.mean) / $0.deviation }
        calibration = IntervalCalibration(scaledErrors: ratios, origins: origins.count)
        naive = series.season > 1 ? "seasonal naive forecast" : "last number carried on"
        isFull = origins.count == Self.most
        let repeated = steps.reduce(0) { $0 + abs($1.actual - $1.naive) }
        skill = repeated > 0 ? 1 - steps.reduce(0) { $0 + abs($1.actual - $1.mean) } / repeated : nil
    }

    private static let most = 8

    /// Every quarter of a season back from the end, oldest first, leaving three seasons and ten points before the
    /// first.
    private static func origins(_ series: TimeSeries) -> [Int] {
        let step = max(1, series.season / 4)
        return (1...most).reversed().map { series.count - step * $0 }.filter { $0 >= max(3 * series.season, 10) }
    }

    private static func steps(
        _ series: TimeSeries, _ origin: Int, _ choice: DefaultCombination.Choice, _ forms: inout [SmoothingForm]
    ) -> [Step] {
        let past = series.prefix(origin)
        let search = SmoothingSearch(past, estimation: choice.estimation)
        let found = SmoothingSelection(forms: forms).quick(search, forms: forms, starts: 1, tolerance: 1e-7)
        if let best = found.first {
            forms = found.filter { $0.criterion < best.criterion + SmoothingSelection.contention }.map(\.form)
        }
        guard let parts = try? DefaultCombination(past, choice, found), parts.smoothing != nil else { return [] }
        let horizon = series.count - origin
        let fitted = FittedAutomatic(
            members: parts.members, guarded: ForecastGuard(past, holdsAboveZero: !choice.isLogarithm), reasons: [])
        let means = fitted.forecast(horizon, levels: []).mean, halves = fitted.halfWidths(horizon, level: 0.8)
        let width = IntervalCalibration.normal(0.8)
        return (0..<horizon).map { step in
            Step(
                actual: series.values[origin + step], naive: past.values[origin - series.season + step % series.season],
                mean: means[step], deviation: halves[step] / width)
        }
        .filter(\.mean.isFinite)
    }

    /// Calibration and skill in words.
    var sentences: [String] {
        var result = [calibration.words]
        if let skill {
            let size = ForecastWords.percent(abs(skill))
            result.append(
                skill >= 0
                    ? "over the same origins the mean absolute error is \(size) below that of the \(naive)"
                    : """
                    over the same origins the mean absolute error is \(size) above that of the \(naive): compare \
                    the methods before using it
                    """)
        }
        return result
    }
}
