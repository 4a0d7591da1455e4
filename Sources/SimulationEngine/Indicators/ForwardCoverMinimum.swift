import EnergySystem

/// Lowest forward cover: usable stock over the mean wanted demand of the next 30 days, d.
///
/// `C_t = K_t / mean(D_(t+1) .. D_(t+30))`, K the commercial stock above the minimum. Beyond the horizon demand goes on
/// as it would without any response.
package enum ForwardCoverMinimum: RunIndicator {
    package static let name = "forward-cover-minimum"
    package static let definition =
        "Lowest of the days' covers: commercial stock above the minimum / mean wanted demand of the 30 days that follow"
    /// Days looked ahead.
    package static let lookAhead = 30
    /// Above it a cover is called not binding, d.
    package static let longest = 365.0

    /// Cover in days; `nil` where nothing is wanted.
    package static func days(usable: Double, demand: Double) -> Double? { demand > 0 ? usable / demand : nil }

    /// Cover at the close of every day; `nil` on days after which nothing is wanted.
    package static func series(of run: Run, products: [Int]) -> [Double?] {
        let usable = run.usableStock(products)
        let means = means(run.wantedAndBeyond(products), days: usable.count)
        return zip(usable, means).map { days(usable: $0, demand: $1 ?? 0) }
    }

    /// Mean of the entries after a position, at most 30 of them; `nil` where none follows.
    static func mean(_ series: [Double], after day: Int) -> Double? {
        let end = min(series.count, day + 1 + lookAhead)
        guard day + 1 < end else { return nil }
        return series[(day + 1)..<end].reduce(0, +) / Double(end - day - 1)
    }

    /// The same after each of the first days.
    static func means(_ series: [Double], days: Int) -> [Double?] {
        let sums = windowSums(series, length: lookAhead)
        return (0..<days).map { day in
            day + 1 < sums.count ? sums[day + 1] / Double(lookAhead) : mean(series, after: day)
        }
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.products.map { set in
            let covers = context.runs.map { series(of: $0.run, products: set.products) }
            let note = lowest(covers[2]).map { "disrupted: lowest on \(context.date($0.day))" } ?? ""
            return context.row(
                name, set.name, unit: "d", note: note, values: covers.map { value($0, otherwise: "no demand") })
        }
    }

    static let sums: RunMeasures.Sums = []

    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue {
        value(series(of: run.run, products: products), otherwise: "no demand")
    }

    /// The lowest cover and its day, the first of equals.
    static func lowest(_ covers: [Double?]) -> (day: Int, cover: Double)? {
        var best: (day: Int, cover: Double)?
        for (day, cover) in covers.enumerated() {
            guard let cover, cover < best?.cover ?? .infinity else { continue }
            best = (day, cover)
        }
        return best
    }
    static func value(_ covers: [Double?], otherwise reason: String) -> IndicatorValue {
        guard let lowest = lowest(covers) else { return .notApplicable(reason) }
        return lowest.cover > longest ? .notApplicable("not binding") : .number(lowest.cover)
    }
}
