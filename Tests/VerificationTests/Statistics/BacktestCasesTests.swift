import Foundation
import NumericalMethods
import Testing

/// Rolling-origin errors against closed forms computed elsewhere.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct BacktestCasesTests {
    struct File: Decodable {
        struct Design: Decodable { let first_origin, horizon, step: Int, window: Window }
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

    @Test(arguments: ["airpassengers_expanding", "airpassengers_sliding60"]) func rollingOrigins(_ name: String) throws {
        let file: File = try ForecastCaseFiles.read("backtest/" + name)
        let series = try ForecastCaseFiles.passengers()
        let plan = Backtest.Plan(
            firstOrigin: file.design.first_origin, horizon: file.design.horizon, step: file.design.step,
            window: file.design.window.length)
        #expect(plan.origins(series.count) == file.origins)
        let methods: [(String, any ForecastMethod)] = [
            ("naive", Naive()), ("seasonal_naive", SeasonalNaive()), ("drift", Drift()), ("seasonal_naive_drift", SeasonalDrift()),
        ]
        for (key, method) in methods {
            let expected = try #require(file.expected[key])
            let found = Backtest(method, on: series, plan: plan, levels: [])
            #expect(found.failures == 0)
            #expect(largestForecastGap(found.scaledErrorByHorizon, expected.mase_by_horizon) < 1e-10, "\(key)")
            #expect(largestForecastGap([found.meanAbsoluteScaledError], [expected.mase]) < 1e-10, "\(key)")
        }
    }
}
