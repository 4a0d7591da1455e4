import Foundation
import NumericalMethods
import Testing

/// Automatic methods and the theta family against independent programs.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct EtsAutomaticCasesTests {
    struct Automatic: Decodable {
        struct Case: Decodable { let mean: [Double], lo80, hi80, lo95, hi95: [Double]?, mase, smape: Double }
        struct Tolerance: Decodable { let interval_rel_width: Double }
        let n_train, h: Int, actual: [Double], cases: [String: Case], tolerance: Tolerance
    }

    static let files = ["ets/airpassengers_auto", "ets/airpassengers_short60_auto"]

    @Test(arguments: files) func scoresOfEveryPeer(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name)
        let past = try ForecastCaseFiles.passengers(file.n_train)
        for (_, given) in file.cases.sorted(by: { $0.key < $1.key }) {
            #expect(
                largestForecastGap([Scores.meanAbsoluteScaledError(file.actual, given.mean, past: past)], [given.mase])
                    < 1e-6)
            #expect(
                largestForecastGap([Scores.symmetricPercentageError(file.actual, given.mean)], [given.smape]) < 1e-6)
        }
    }

    @Test(arguments: files) func seasonalNaive(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name)
        let given = try #require(file.cases["SeasonalNaive"])
        let found = try SeasonalNaive().fit(ForecastCaseFiles.passengers(file.n_train)).forecast(
            file.h, levels: [0.8, 0.95])
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
            ("DynamicOptimizedTheta", DynamicOptimisedTheta())
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
            ("DynamicOptimizedTheta", DynamicOptimisedTheta())
        ]
        for (peer, method) in methods {
            let found = try method.fit(series).forecast(file.h, levels: []).mean
            let score = Scores.meanAbsoluteScaledError(file.actual, found, past: series)
            #expect(score <= (file.cases[peer]?.mase ?? 0) + 0.1, "\(peer): \(score)")
        }
    }

    /// Widths within the quarter that the cases allow: of theta step by step; of smoothing on average, because the form
    /// that each program chooses spreads the steps differently.
    @Test(arguments: files) func widthsOfIntervals(_ name: String) throws {
        let file: Automatic = try ForecastCaseFiles.read(name), allowed = file.tolerance.interval_rel_width
        let series = try ForecastCaseFiles.passengers(file.n_train)
        let methods: [(String, any ForecastMethod, Bool)] = [
            ("Theta", Theta(), true), ("OptimizedTheta", OptimisedTheta(), true),
            ("DynamicTheta", DynamicTheta(), true),
            ("DynamicOptimizedTheta", DynamicOptimisedTheta(), true), ("AutoETS_ZZZ", AutomaticSmoothing(), false),
            ("AutoETS_damped", DampedSmoothing(), false)
        ]
        for (peer, method, isStepwise) in methods {
            let given = try #require(file.cases[peer])
            let found = try method.fit(series).forecast(file.h, levels: [0.8, 0.95]).intervals
            for (interval, bounds) in zip(found, [(given.lo80, given.hi80), (given.lo95, given.hi95)]) {
                let own = zip(interval.upper, interval.lower).map { $0 - $1 }
                let theirs = try zip(#require(bounds.1), #require(bounds.0)).map { $0 - $1 }
                let pairs = isStepwise ? Array(zip(own, theirs)) : [(own.reduce(0, +), theirs.reduce(0, +))]
                #expect(
                    pairs.allSatisfy { abs($0 / $1 - 1) < allowed },
                    """
                    \(peer), \(interval.level): \(own) beside \(theirs)
                    """)
            }
        }
    }
}
