import Foundation
import NumericalMethods
import Testing

/// Automatic methods and the theta family against independent programs.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct EtsAutomaticCasesTests {
    struct Automatic: Decodable {
        struct Case: Decodable { let mean: [Double], lo80, hi80, lo95, hi95: [Double]?, mase, smape: Double }
        let n_train, h: Int, actual: [Double], cases: [String: Case]
    }

    static let files = ["ets/airpassengers_auto", "ets/airpassengers_short60_auto"]

    @Test(arguments: files) func scoresOfEveryPeer(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name)
        let past = try ForecastCaseFiles.passengers(file.n_train)
        for (_, given) in file.cases.sorted(by: { $0.key < $1.key }) {
            #expect(largestForecastGap([Scores.meanAbsoluteScaledError(file.actual, given.mean, past: past)], [given.mase]) < 1e-6)
            #expect(largestForecastGap([Scores.symmetricPercentageError(file.actual, given.mean)], [given.smape]) < 1e-6)
        }
    }

    @Test(arguments: files) func seasonalNaive(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name)
        let given = try #require(file.cases["SeasonalNaive"])
        let found = try SeasonalNaive().fit(ForecastCaseFiles.passengers(file.n_train)).forecast(file.h, levels: [0.8, 0.95])
        #expect(found.mean == given.mean)
        #expect(largestForecastGap(found.intervals[0].lower, given.lo80 ?? []) < 1e-6)
        #expect(largestForecastGap(found.intervals[0].upper, given.hi80 ?? []) < 1e-6)
        #expect(largestForecastGap(found.intervals[1].lower, given.lo95 ?? []) < 1e-6)
        #expect(largestForecastGap(found.intervals[1].upper, given.hi95 ?? []) < 1e-6)
    }

    @Test(arguments: files) func thetaFamily(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name)
        let series = try ForecastCaseFiles.passengers(file.n_train)
        let methods: [(String, any ForecastMethod)] = [
            ("Theta", Theta()), ("OptimizedTheta", OptimisedTheta()), ("DynamicTheta", DynamicTheta()),
            ("DynamicOptimizedTheta", DynamicOptimisedTheta()),
        ]
        for (peer, method) in methods {
            let found = try method.fit(series).forecast(file.h, levels: []).mean
            #expect(largestForecastGap(found, file.cases[peer]?.mean ?? []) < 0.03, "\(peer)")
        }
    }

    @Test(arguments: files) func automaticMethodsScoreAsWell(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name)
        let series = try ForecastCaseFiles.passengers(file.n_train)
        let methods: [(String, any ForecastMethod)] = [
            ("AutoETS_ZZZ", AutomaticSmoothing()), ("AutoETS_damped", DampedSmoothing()),
            ("DynamicOptimizedTheta", DynamicOptimisedTheta()),
        ]
        for (peer, method) in methods {
            let found = try method.fit(series).forecast(file.h, levels: []).mean
            let score = Scores.meanAbsoluteScaledError(file.actual, found, past: series)
            #expect(score <= (file.cases[peer]?.mase ?? 0) + 0.1, "\(peer): \(score)")
        }
    }
}
