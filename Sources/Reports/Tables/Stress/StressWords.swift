import EnergySystem
import Exploration

/// What a reverse stress test says in sentences.
enum StressWords {
    static func answer(_ search: StressSearch, _ range: VariedRange, _ condition: BreakingCondition) -> [String] {
        [first(search, range, condition)] + (search.isMonotone ? [] : [notMonotone(search, range)])
            + still(search, range)
    }

    /// Says so where the input moves nothing at all.
    private static func still(_ search: StressSearch, _ range: VariedRange) -> [String] {
        guard let first = search.grid.first, search.grid.allSatisfy({ $0.measure == first.measure }) else { return [] }
        return [
            """
            The indicator is the same at every value tried: in this scenario nothing that it measures depends on \
            \(range.path).
            """
        ]
    }

    private static func first(_ search: StressSearch, _ range: VariedRange, _ condition: BreakingCondition) -> String {
        let stretch = "\(value(range.low, range)) to \(value(range.high, range))"
        guard let point = search.smallestBreaking else {
            return "\(condition.text) is not reached for any \(range.path) tried from \(stretch)."
        }
        if point.value == range.low {
            return """
                \(condition.text) holds already at \(range.path) = \(value(range.low, range)), the low end.
                """
        }
        let before = search.crossings.first { $0.breaks }.map { " (not yet at \(value($0.before.value, range)))" } ?? ""
        return "\(condition.text) from \(range.path) = \(value(point.value, range))\(before); tried from \(stretch)."
    }

    private static func notMonotone(_ search: StressSearch, _ range: VariedRange) -> String {
        let told = search.crossings.map { "\($0.breaks ? "reached" : "left again") at \(value($0.after.value, range))" }
        return "The response is not monotone: \(told.joined(separator: ", "))."
    }

    /// A value for people: whole days and dates as they are, other numbers with four significant digits.
    static func value(_ value: Double, _ range: VariedRange) -> String {
        guard case .quantity(let unit) = range.scale else { return range.text(value) }
        let number = PeopleText.number(value, nil)
        return unit.isEmpty ? number : "\(number) \(unit)"
    }

    /// A column of values of the input: days without digits after the point.
    static func column(_ name: String, _ definition: String, _ range: VariedRange, isKey: Bool = false) -> Column {
        Column(
            name, definition, kind: range.scale == .date ? .date : .number, isKey: isKey,
            decimals: range.scale == .days ? 0 : nil)
    }
    static func cell(_ value: Double, _ range: VariedRange) -> Cell {
        range.scale == .date ? .date(Day(number: Int(value.rounded()))) : .number(value)
    }
    /// The column of the indicator.
    static func measure(_ definition: String, unit: String) -> Column {
        Column("measure", definition, kind: unit == "date" ? .date : .number)
    }
    static func measure(_ value: Double?, unit: String) -> Cell {
        guard let value else { return .notApplicable }
        return unit == "date" ? .date(Day(number: Int(value.rounded()))) : .number(value)
    }

    static let notes = [
        """
        A grid of at most \(StressSearch.gridPoints) values is tried first; between neighbours whose answers \
        differ the edge is found by bisection, to the day for days and dates and to 1/16384 of the range \
        otherwise. What changes and changes back between two neighbours is not seen.
        """,
        "The indicator is that of the disrupted run."
    ]
}
