/// The days a run covers, first and last inclusive.
public struct Horizon: Hashable, Sendable {
    public let from: Day
    public let through: Day

    /// `nil` where `through` lies before `from`.
    public init?(from: Day, through: Day) {
        guard from <= through else { return nil }
        self.from = from
        self.through = through
    }

    /// A horizon of one day.
    public init(only day: Day) {
        from = day
        through = day
    }

    /// Number of days.
    public var count: Int { through - from + 1 }
    /// The date of a day index (0 is the first day).
    public func date(_ index: Int) -> Day { from + index }
    /// The index of a date; negative before the horizon.
    public func index(_ day: Day) -> Int { day - from }
    public func contains(_ day: Day) -> Bool { from <= day && day <= through }

    /// The months touched, in order, each with its day indices.
    public var months: [(month: String, days: Range<Int>)] {
        var result: [(String, Range<Int>)] = []
        var start = 0
        while start < count {
            let date = self.date(start)
            let end = min(count, start + date.daysInMonth - date.civil.day + 1)
            result.append((date.monthText, start..<end))
            start = end
        }
        return result
    }
}
