/// Bounds that keep a forecast within what the series has shown: not below zero where it never was, zero in the places
/// of the season that always were, and no further from the same step of the last season than twice the largest change
/// over a season, each season ahead.
struct ForecastGuard: Sendable {
    private let isNonNegative: Bool
    private let recent: [Double]
    private let largestChange: Double
    /// Steps ahead within a season, from 0, that were zero in every season.
    private let emptySteps: Set<Int>

    /// - Parameter holdsAboveZero: false for numbers, such as logarithms, whose sign says nothing.
    init(_ series: TimeSeries, holdsAboveZero: Bool = true) {
        let (values, lag) = (series.values, series.season)
        isNonNegative = holdsAboveZero && values.allSatisfy { $0 >= 0 }
        recent = Array(values.suffix(lag))
        var largest = 0.0
        for step in stride(from: lag, to: values.count, by: 1) {
            largest = max(largest, abs(values[step] - values[step - lag]))
        }
        largestChange = largest
        let places = holdsAboveZero ? ZeroPattern(series).emptyPlaces : []
        emptySteps = Set((0..<lag).filter { places.contains((values.count + $0) % lag) })
    }

    func hold(_ mean: [Double]) -> [Double] { within(mean).enumerated().map { isEmpty($0) ? 0 : floored($1) } }

    /// Steps ahead, from 0, whose mean would be below zero in a series that never was, the ever empty ones apart.
    func stepsHeldAtZero(_ mean: [Double]) -> [Int] {
        guard isNonNegative else { return [] }
        return within(mean).enumerated().filter { $1 < 0 && !isEmpty($0) }.map(\.offset)
    }

    func floored(_ value: Double) -> Double { isNonNegative ? max(value, 0) : value }

    private func isEmpty(_ step: Int) -> Bool { !recent.isEmpty && emptySteps.contains(step % recent.count) }

    private func within(_ mean: [Double]) -> [Double] {
        guard !recent.isEmpty, largestChange > 0 else { return mean }
        return mean.enumerated().map { step, value in
            let base = recent[step % recent.count]
            let room = 2 * largestChange * Double(step / recent.count + 1)
            return min(max(value, base - room), base + room)
        }
    }
}
