import EnergySystem

/// Days from the start of the first shock to the first day on which all that may be delivered is gone.
///
/// That is a day that closes without usable stock, or one on which users go without the product although stock is left:
/// the rest is held for protected users, or withheld by the throttle. Censored at the horizon: a stock that lasts has
/// no number. Counted from the first day of the horizon where no shock is scheduled, and from the same day in all three
/// runs.
package enum TimeToStockOut: ContextIndicator {
    package static let name = "time-to-stock-out"
    package static let definition =
        """
        Days from the first day of the first shock to the first day on which all of the commercial stock above \
        the minimum that may be delivered is gone; the note says what is left in the tanks on that day, held for \
        protected users or withheld; reserves are not counted
        """
    /// Below it a stock counts as used up, and demand as met, kt.
    package static let tolerance = 1e-6

    /// Days from position `start` to the first day without usable stock, or with demand that the product did not meet;
    /// `nil` where it lasts.
    package static func days(usable: [Double], unmet: [Double], from start: Int) -> Int? {
        guard start >= 0, start < usable.count, unmet.count == usable.count else { return nil }
        return (start..<usable.count).first { usable[$0] <= tolerance || unmet[$0] > tolerance }.map { $0 - start }
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        let start = firstShock(in: context)
        return context.products.map { set in
            let days = context.runs.map { run in
                self.days(usable: run.run.usableStock(set.products), unmet: unmet(set.products, run), from: start)
            }
            let left = days[2].map { context.disrupted.usableStock(set.products)[start + $0] } ?? 0
            let held =
                left > tolerance
                ? """
                ; in the disrupted run \(NoteText.number(left)) kt are left that day, held for protected users \
                or withheld
                """
                : ""
            return context.row(
                name, set.name, unit: "d", note: "counted from \(context.date(start))\(held)",
                values: days.map { .number($0.map(Double.init), otherwise: "beyond the horizon") })
        }
    }

    /// Demand that the product itself did not meet: unserved, or served by another.
    private static func unmet(_ products: [Int], _ run: RunMeasures) -> [Double] {
        let other = run.run.record.servedByOther.series(rows: run.run.classRows(products))
        return zip(run.unserved(products), other).map { $0 + $1 }
    }

    /// First day on which a shock begins, inside the horizon; 0 without one.
    static func firstShock(in context: IndicatorContext) -> Int {
        let run = context.noResponse
        let starts =
            run.plan.causes.scheduledEvents.filter { $0.kind == .shockStart }.map(\.day)
            + run.record.events.filter { $0.kind == .shockStart }.map(\.day)
        return min(max(0, starts.min() ?? 0), max(0, run.plan.days - 1))
    }
}
