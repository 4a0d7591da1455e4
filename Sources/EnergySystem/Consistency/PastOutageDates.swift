/// When a stop of the past began and ended: days, or months where the day is not known.
enum PastOutageDates: ConsistencyCheck {
    static let rule = "past outages begin and end on a day or in a month, in this order (error)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.refineries.enumerated().flatMap { index, refinery in
            refinery.outageHistory.flatMap { name, outage in
                findings("baseline.refineries.\(figures.name(.refineries, index)).outage-history.\(name)", outage)
            }
        }
    }

    private static func findings(_ path: String, _ outage: PastOutage) -> [ConsistencyFinding] {
        let unread: [ConsistencyFinding] = [("from", outage.from), ("through", outage.through)].compactMap {
            key, text in
            guard !text.isEmpty, Day(text) == nil, month(text) == nil else { return nil }
            return .error(
                "\(path).\(key)", "'\(text)' is neither a day nor a month; write for example 2024-03-01 or 2024-03")
        }
        guard isReversed(outage.from, outage.through) else { return unread }
        return [
            .error(
                "\(path).through", "the outage ends \(outage.through) before it begins \(outage.from); swap the dates")
        ]
    }

    /// Two days by themselves, anything else by the months.
    private static func isReversed(_ from: String, _ through: String) -> Bool {
        if let first = Day(from), let last = Day(through) { return last < first }
        guard let first = month(from), let last = month(through) else { return false }
        return last < first
    }

    /// The month of a text, `2024-03`.
    private static func month(_ text: String) -> String? {
        if let day = Day(text) { return day.monthText }
        return Day(text + "-01") == nil ? nil : text
    }
}
