/// The default: the mean of dynamic optimised theta and exponential smoothing, with intervals widened to what the
/// method's own rolling errors show, and a simpler method where the series is too short or too bare for it.
///
/// A series that began or ended within the data is forecast as one that did; a number far from all others is left out
/// and named; where a series above zero would fall below it, its logarithms are forecast instead.
///
/// On 300 monthly series of the M3 competition this mean scored as well as the median of four methods at a tenth of
/// their cost. Simple combinations: Clemen (1989), doi:10.1016/0169-2070(89)90012-5; narrow intervals: Hyndman et al.
/// (2002), doi:10.1016/S0169-2070(01)00110-8.
package struct AutomaticForecast: ForecastMethod {
    package static let name = "auto"
    package static let summary = """
        chosen by the series: a mean of several methods where it is long enough, a simpler one where it is short; \
        the reason is told
        """
    private let isCalibrated: Bool
    private let fillsGaps: Bool

    /// - Parameters:
    ///   - isCalibrated: widen intervals by rolling errors (costs refits of the last two seasons).
    ///   - fillsGaps: bridge single missing steps; otherwise a gap is an error.
    package init(isCalibrated: Bool = true, fillsGaps: Bool = true) {
        self.isCalibrated = isCalibrated
        self.fillsGaps = fillsGaps
    }

    package func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        if let position = series.values.firstIndex(where: \.isInfinite) { throw .nonFinite(position: position) }
        guard fillsGaps else {
            let complete = try GapFilling(complete: series, method: Self.name)
            try SeriesCheck(complete.series, method: Self.name, needed: 3).throwing()
            return try begun(complete.series)
        }
        let cleaned = GrossErrorRemoval(series)
        let filled = try GapFilling(cleaned.series, method: Self.name)
        try SeriesCheck(filled.series, method: Self.name, needed: 3).throwing()
        let notes = [cleaned.words, filled.words].compactMap { $0 }
        let fitted = try begun(filled.series)
        return notes.isEmpty
            ? fitted : PaddedForecast(fitted, skipped: 0, without: cleaned.series.missing, notes: notes)
    }

    /// Without the zeros before a series began.
    private func begun(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        let before = ZeroPattern(series).beginning
        guard before > 0, series.count - before >= 3 else { return try whole(series) }
        let rest = TimeSeries(values: Array(series.values.dropFirst(before)), season: series.season)
        let note = "the first \(before) numbers are zero and are left out: the series begins with step \(before + 1)"
        return PaddedForecast(try whole(rest), skipped: before, without: [], notes: [note])
    }

    private func whole(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast {
        if let plain = AutomaticFallback.bare(series) { return plain }
        let fitted = try estimate(series)
        let ahead = max(3 * series.season, 12)
        guard series.values.allSatisfy({ $0 > 0 }), !fitted.stepsHeldAtZero(ahead).isEmpty else { return fitted }
        let why = "logarithms, because the forecast of the numbers themselves would fall below zero"
        return LogForecast(try estimate(LogForecast.logarithms(series), isLogarithm: true), of: series, why: why)
    }

    private func estimate(_ series: TimeSeries, isLogarithm: Bool = false) throws(ForecastError) -> FittedAutomatic {
        let guarded = ForecastGuard(series, holdsAboveZero: !isLogarithm)
        if let short = AutomaticFallback.short(series, guarded) { return short }
        let choice = DefaultCombination.Choice(season: series.season, isLogarithm: isLogarithm)
        let combination = try DefaultCombination(series, choice)
        let rolling = isCalibrated ? RollingErrors(series, choice) : nil
        let fitted = FittedAutomatic(
            members: combination.members, guarded: guarded, calibration: rolling?.calibration,
            width: rolling?.isFull == true ? nil : ShortSeriesWidth(series),
            reasons: combination.reasons + (rolling?.sentences ?? []))
        if fitted.forecast(2 * series.season, levels: []).mean.allSatisfy(\.isFinite) { return fitted }
        let walk = FittedWalk(
            series, words: "seasonal naive: each step as one season before", lag: series.season, slope: 0)
        return FittedAutomatic(
            members: [walk], guarded: guarded,
            reasons: combination.reasons + [
                """
                the combination gave numbers that are not finite, so each step is as one season before
                """
            ])
    }
}
