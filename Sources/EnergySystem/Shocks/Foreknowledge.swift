/// From when a shock is known.
package struct Foreknowledge: Sendable {
    /// Dates of the news of it; empty where it is known from its first day.
    package let dates: [Parameter<CalendarDate>]
    /// The field, below the shock, that says when it becomes known; `nil` where no single one does.
    package let field: String?

    /// A shock that is known from one date, or from its first day.
    init(_ knownFrom: Parameter<CalendarDate>?, field: String = "known-from") {
        dates = knownFrom.map { [$0] } ?? []
        self.field = field
    }
    /// A shock of which the news tells.
    init(news: [Parameter<CalendarDate>]) {
        dates = news
        field = nil
    }
}

extension Shock {
    /// The first day of its windows; `nil` where it never acts or names no days.
    package func firstDay(_ values: ParameterValues) -> Day? {
        windows.compactMap { $0.days(values)?.lowerBound }.min()
    }

    /// Its first day and the field that would make it known earlier, where it comes unforeseen: known no sooner than
    /// that day.
    package func surprise(_ values: ParameterValues) -> (firstDay: Day, field: String)? {
        guard let first = firstDay(values), let foreknowledge, let field = foreknowledge.field,
            foreknowledge.dates.allSatisfy({ values.date($0) >= first })
        else { return nil }
        return (first, field)
    }
}
