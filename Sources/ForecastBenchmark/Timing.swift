import Foundation
import NumericalMethods

/// Times of fitting and forecasting, with the forecasts so that two programs' answers can be compared.
struct Timing {
    private let options: Options
    private let series: [(id: String, values: [Double])]
    private static let levels = [0.8, 0.95]

    init(_ options: Options) throws {
        self.options = options
        series = try SeriesFile(options.file ?? "").series
    }

    /// One line for each method and series: the median CPU time of one fit and forecast.
    func printEach() throws {
        for name in options.methods {
            let method = try MethodCatalogue.method(name)
            for one in series {
                try printLine(name, method, one.id, TimeSeries(values: one.values, season: options.season))
            }
        }
    }

    private func printLine(_ name: String, _ method: any ForecastMethod, _ id: String, _ series: TimeSeries) throws {
        _ = try method.fit(series).forecast(options.horizon, levels: Self.levels)
        let times = try (0..<options.repetitions).map { _ in
            let start = Self.processorTime()
            _ = try method.fit(series).forecast(options.horizon, levels: Self.levels)
            return Self.processorTime() - start
        }.sorted()
        let fitted = try method.fit(series)
        let found = fitted.forecast(options.horizon, levels: Self.levels)
        try printJSON(
            Line(
                method: name, series: id, points: series.count, cpu_seconds: times[times.count / 2],
                cpu_seconds_least: times[0],
                repetitions: times.count, mean: found.mean, lower_80: found.intervals[0].lower,
                upper_80: found.intervals[0].upper, lower_95: found.intervals[1].lower,
                upper_95: found.intervals[1].upper,
                squares: fitted.residuals.reduce(0) { $1.isNaN ? $0 : $0 + $1 * $1 },
                log_likelihood: fitted.logLikelihood,
                description: fitted.methodDescription))
    }

    /// One line for each method: the time of all series on all cores.
    func printWhole() throws {
        for name in options.methods {
            let method = try MethodCatalogue.method(name)
            let (start, clock) = (Self.processorTime(), Date())
            let failures = run(method)
            try printJSON(
                Whole(
                    method: name, series: series.count, failures: failures,
                    cores: ProcessInfo.processInfo.activeProcessorCount,
                    wall_seconds: Date().timeIntervalSince(clock), cpu_seconds: Self.processorTime() - start))
        }
    }

    private func run(_ method: any ForecastMethod) -> Int {
        let (series, options) = (self.series, self.options)
        let failures = FailureCount()
        DispatchQueue.concurrentPerform(iterations: series.count) { index in
            let one = TimeSeries(values: series[index].values, season: options.season)
            let found = try? method.fit(one).forecast(options.horizon, levels: Self.levels)
            if found?.mean.allSatisfy(\.isFinite) != true { failures.add() }
        }
        return failures.count
    }

    /// Seconds of processor time of the whole process.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private struct Line: Encodable {
        let method, series: String, points: Int, cpu_seconds, cpu_seconds_least: Double, repetitions: Int
        let mean, lower_80, upper_80, lower_95, upper_95: [Double], squares: Double, log_likelihood: Double?,
            description: String
    }

    private struct Whole: Encodable {
        let method: String, series, failures, cores: Int, wall_seconds, cpu_seconds: Double
    }
}

/// A count that several threads raise.
final class FailureCount: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0

    func add() { lock.withLock { value += 1 } }

    var count: Int { lock.withLock { value } }
}

/// One line of JSON on standard output.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}
