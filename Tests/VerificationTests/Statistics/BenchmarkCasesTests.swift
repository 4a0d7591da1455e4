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
        let methods: [(String, any ForecastMethod)] = [("Naive2", SeasonallyAdjustedNaive()), ("SeasonalNaive", SeasonalNaive())]
        for one in file.series {
            let past = TimeSeries(values: one.insample, season: file.season)
            for (peer, method) in methods {
                let given = try #require(one.peer[peer])
                let found = try method.fit(past).forecast(file.horizon, levels: [0.8, 0.95])
                #expect(abs(Scores.meanAbsoluteScaledError(one.outsample, found.mean, past: past) - given.mase) < 1.1e-5, "\(one.id)")
                #expect(abs(Scores.symmetricPercentageError(one.outsample, found.mean) - given.smape) < 1.1e-5, "\(one.id)")
                if let coverage = given.coverage95 {
                    #expect(abs(IntervalScores.coverage(found.intervals[1], actual: one.outsample) - coverage) < 1e-9, "\(one.id)")
                }
            }
        }
    }

    /// Accuracy near the best peer's (0.80; the difference is within chance) and intervals that hold what they promise.
    @Test func defaultIsAccurateAndCalibrated() throws {
        let file: File = try ForecastCaseFiles.read("benchmark/m3_monthly_subset")
        let symmetric = mean(file.series.compactMap { $0.peer["Naive2"]?.smape })
        let scaled = mean(file.series.compactMap { $0.peer["Naive2"]?.mase })
        var own: [Double] = [], best: [Double] = [], narrow: [Double] = [], wide: [Double] = []
        for one in file.series {
            let past = TimeSeries(values: one.insample, season: file.season)
            let found = try AutomaticForecast().fit(past).forecast(file.horizon, levels: [0.8, 0.95])
            let mase = Scores.meanAbsoluteScaledError(one.outsample, found.mean, past: past)
            own.append((Scores.symmetricPercentageError(one.outsample, found.mean) / symmetric + mase / scaled) / 2)
            let peer = try #require(one.peer["ETSd"])
            best.append((peer.smape / symmetric + peer.mase / scaled) / 2)
            narrow.append(IntervalScores.coverage(found.intervals[0], actual: one.outsample))
            wide.append(IntervalScores.coverage(found.intervals[1], actual: one.outsample))
        }
        let comparison = DieboldMariano(losses: own, against: best)
        #expect(mean(own) < 0.83, "\(mean(own))")
        #expect(comparison.probability > 0.05, "difference \(comparison.meanDifference)")
        #expect((0.74...0.88).contains(mean(narrow)), "\(mean(narrow))")
        #expect((0.90...0.98).contains(mean(wide)), "\(mean(wide))")
    }
}
