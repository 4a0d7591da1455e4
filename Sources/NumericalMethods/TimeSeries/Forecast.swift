/// What a method expects of the next steps, in the units of the series.
public struct Forecast: Sendable, Equatable {
    /// One mean a step.
    public let mean: [Double]
    /// Central intervals, in the order in which their levels were asked for.
    public let intervals: [ForecastInterval]

    public init(mean: [Double], intervals: [ForecastInterval]) {
        self.mean = mean
        self.intervals = intervals
    }
}

/// A central interval for each step ahead.
public struct ForecastInterval: Sendable, Equatable {
    /// The share of outcomes that should fall inside, between 0 and 1.
    public let level: Double
    public let lower: [Double]
    public let upper: [Double]

    public init(level: Double, lower: [Double], upper: [Double]) {
        self.level = level
        self.lower = lower
        self.upper = upper
    }
}
