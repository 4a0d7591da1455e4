import EnergySystem

/// Days from the start of the first shock to the first day that closes without usable stock.
///
/// Censored at the horizon: a stock that lasts has no number. Counted from the first day of the horizon where no shock
/// is scheduled, and from the same day in all three runs.
public enum TimeToStockOut: ContextIndicator {
    public static let name = "time-to-stock-out"
    public static let definition =
        "Days from the first day of the first shock to the first day on which commercial stock above the minimum is used up; reserves are not counted"
    /// Below it a stock counts as used up, kt.
    public static let tolerance = 1e-6

    /// Days from position `start` to the first day without usable stock; `nil` where it lasts.
    public static func days(usable: [Double], from start: Int) -> Int? {
        guard start >= 0, start < usable.count else { return nil }
        return usable[start...].firstIndex { $0 <= tolerance }.map { $0 - start }
    }

    public static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        let start = firstShock(in: context)
        return context.products.map { set in
            context.row(name, set.name, unit: "d", note: "counted from \(context.date(start))") { run in
                let days = days(usable: run.run.usableStock(set.products), from: start)
                return .number(days.map(Double.init), otherwise: "beyond the horizon")
            }
        }
    }

    /// First day on which a shock begins, inside the horizon; 0 without one.
    static func firstShock(in context: IndicatorContext) -> Int {
        let run = context.noResponse
        let starts = run.plan.causes.scheduledEvents.filter { $0.kind == .shockStart }.map(\.day)
            + run.record.events.filter { $0.kind == .shockStart }.map(\.day)
        return min(max(0, starts.min() ?? 0), max(0, run.plan.days - 1))
    }
}
