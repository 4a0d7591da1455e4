/// Forecasts from many points of the past, each made from the points before it only.
public struct Backtest: Sendable {
    /// The plan: from which points, how far, and on how much of the past.
    public struct Plan: Sendable, Equatable {
        /// Points before the first forecast.
        public var firstOrigin: Int
        public var horizon: Int
        /// Points between forecasts.
        public var step: Int
        /// Points of the past used, or nothing for all.
        public var window: Int?

        public init(firstOrigin: Int, horizon: Int, step: Int = 1, window: Int? = nil) {
            self.firstOrigin = firstOrigin
            self.horizon = horizon
            self.step = step
            self.window = window
        }

        /// The usual plan: first origin after three seasons (36 steps for months), each step, a season ahead, or one and a
        /// half seasons from seven seasons on.
        public init(standardFor series: TimeSeries) {
            let season = max(series.season, 4)
            self.init(firstOrigin: 3 * season, horizon: series.count >= 7 * season ? season * 3 / 2 : season)
        }

        /// Numbers of points before each forecast, for a series of `count` points; a full horizon fits after each.
        public func origins(_ count: Int) -> [Int] {
            guard horizon > 0, step > 0, firstOrigin > 0, firstOrigin + horizon <= count else { return [] }
            return Array(stride(from: firstOrigin, through: count - horizon, by: step))
        }
    }

    /// One forecast with what came true.
    public struct Trial: Sendable, Equatable {
        public let origin: Int
        public let past: TimeSeries
        public let actual: [Double]
        public let forecast: Forecast
    }

    public let trials: [Trial]
    /// Origins at which the method could not be fitted, with the reason of the first.
    public let failures: Int
    public let firstFailure: ForecastError?

    /// Runs a method; origins where it fails are counted and left out.
    public init(_ method: any ForecastMethod, on series: TimeSeries, plan: Plan, levels: [Double] = [0.5, 0.8, 0.95]) {
        var trials: [Trial] = []
        var failures: [ForecastError] = []
        for origin in plan.origins(series.count) {
            let whole = series.prefix(origin)
            let past = plan.window.map { whole.suffix($0) } ?? whole
            let actual = Array(series.values[origin..<(origin + plan.horizon)])
            do throws(ForecastError) {
                let forecast = try method.fit(past).forecast(plan.horizon, levels: levels)
                trials.append(Trial(origin: origin, past: past, actual: actual, forecast: forecast))
            } catch { failures.append(error) }
        }
        self.trials = trials
        self.failures = failures.count
        firstFailure = failures.first
    }
}
