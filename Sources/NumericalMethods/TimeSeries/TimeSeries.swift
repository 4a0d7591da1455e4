/// Numbers at equal steps, oldest first, with the number of steps after which a season repeats; it carries no dates.
package struct TimeSeries: Sendable, Equatable {
    /// One number a step; a missing one is not a number.
    package let values: [Double]
    /// Steps in a season: 12 for months, 4 for quarters, 1 where there is none. At least 1.
    package let season: Int

    /// A series; a season below 1 counts as 1.
    package init(values: [Double], season: Int) {
        self.values = values
        self.season = max(season, 1)
    }

    package var count: Int { values.count }

    /// Positions, counted from 0, of the steps without a number.
    package var missing: [Int] { values.indices.filter { values[$0].isNaN } }

    /// The first `length` steps.
    package func prefix(_ length: Int) -> TimeSeries {
        TimeSeries(values: Array(values.prefix(length)), season: season)
    }
}
