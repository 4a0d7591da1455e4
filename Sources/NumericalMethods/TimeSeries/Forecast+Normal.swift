extension Forecast {
    /// Means with symmetric normal intervals from standard deviations.
    init(mean: [Double], deviations: [Double], levels: [Double]) {
        let intervals = levels.map { level in
            let width = StandardNormal.quantile(0.5 + 0.5 * min(max(level, 0), 1))
            return ForecastInterval(
                level: level,
                lower: zip(mean, deviations).map { $0 - width * $1 },
                upper: zip(mean, deviations).map { $0 + width * $1 })
        }
        self.init(mean: mean, intervals: intervals)
    }
}
