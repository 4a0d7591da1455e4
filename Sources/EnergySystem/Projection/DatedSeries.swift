/// Figures of consecutive periods, oldest first, with what was done to them on reading.
package struct DatedSeries: Sendable {
    /// The column's name, or the series' own id.
    package let id: String
    package let first: CalendarPeriod
    /// One number a period, none missing.
    package let values: [Double]
    /// Periods without a figure that were interpolated.
    package let filled: [CalendarPeriod]
    /// What a reader must know: what was interpolated, left out or taken as another frequency.
    package let notes: [String]
    /// Periods of the calendar from one figure to the next; 1 but for monthly dates that are quarters or years apart.
    package let stride: Int

    package init(
        id: String, first: CalendarPeriod, values: [Double], filled: [CalendarPeriod] = [], notes: [String] = [],
        stride: Int = 1
    ) {
        self.id = id
        self.first = first
        self.values = values
        self.filled = filled
        self.notes = notes
        self.stride = max(1, stride)
    }

    /// Figures in a year: 12, 4 or 1.
    package var season: Int { max(1, first.frequency.perYear / stride) }
    /// The period of a position; positions after the last are the forecast's.
    package func period(_ position: Int) -> CalendarPeriod { first + position * stride }
    package var last: CalendarPeriod { period(max(0, values.count - 1)) }
}
