import EnergySystem

/// Dates as files write them: the forms of `CalendarPeriod`, and those of statistical offices, spreadsheets and pandas.
///
/// Read are `2024`, `2024-Q1`, `2024Q1`, `2024 Q1`, `Q1 2024`, `2024-03`, `202403`, `2024M03`, `Mar-2024`, `March
/// 2024`, `2024-03-01`, `2024-03-01 00:00:00`, `01.03.2024` (day, month, year) and `01/03/2024` where some date of the
/// column shows which number is the day. A day stands for its month.
struct SeriesDates: Sendable {
    /// What the first of two numbers between strokes is.
    private enum Order { case day, month, unknown }
    private let order: Order

    /// Dates of a column whose texts show which number is the day.
    init(_ texts: some Sequence<String> = EmptyCollection()) {
        var order = Order.unknown
        for text in texts {
            guard let parts = Self.stroke(text) else { continue }
            if parts[0] > 12 { order = .day; break }
            if parts[1] > 12 { order = .month; break }
        }
        self.order = order
    }

    func period(_ text: String) -> CalendarPeriod? {
        if let period = CalendarPeriod(text) { return period }
        let bare = Self.day(of: text)
        if let period = CalendarPeriod(bare) { return period }
        if let parts = Self.numbers(bare, "."), parts.count == 3 {
            return Self.month(parts[2], parts[1], day: parts[0])
        }
        if let parts = Self.stroke(bare) {
            switch order {
            case .day: return Self.month(parts[2], parts[1], day: parts[0])
            case .month: return Self.month(parts[2], parts[0], day: parts[1])
            case .unknown: return nil
            }
        }
        return Self.compact(bare)
    }

    /// Why a text is no date.
    func fault(_ text: String) -> String {
        if text.isEmpty { return "the date is missing" }
        if order == .unknown, let parts = Self.stroke(Self.day(of: text)), (1...12).contains(parts[0]),
            (1...12).contains(parts[1])
        {
            return "\(quoted(text)) may have the day or the month first; write 2024-03-01"
        }
        return "\(quoted(text)) is no date; write 2024, 2024-Q1, 2024-03 or 2024-03-01"
    }

    // MARK: - Forms

    /// The text without a time of day.
    private static func day(of text: String) -> String {
        let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
        guard parts.count == 2, parts[1].contains(":"), parts[1].allSatisfy({ $0.isNumber || ":.+-Z ".contains($0) })
        else { return text }
        return String(parts[0])
    }

    private static func numbers(_ text: String, _ separator: Character) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil }
        return numbers.count == parts.count && parts.last?.count == 4 ? numbers : nil
    }

    private static func stroke(_ text: String) -> [Int]? {
        numbers(day(of: text), "/").flatMap { $0.count == 3 ? $0 : nil }
    }

    private static func month(_ year: Int, _ month: Int, day: Int = 1) -> CalendarPeriod? {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return CalendarPeriod(frequency: .month, number: year * 12 + month - 1)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let fullMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december"
    ]

    /// The position of a month or quarter in its year and how many there are: `Mar`, `March`, `M03`, `Q1`.
    static func part(_ text: some StringProtocol) -> (position: Int, perYear: Int)? {
        let word = text.lowercased()
        if let position = months.firstIndex(of: word) ?? fullMonths.firstIndex(of: word) ?? (word == "sept" ? 8 : nil) {
            return (position, 12)
        }
        guard let letter = word.first, let number = Int(word.dropFirst()),
            word.dropFirst().allSatisfy({ ("0"..."9").contains($0) })
        else { return nil }
        if letter == "q", (1...4).contains(number) { return (number - 1, 4) }
        if letter == "m", (1...12).contains(number) { return (number - 1, 12) }
        return nil
    }

    static func period(year: Int, _ part: (position: Int, perYear: Int)) -> CalendarPeriod {
        CalendarPeriod(frequency: part.perYear == 4 ? .quarter : .month, number: year * part.perYear + part.position)
    }

    /// A year and a part of it in either order, with or without something between, or six digits.
    private static func compact(_ text: String) -> CalendarPeriod? {
        if text.count == 6, let number = Int(text), text.allSatisfy({ ("0"..."9").contains($0) }) {
            return month(number / 100, number % 100)
        }
        for (year, rest) in [(text.prefix(4), text.dropFirst(4)), (text.suffix(4), text.dropLast(4))] {
            guard year.count == 4, year.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(year), number > 0
            else { continue }
            if let part = part(rest.filter { !" -:/".contains($0) }) { return period(year: number, part) }
        }
        return nil
    }
}
