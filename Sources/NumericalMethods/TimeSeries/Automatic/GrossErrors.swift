/// Numbers so far from what lies around them that a slip of the pen, or an event outside the series, is likelier than
/// chance.
package struct GrossErrors: Sendable, Equatable {
    /// Positions, counted from 0 and rising, of numbers more than five times the range of all others away from that
    /// range (the range taken as at least a tenth of their largest size): at most one number in twenty-four, or one in
    /// a series of eight to 47.
    package let farFromAll: [Int]
    /// The smallest and the largest of all other numbers.
    package let others: ClosedRange<Double>
    /// Positions of numbers that lie on one side of the same step of the two seasons before and of the two seasons
    /// after, more than fifteen standard deviations away from both: at most one number in twelve, in a series of two
    /// dozen or more.
    package let outOfSeason: [Int]

    /// All positions, rising.
    package var positions: [Int] { (farFromAll + outOfSeason).sorted() }

    private static let reach = 5.0, deviations = 15.0

    /// `nil` where there is no such number.
    package init?(_ series: TimeSeries) {
        let far = Self.far(series.values)
        farFromAll = far
        let rest = series.values.indices.filter { series.values[$0].isFinite && !far.contains($0) }.map {
            series.values[$0]
        }
        guard let low = rest.min(), let high = rest.max() else { return nil }
        others = low...high
        outOfSeason = Self.outOfSeason(series).filter { !far.contains($0) }
        if positions.isEmpty { return nil }
    }

    private static func far(_ values: [Double]) -> [Int] {
        let known = values.indices.filter { values[$0].isFinite }
        guard known.count >= 8 else { return [] }
        let middle = median(known.map { values[$0] })
        let farthest = known.sorted { (abs(values[$0] - middle), $1) > (abs(values[$1] - middle), $0) }
        for count in (1...max(1, known.count / 24)).reversed() {
            let rest = farthest[count...].map { values[$0] }
            guard let low = rest.min(), let high = rest.max() else { continue }
            let room = reach * max(high - low, 0.1 * max(abs(low), abs(high)))
            let nearest = values[farthest[count - 1]]
            if room > 0, nearest < low - room || nearest > high + room { return farthest[..<count].sorted() }
        }
        return []
    }

    private static func outOfSeason(_ series: TimeSeries) -> [Int] {
        let count = series.count
        guard count >= 24, count >= 4 * series.season else { return [] }
        let distances = series.values.indices.map { Self.distances(series, $0) }
        let scale = 1.4826 * median(distances.compactMap { $0.map { abs($0.before + $0.after) / 2 } })
        guard scale > 0 else { return [] }
        let found = series.values.indices.filter { position in
            guard let distance = distances[position], distance.before * distance.after > 0 else { return false }
            return min(abs(distance.before), abs(distance.after)) > deviations * scale
        }
        return found.count > count / 12 ? [] : found
    }

    /// How far a number lies above the same step of the two seasons before, and of the two after.
    private static func distances(_ series: TimeSeries, _ position: Int) -> (before: Double, after: Double)? {
        func mean(_ places: [Int]) -> Double? {
            let known = places.filter { series.values.indices.contains($0) }.map { series.values[$0] }.filter(
                \.isFinite)
            return known.isEmpty ? nil : median(known)
        }
        let (value, season) = (series.values[position], series.season)
        guard value.isFinite, let before = mean([position - season, position - 2 * season]),
            let after = mean([position + season, position + 2 * season])
        else { return nil }
        return (value - before, value - after)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
