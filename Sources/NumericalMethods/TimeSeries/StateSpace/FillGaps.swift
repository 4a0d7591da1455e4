extension TimeSeries {
    /// The series with its missing steps filled by the smoother of a structural model.
    ///
    /// Basic structural model with at least two seasons and four points, else local linear trend (8 points), else local
    /// level (5 points); a series of equal numbers is filled with that number. Throws as the methods do where fewer are given.
    public func fillGaps() throws(ForecastError) -> FilledSeries {
        guard values.contains(where: \.isNaN) else {
            return FilledSeries(values: values, gaps: [], standardErrors: [])
        }
        let numbers = values.filter { !$0.isNaN }
        let present = numbers.count
        if let first = numbers.first, present > 4, numbers.allSatisfy({ $0 == first }) {
            let gaps = missing
            return FilledSeries(
                values: values.map { _ in first }, gaps: gaps, standardErrors: gaps.map { _ in 0 })
        }
        if season > 1, present >= 2 * season + 4 { return try StructuralMethod().fitted(self).fillGaps() }
        if present >= 8 { return try LocalLinearTrendMethod().fitted(self).fillGaps() }
        return try LocalLevelMethod().fitted(self).fillGaps()
    }
}
