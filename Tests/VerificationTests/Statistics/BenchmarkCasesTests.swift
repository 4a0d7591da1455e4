import Foundation
import NumericalMethods
import Testing

/// The default on 40 monthly series of the M3 competition beside published and other programs' results.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct BenchmarkCasesTests {
    struct File: Decodable {
        struct Peer: Decodable { let mase, smape: Double, coverage80, coverage95: Double? }
        struct Series: Decodable { let id: String, insample, outsample: [Double], peer: [String: Peer] }
        let season, horizon: Int, series: [Series]
    }

    private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    @Test func naiveMethodsAreThePublishedOnes() throws {
        let file: File = try ForecastCaseFiles.read("benchmark/m3_monthly_subset")
        let methods: [(String, any ForecastMethod)] = [
            ("Naive2", SeasonallyAdjustedNaive()), ("SeasonalNaive", SeasonalNaive())
        ]
        for one in file.series {
            let past = TimeSeries(values: one.insample, season: file.season)
            for (peer, method) in methods {
                let given = try #require(one.peer[peer])
                let found = try method.fit(past).forecast(file.horizon, levels: [0.8, 0.95])
                #expect(
                    abs(Scores.meanAbsoluteScaledError(one.outsample, found.mean, past: past) - given.mase) < 1.1e-5,
                    """
                    \(one.id)
                    """)
                #expect(
                    abs(Scores.symmetricPercentageError(one.outsample, found.mean) - given.smape) < 1.1e-5,
                    """
                    \(one.id)
                    """)
                if let coverage = given.coverage95 {
                    #expect(
                        abs(IntervalScores.coverage(found.intervals[1], actual: one.outsample) - coverage) < 1e-9,
                        """
                        \(one.id)
                        """)
                }
            }
        }
    }

    /// What a method comes to on all series.
    private struct Result {
        var average: [Double] = [], best: [Double] = [], narrow: [Double] = [], wide: [Double] = []
    }

    private func result(_ method: any ForecastMethod) throws -> Result {
        let file: File = try ForecastCaseFiles.read("benchmark/m3_monthly_subset")
        let symmetric = mean(file.series.compactMap { $0.peer["Naive2"]?.smape })
        let scaled = mean(file.series.compactMap { $0.peer["Naive2"]?.mase })
        var result = Result()
        for one in file.series {
            let past = TimeSeries(values: one.insample, season: file.season)
            let found = try method.fit(past).forecast(file.horizon, levels: [0.8, 0.95])
            let mase = Scores.meanAbsoluteScaledError(one.outsample, found.mean, past: past)
            result.average.append(
                (Scores.symmetricPercentageError(one.outsample, found.mean) / symmetric + mase / scaled) / 2)
            let peer = try #require(one.peer["ETSd"])
            result.best.append((peer.smape / symmetric + peer.mase / scaled) / 2)
            result.narrow.append(IntervalScores.coverage(found.intervals[0], actual: one.outsample))
            result.wide.append(IntervalScores.coverage(found.intervals[1], actual: one.outsample))
        }
        return result
    }

    private static let accurate = 0.818, narrow = 0.74...0.88, wide = 0.90...0.98

    /// Accuracy near the best peer's (0.804; the difference is within chance) and intervals that hold what they
    /// promise.
    @Test func defaultIsAccurateAndCalibrated() throws {
        let found = try result(AutomaticForecast())
        let comparison = DieboldMariano(losses: found.average, against: found.best)
        #expect(mean(found.average) < Self.accurate, "\(mean(found.average))")
        #expect(comparison.probability > 0.05, "difference \(comparison.meanDifference)")
        #expect(Self.narrow.contains(mean(found.narrow)), "\(mean(found.narrow))")
        #expect(Self.wide.contains(mean(found.wide)), "\(mean(found.wide))")
    }

    /// The bounds above tell: methods known to be worse, or too narrow, do not pass them.
    @Test func worseMethodsDoNotPass() throws {
        let naive = try result(SeasonalNaive()), theta = try result(Theta())
        #expect(mean(naive.average) > Self.accurate && mean(theta.average) > Self.accurate)
        #expect(DieboldMariano(losses: naive.average, against: naive.best).probability < 0.05)
        #expect(!Self.narrow.contains(mean(theta.narrow)) && !Self.wide.contains(mean(theta.wide)))
    }
}
