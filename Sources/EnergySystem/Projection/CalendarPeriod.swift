/// How often a series has a figure.
package enum SeriesFrequency: String, CaseIterable, Sendable {
    case year, quarter, month

    /// Periods in a year, the season of a series of this frequency.
    package var perYear: Int {
        switch self {
        case .year: 1
        case .quarter: 4
        case .month: 12
        }
    }
}

/// A year, quarter or month of the calendar, counted so that the next one is one more.
package struct CalendarPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let frequency: SeriesFrequency
    /// year x periods in a year + position in the year.
    package let number: Int

    package init(frequency: SeriesFrequency, number: Int) {
        self.frequency = frequency
        self.number = number
    }

    package init(year: Int) { self.init(frequency: .year, number: year) }

    /// A period written `2024`, `2024-Q1`, `2024-03` or `2024-03-01`; `nil` where the text is none of these. A day
    /// stands for its month.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, let year = CalendarPeriod.number(first, digits: 4), year > 0 else { return nil }
        switch parts.count {
        case 1: self.init(year: year)
        case 2:
            if let quarter = CalendarPeriod.quarter(parts[1]) {
                self.init(frequency: .quarter, number: year * 4 + quarter - 1)
            } else if let month = CalendarPeriod.number(parts[1], digits: 2), (1...12).contains(month) {
                self.init(frequency: .month, number: year * 12 + month - 1)
            } else {
                return nil
            }
        case 3:
            guard let day = Day(text) else { return nil }
            self.init(frequency: .month, number: day.year * 12 + day.month - 1)
        default: return nil
        }
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
    private static func quarter(_ text: Substring) -> Int? {
        guard let letter = text.first, letter == "Q" || letter == "q" else { return nil }
        return number(text.dropFirst(), digits: 1).flatMap { (1...4).contains($0) ? $0 : nil }
    }

    package var year: Int { Int((Double(number) / Double(frequency.perYear)).rounded(.down)) }
    /// 1 for the first period of a year.
    package var position: Int { number - year * frequency.perYear + 1 }

    /// `2024`, `2024-Q1` or `2024-03`.
    package var description: String {
        let year = String(repeating: "0", count: max(0, 4 - String(self.year).count)) + String(self.year)
        return switch frequency {
        case .year: year
        case .quarter: "\(year)-Q\(position)"
        case .month: "\(year)-\(position < 10 ? "0" : "")\(position)"
        }
    }

    package static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool {
        (left.year, left.position) < (right.year, right.position)
    }
    package static func + (period: CalendarPeriod, count: Int) -> CalendarPeriod {
        CalendarPeriod(frequency: period.frequency, number: period.number + count)
    }
    package static func - (left: CalendarPeriod, right: CalendarPeriod) -> Int { left.number - right.number }
}
