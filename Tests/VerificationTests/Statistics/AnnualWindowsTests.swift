import NumericalMethods
import Testing

/// The default on ten years, four ahead, beside statsforecast 2.1.1.
struct AnnualWindowsTests {
    /// Scaled by the mean step of the ten years: AutoETS 1.74, dynamic optimised theta 1.58, their mean 1.62; the last
    /// number 2.09.
    @Test func tenYearsFourAhead() throws {
        let windows = AnnualWindows.all
        #expect(windows.count == 74 && windows.allSatisfy { $0.past.count == 10 && $0.actual.count == 4 })
        var errors: [Double] = [], naive: [Double] = [], inside: [Double] = []
        for (past, actual) in windows {
            let series = TimeSeries(values: past, season: 1)
            let found = try AutomaticForecast().fit(series).forecast(4, levels: [0.8])
            errors.append(Scores.meanAbsoluteScaledError(actual, found.mean, past: series))
            inside.append(IntervalScores.coverage(found.intervals[0], actual: actual))
            naive.append(
                Scores.meanAbsoluteScaledError(
                    actual, try Naive().fit(series).forecast(4, levels: []).mean, past: series))
        }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        #expect(mean(errors) < 1.60, "\(mean(errors))")
        #expect((0.72...0.88).contains(mean(inside)), "\(mean(inside))")
        #expect(mean(naive) > 2.0, "\(mean(naive))")
    }
}
