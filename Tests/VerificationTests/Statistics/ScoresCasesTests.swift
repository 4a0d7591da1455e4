import Foundation
import NumericalMethods
import Testing

/// Scores of points, distributions and intervals against independent programs.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct ScoresCasesTests {
    struct File: Decodable {
        struct Expected: Decodable {
            let mape_percent, smape_percent_0_200, mase, mase_scale: Double
            let crps_gaussian_each: [Double], interval_score_95, msis, coverage95, coverage80: Double
        }
        let season: Int, insample, actual, point: [Double]
        let gaussian_sd, lower95, upper95, lower80, upper80: [Double], expected: Expected

        var past: TimeSeries { TimeSeries(values: insample, season: season) }
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    @Test func pointScores() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let expected = file.expected
        let found = [
            mean(zip(file.actual, file.point).map { abs(Scores.percentageError($0, $1)) }),
            Scores.symmetricPercentageError(file.actual, file.point), Scores.seasonalScale(file.past),
            Scores.meanAbsoluteScaledError(file.actual, file.point, past: file.past)
        ]
        let wanted = [expected.mape_percent, expected.smape_percent_0_200, expected.mase_scale, expected.mase]
        #expect(largestForecastGap(found, wanted) < 1e-9)
    }

    @Test func rankedProbabilityScore() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let found = file.actual.indices.map {
            ProbabilityScores.normal(mean: file.point[$0], deviation: file.gaussian_sd[$0], actual: file.actual[$0])
        }
        #expect(largestForecastGap(found, file.expected.crps_gaussian_each) < 1e-9)
    }

    @Test func intervalScores() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let expected = file.expected
        let wide = ForecastInterval(level: 0.95, lower: file.lower95, upper: file.upper95)
        let narrow = ForecastInterval(level: 0.8, lower: file.lower80, upper: file.upper80)
        let each = file.actual.indices.map {
            IntervalScores.score(lower: file.lower95[$0], upper: file.upper95[$0], actual: file.actual[$0], level: 0.95)
        }
        let found = [
            mean(each), IntervalScores.scaledScore(wide, actual: file.actual, past: file.past),
            IntervalScores.coverage(wide, actual: file.actual), IntervalScores.coverage(narrow, actual: file.actual)
        ]
        #expect(
            largestForecastGap(
                found, [expected.interval_score_95, expected.msis, expected.coverage95, expected.coverage80]) < 1e-9)
    }

    /// A back-test with one origin is the case itself: the case's means and 95 % intervals as a method's forecast.
    @Test func backtestGivesTheScoresOfItsCase() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let series = TimeSeries(values: file.insample + file.actual, season: file.season)
        let given = Forecast(
            mean: file.point, intervals: [ForecastInterval(level: 0.95, lower: file.lower95, upper: file.upper95)])
        let test = Backtest(
            GivenForecast(forecast: given), on: series, origins: [file.insample.count], horizon: file.actual.count,
            levels: [0.95])
        let found = [
            test.scaledError(), test.symmetricPercentageError(), test.absolutePercentageError(), test.coverage(0.95),
            test.scaledIntervalScore(0.95)
        ]
        let expected = file.expected
        let wanted = [
            expected.mase, expected.smape_percent_0_200, expected.mape_percent, expected.coverage95, expected.msis
        ]
        #expect(largestForecastGap(found, wanted) < 1e-9)
    }

    /// A method that answers every series with one forecast.
    struct GivenForecast: ForecastMethod {
        static let name = "given"
        static let summary = "a given forecast"
        let forecast: Forecast

        struct Fitted: FittedForecast {
            let answer: Forecast
            let methodDescription = name
            let residuals: [Double] = []
            let parameters: [ForecastParameter] = []
            let logLikelihood: Double? = nil

            func forecast(_ horizon: Int, levels: [Double]) -> Forecast { answer }
            func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] { [] }
        }

        func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast { Fitted(answer: forecast) }
    }

    struct Comparison: Decodable {
        struct Expected: Decodable { let mean_loss_difference, dm, dm_hln, p_two_sided_t_n_minus_1: Double }
        let e1, e2: [Double], h: Int, expected: Expected
    }

    @Test func comparisonOfTwoForecasts() throws {
        let file: Comparison = try ForecastCaseFiles.read("scores/diebold_mariano")
        let found = DieboldMariano(losses: file.e1.map { $0 * $0 }, against: file.e2.map { $0 * $0 }, horizon: file.h)
        let expected = file.expected
        #expect(
            largestForecastGap(
                [found.meanDifference, found.statistic, found.correctedStatistic, found.probability],
                [expected.mean_loss_difference, expected.dm, expected.dm_hln, expected.p_two_sided_t_n_minus_1]) < 1e-9)
    }

    struct Conformal: Decodable {
        struct Expected: Decodable { let levels, half_width: [Double] }
        let calibration_errors: [Double], expected: Expected
    }

    @Test func conformalIntervals() throws {
        let file: Conformal = try ForecastCaseFiles.read("scores/split_conformal")
        #expect(
            file.expected.levels.map { SplitConformal.halfWidth(file.calibration_errors, level: $0) }
                == file.expected.half_width)
        #expect(SplitConformal.halfWidth(file.calibration_errors, level: 0.97) == nil)
    }
}
