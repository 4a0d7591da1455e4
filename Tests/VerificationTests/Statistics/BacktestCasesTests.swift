import Foundation
import NumericalMethods
import Testing

/// Rolling-origin errors against closed forms computed elsewhere.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct BacktestCasesTests {
    struct File: Decodable {
        struct Design: Decodable { let horizon: Int, window: Window }
        struct Window: Decodable {
            let length: Int?
            init(from decoder: any Decoder) throws { length = try? decoder.singleValueContainer().decode(Int.self) }
        }
        struct Expected: Decodable { let mase_by_horizon: [Double], mase: Double }
        let design: Design, origins: [Int], expected: [String: Expected]
    }

    /// The last season with the mean seasonal difference added for each year ahead, as the cases define it.
    struct SeasonalDrift: ForecastMethod {
        static let name = "seasonal-naive-drift"
        static let summary = "seasonal naive with drift"

        struct Fitted: FittedForecast {
            let series: TimeSeries
            let methodDescription = name
            let residuals: [Double] = []
            let parameters: [ForecastParameter] = []
            let logLikelihood: Double? = nil

            func forecast(_ horizon: Int, levels: [Double]) -> Forecast {
                let values = series.values, season = series.season
                let steps = zip(values.dropFirst(season), values).map { $0 - $1 }
                let mean = steps.reduce(0, +) / Double(steps.count)
                let ahead = (0..<horizon).map { step in
                    values[values.count - season + step % season] + Double(step / season + 1) * mean
                }
                return Forecast(mean: ahead, intervals: [])
            }

            func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] { [] }
        }

        func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast { Fitted(series: series) }
    }

    private static let methods: [(String, any ForecastMethod)] = [
        ("naive", Naive()), ("seasonal_naive", SeasonalNaive()), ("drift", Drift()),
        ("seasonal_naive_drift", SeasonalDrift())
    ]

    @Test func growingPast() throws {
        let file: File = try ForecastCaseFiles.read("backtest/airpassengers_expanding")
        let series = try ForecastCaseFiles.passengers()
        for (key, method) in Self.methods {
            let expected = try #require(file.expected[key])
            let found = Backtest(method, on: series, origins: file.origins, horizon: file.design.horizon, levels: [])
            #expect(found.origins == file.origins.count && found.refused == nil)
            let each = (1...file.design.horizon).map { found.scaledError($0) }
            #expect(largestForecastGap(each, expected.mase_by_horizon) < 1e-10, "\(key)")
            #expect(largestForecastGap([found.scaledError()], [expected.mase]) < 1e-10, "\(key)")
        }
    }

    /// The same on the last 60 points alone: one back-test for each origin, of a series that begins 60 points before
    /// it.
    @Test func slidingPast() throws {
        let file: File = try ForecastCaseFiles.read("backtest/airpassengers_sliding60")
        let (length, horizon) = (try #require(file.design.window.length), file.design.horizon)
        let values = try ForecastCaseFiles.passengers().values
        for (key, method) in Self.methods {
            let expected = try #require(file.expected[key])
            let tests = file.origins.map { origin in
                let part = TimeSeries(values: Array(values[(origin - length)..<(origin + horizon)]), season: 12)
                return Backtest(method, on: part, origins: [length], horizon: horizon, levels: [])
            }
            let each = (1...horizon).map { step in tests.reduce(0) { $0 + $1.scaledError(step) } / Double(tests.count) }
            #expect(largestForecastGap(each, expected.mase_by_horizon) < 1e-10, "\(key)")
        }
    }
}
