extension Forecast {
    /// The forecast with nothing below zero, where no number of the series is.
    package func heldAboveZero(_ series: TimeSeries) -> Forecast {
        guard !series.values.contains(where: { $0 < 0 }) else { return self }
        return Forecast(
            mean: mean.map { max($0, 0) },
            intervals: intervals.map { interval in
                ForecastInterval(
                    level: interval.level, lower: interval.lower.map { max($0, 0) },
                    upper: interval.upper.map { max($0, 0) })
            })
    }

    /// Steps ahead, from 0, whose mean is below zero although no number of the series is.
    package func stepsBelowZero(_ series: TimeSeries) -> [Int] {
        series.values.contains { $0 < 0 } ? [] : mean.indices.filter { mean[$0] < 0 }
    }
}
