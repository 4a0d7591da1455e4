/// Where the zeros of a series without negative numbers lie: before it began, after it ended, or in places of the
/// season.
struct ZeroPattern: Sendable {
    /// Zeros before the first other number, where they are a beginning: at least three, and more than twice as many in
    /// a row as there ever were later.
    let beginning: Int
    /// Zeros after the last other number, where they are an end: at least three, and more than twice as many as ever
    /// before.
    let end: Int
    /// Places of the season, counted from the first number, that are zero in every season; empty where zeros have no
    /// season.
    let emptyPlaces: Set<Int>

    init(_ series: TimeSeries) {
        let values = series.values
        guard values.allSatisfy({ $0 >= 0 }), let first = values.firstIndex(where: { $0 > 0 }),
            let last = values.lastIndex(where: { $0 > 0 })
        else {
            (beginning, end, emptyPlaces) = (0, 0, [])
            return
        }
        let inside = Self.longestRun(values[first...last]), after = values.count - 1 - last
        beginning = first >= 3 && first > 2 * max(inside, after) ? first : 0
        end = after >= 3 && after > 2 * inside ? after : 0
        emptyPlaces = beginning == 0 && end == 0 ? Self.emptyPlaces(series) : []
    }

    private static func longestRun(_ values: ArraySlice<Double>) -> Int {
        var (longest, run) = (0, 0)
        for value in values {
            run = value == 0 ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// Places with nothing but zeros, where nine tenths of the other numbers are above zero and two seasons are there
    /// to tell.
    private static func emptyPlaces(_ series: TimeSeries) -> Set<Int> {
        let (values, season) = (series.values, series.season)
        guard season > 1, values.count >= 2 * season else { return [] }
        let places = (0..<season).filter { place in
            stride(from: place, to: values.count, by: season).allSatisfy { values[$0] == 0 }
        }
        let empty = Set(places), others = values.indices.filter { !empty.contains($0 % season) }
        let positive = others.count { values[$0] > 0 }
        return empty.isEmpty || Double(positive) < 0.9 * Double(others.count) ? [] : empty
    }
}
