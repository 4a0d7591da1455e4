/// What a method expects of the next steps, in the units of the series.
package struct Forecast: Sendable, Equatable {
    /// One mean a step.
    package let mean: [Double]
    /// Central intervals, in the order in which their levels were asked for.
    package let intervals: [ForecastInterval]

    package init(mean: [Double], intervals: [ForecastInterval]) {
        self.mean = mean
        self.intervals = intervals
    }
}

/// A central interval for each step ahead.
package struct ForecastInterval: Sendable, Equatable {
    /// The share of outcomes that should fall inside, between 0 and 1.
    package let level: Double
    package let lower: [Double]
    package let upper: [Double]

    package init(level: Double, lower: [Double], upper: [Double]) {
        self.level = level
        self.lower = lower
        self.upper = upper
    }
}
