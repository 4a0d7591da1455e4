import EnergySystem

/// The window of days in which most was missing.
package struct PeakShortfall: Sendable, Hashable {
    /// The parts of the indicators: what was missing, and its share of what was wanted.
    package static let amount = "amount", share = "share"
    /// Positions in the series.
    package let days: Range<Int>
    /// What was missing in the window, kt.
    package let unserved: Double
    /// What was wanted in the window, kt.
    package let wanted: Double

    /// kt a day.
    package var rate: Double { days.isEmpty ? 0 : unserved / Double(days.count) }
    /// Share of what was wanted, 0-1; `nil` where nothing was.
    package var share: Double? { wanted > 0 ? unserved / wanted : nil }

    /// The window with the largest unserved volume, the first of equals; `nil` without windows.
    package static func largest(unserved: [Double], wanted: [Double], windows: [Range<Int>]) -> PeakShortfall? {
        var best: PeakShortfall?
        for window in windows where window.upperBound <= min(unserved.count, wanted.count) {
            let missing = unserved[window].reduce(0, +)
            guard missing > best?.unserved ?? -1 else { continue }
            best = PeakShortfall(days: window, unserved: missing, wanted: wanted[window].reduce(0, +))
        }
        return best
    }

    /// The same over every window of `length` days in a row; over the whole where that is shorter.
    static func largest(unserved: [Double], wanted: [Double], length: Int) -> PeakShortfall? {
        let sums = windowSums(unserved, length: length)
        guard sums.count > 1, wanted.count >= unserved.count else {
            return largest(unserved: unserved, wanted: wanted, windows: rolling(length, days: unserved.count))
        }
        var first = 0
        for start in sums.indices where sums[start] > sums[first] { first = start }
        let days = first..<(first + length)
        return PeakShortfall(days: days, unserved: sums[first], wanted: wanted[days].reduce(0, +))
    }

    /// Every window of `length` days that lies inside `days`; the whole where that is shorter.
    package static func rolling(_ length: Int, days: Int) -> [Range<Int>] {
        guard days > length else { return [0..<days] }
        return (0...(days - length)).map { $0..<($0 + length) }
    }

    /// Two rows for each set of products: the amount, and its share of what was wanted in the same window.
    static func rows(
        _ indicator: String, in context: IndicatorContext, unit: String,
        peak: (_ unserved: [Double], _ wanted: [Double]) -> PeakShortfall?, measure: (PeakShortfall) -> Double
    ) -> [IndicatorRow] {
        context.productsAndGroups.flatMap { set -> [IndicatorRow] in
            let peaks = context.runs.map { peak($0.unserved(set.products), $0.wanted(set.products)) }
            let note = "no-response: \(dates(peaks[1], in: context)); disrupted: \(dates(peaks[2], in: context))"
            return [
                context.row(
                    indicator, set.name, part: amount, unit: unit, note: note,
                    values: peaks.map { .number($0.map(measure) ?? 0) }),
                context.row(
                    indicator, set.name, part: share, unit: "%", note: note + "; of wanted \(set.name) in the window",
                    values: peaks.map { .percent($0?.share, otherwise: "no demand") })
            ]
        }
    }

    private static func dates(_ peak: PeakShortfall?, in context: IndicatorContext) -> String {
        guard let peak, let last = peak.days.last, peak.unserved > DaysShort.tolerance else { return "never short" }
        return "\(context.date(peak.days.lowerBound)) to \(context.date(last))"
    }
}
