import EnergySystem

/// The window of days in which most was missing.
public struct PeakShortfall: Sendable, Hashable {
    /// Positions in the series.
    public let days: Range<Int>
    /// What was missing in the window, kt.
    public let unserved: Double
    /// What was wanted in the window, kt.
    public let wanted: Double

    /// kt a day.
    public var rate: Double { days.isEmpty ? 0 : unserved / Double(days.count) }
    /// Share of what was wanted, 0-1; `nil` where nothing was.
    public var share: Double? { wanted > 0 ? unserved / wanted : nil }

    /// The window with the largest unserved volume, the first of equals; `nil` without windows.
    public static func largest(unserved: [Double], wanted: [Double], windows: [Range<Int>]) -> PeakShortfall? {
        var best: PeakShortfall?
        for window in windows where window.upperBound <= min(unserved.count, wanted.count) {
            let missing = unserved[window].reduce(0, +)
            guard missing > best?.unserved ?? -1 else { continue }
            best = PeakShortfall(days: window, unserved: missing, wanted: wanted[window].reduce(0, +))
        }
        return best
    }

    /// Every window of `length` days that lies inside `days`; the whole where that is shorter.
    public static func rolling(_ length: Int, days: Int) -> [Range<Int>] {
        guard days > length else { return [0..<days] }
        return (0...(days - length)).map { $0..<($0 + length) }
    }

    /// Two rows for each set of products: the amount, and its share of what was wanted in the same window.
    static func rows(
        _ indicator: String, in context: IndicatorContext, unit: String, windows: [Range<Int>],
        amount: (PeakShortfall) -> Double
    ) -> [IndicatorRow] {
        context.productsAndGroups.flatMap { set -> [IndicatorRow] in
            func peak(_ run: Run) -> PeakShortfall? {
                largest(unserved: run.unserved(set.products), wanted: run.wanted(set.products), windows: windows)
            }
            let note = "no-response: \(dates(peak(context.noResponse), in: context)); disrupted: \(dates(peak(context.disrupted), in: context))"
            return [
                context.row(indicator, set.name, unit: unit, note: note) { run in
                    .number(peak(run).map(amount) ?? 0)
                },
                context.row(indicator, set.name, unit: "%", note: note + "; of wanted \(set.name) in the window") { run in
                    .percent(peak(run)?.share, otherwise: "no demand")
                },
            ]
        }
    }

    private static func dates(_ peak: PeakShortfall?, in context: IndicatorContext) -> String {
        guard let peak, let last = peak.days.last, peak.unserved > DaysShort.tolerance else { return "never short" }
        return "\(context.date(peak.days.lowerBound)) to \(context.date(last))"
    }
}
