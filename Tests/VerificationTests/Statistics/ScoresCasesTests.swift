import Foundation
import NumericalMethods
import Testing

/// Scores of points, distributions and intervals against independent programs.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct ScoresCasesTests {
    struct File: Decodable {
        struct Expected: Decodable {
            let me, mae, rmse, mape_percent, smape_percent_0_200, mase, rmsse, mase_scale, relative_mae_to_seasonal_naive: Double
            let crps_ensemble_each: [Double], crps_ensemble, crps_fair: Double, crps_gaussian_each: [Double]
            let log_score_gaussian, interval_score_95, msis, coverage95, coverage80: Double
            let pit_gaussian, pit_ensemble, quantile_levels: [Double], quantiles_linear_type7: [[Double]]
            let pinball_mean_by_level: [Double], energy_score: Double
        }
        let season: Int, insample, actual, point: [Double], ensemble: [[Double]]
        let gaussian_sd, lower95, upper95, lower80, upper80: [Double], expected: Expected
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    @Test func pointScores() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let past = TimeSeries(values: file.insample, season: file.season), expected = file.expected
        let found = [
            Scores.meanError(file.actual, file.point), Scores.meanAbsoluteError(file.actual, file.point),
            Scores.rootMeanSquaredError(file.actual, file.point), Scores.meanAbsolutePercentageError(file.actual, file.point),
            Scores.symmetricPercentageError(file.actual, file.point), Scores.seasonalScale(past),
            Scores.meanAbsoluteScaledError(file.actual, file.point, past: past),
            Scores.rootMeanSquaredScaledError(file.actual, file.point, past: past),
            Scores.relativeToSeasonalNaive(file.actual, file.point, past: past),
        ]
        let wanted = [
            expected.me, expected.mae, expected.rmse, expected.mape_percent, expected.smape_percent_0_200, expected.mase_scale,
            expected.mase, expected.rmsse, expected.relative_mae_to_seasonal_naive,
        ]
        #expect(largestForecastGap(found, wanted) < 1e-9)
    }

    @Test func distributionScores() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let expected = file.expected, steps = file.actual.indices
        let each = steps.map { ProbabilityScores.ensemble(file.ensemble[$0], actual: file.actual[$0]) }
        let fair = steps.map { ProbabilityScores.ensemble(file.ensemble[$0], actual: file.actual[$0], isFair: true) }
        let normal = steps.map {
            ProbabilityScores.normal(mean: file.point[$0], deviation: file.gaussian_sd[$0], actual: file.actual[$0])
        }
        let logs = steps.map {
            ProbabilityScores.normalLogScore(mean: file.point[$0], deviation: file.gaussian_sd[$0], actual: file.actual[$0])
        }
        #expect(largestForecastGap(each, expected.crps_ensemble_each) < 1e-9)
        #expect(largestForecastGap(normal, expected.crps_gaussian_each) < 1e-9)
        #expect(largestForecastGap([mean(each), mean(fair), mean(logs)], [expected.crps_ensemble, expected.crps_fair, expected.log_score_gaussian]) < 1e-9)
        let members = (file.ensemble.first ?? []).indices.map { member in steps.map { file.ensemble[$0][member] } }
        #expect(largestForecastGap([ProbabilityScores.energy(members, actual: file.actual)], [expected.energy_score]) < 1e-9)
    }

    @Test func transformsAndQuantiles() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let expected = file.expected, steps = file.actual.indices
        let normal = steps.map {
            ProbabilityScores.normalTransform(mean: file.point[$0], deviation: file.gaussian_sd[$0], actual: file.actual[$0])
        }
        #expect(largestForecastGap(normal, expected.pit_gaussian) < 1e-9)
        let members = steps.map { ProbabilityScores.ensembleTransform(file.ensemble[$0], actual: file.actual[$0]) }
        #expect(largestForecastGap(members, expected.pit_ensemble) < 1e-9)
        let quantiles = file.ensemble.map { members in expected.quantile_levels.map { ProbabilityScores.quantile(members, level: $0) } }
        for step in steps { #expect(largestForecastGap(quantiles[step], expected.quantiles_linear_type7[step]) < 1e-9) }
        let pinball = expected.quantile_levels.indices.map { level in
            mean(steps.map {
                ProbabilityScores.pinball(quantiles[$0][level], level: expected.quantile_levels[level], actual: file.actual[$0])
            })
        }
        #expect(largestForecastGap(pinball, expected.pinball_mean_by_level) < 1e-9)
    }

    @Test func intervalScores() throws {
        let file: File = try ForecastCaseFiles.read("scores/scores_1")
        let past = TimeSeries(values: file.insample, season: file.season), expected = file.expected
        let wide = ForecastInterval(level: 0.95, lower: file.lower95, upper: file.upper95)
        let narrow = ForecastInterval(level: 0.8, lower: file.lower80, upper: file.upper80)
        let found = [
            IntervalScores.score(wide, actual: file.actual), IntervalScores.scaledScore(wide, actual: file.actual, past: past),
            IntervalScores.coverage(wide, actual: file.actual), IntervalScores.coverage(narrow, actual: file.actual),
        ]
        #expect(largestForecastGap(found, [expected.interval_score_95, expected.msis, expected.coverage95, expected.coverage80]) < 1e-9)
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
        #expect(file.expected.levels.map { SplitConformal.halfWidth(file.calibration_errors, level: $0) } == file.expected.half_width)
        #expect(SplitConformal.halfWidth(file.calibration_errors, level: 0.97) == nil)
    }
}
