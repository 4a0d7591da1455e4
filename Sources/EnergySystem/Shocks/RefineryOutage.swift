/// A refinery unit stops or slows, wholly or for some products, or some of its process units do.
///
/// With process units, what is left of a product = 1 - (sum of the shares of the stopped units) (1 - throughput).
/// Day k of an n-day restart ramp runs at throughput + (1 - throughput) k / (n + 1).
package struct RefineryOutage: Shock {
    package static let kind = "refinery-outage"
    package static let summary = "a refinery unit stops or slows for a while, then restarts over a ramp"
    package static let example = """
        shocks:
          outage: {kind: refinery-outage, unit: <refinery>, products: [<products>], windows: {from: 2024-10-01, length: 40 d}, restart-ramp: 5 d}
        """
    package static let word = "outage"

    package let unit: RefineryID
    package let products: [ProductID]
    /// Parts of the unit that stop, by name; the whole of it where empty.
    package let processUnits: [String]
    package let throughput: Parameter<Share>
    package let windows: [Window]
    package let restartRamp: Parameter<Duration>
    package let knownFrom: Parameter<CalendarDate>?
    package let expectedDuration: Parameter<Duration>?
    package var supplyStop: SupplyStop? { .output(unit) }
    package var foreknowledge: Foreknowledge? { Foreknowledge(knownFrom) }

    package init(from fields: inout some FieldReader) {
        unit = RefineryID(fields.name("unit", of: .refineries, "which unit"))
        let every = Array(fields.allNames(of: .products).indices)
        products = fields.names("products", of: .products, "which products stop; all when left out", fallback: every)
            .map { ProductID($0) }
        processUnits = fields.texts(
            "process-units", "which of the unit's `process-units` stop; the whole unit when left out")
        throughput = fields.quantity(
            "throughput", Share.self, "share of normal throughput during the outage, of what stops", default: "0 %")
        windows = fields.windows("days of the outage")
        restartRamp = fields.quantity("restart-ramp", Duration.self, "days from restart to full output", default: "0 d")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        expectedDuration = fields.optionalQuantity(
            "expected-duration", Duration.self, "how long it is believed to last when it comes unforeseen")
        _ = fields.optionalName("source", of: .sources, "source")
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let throughput = schedule.values.amount(throughput).value
        if processUnits.isEmpty {
            stop(products, throughput, &schedule)
        } else {
            for product in products { stopUnits(product, throughput, &schedule) }
        }
        if let knownFrom { schedule.add(.news, on: schedule.index(knownFrom), "the outage becomes known") }
        let what = processUnits.isEmpty ? "output" : processUnits.joined(separator: ", ")
        schedule.noteWindows(windows, "\(what) at \(Int((throughput * 100).rounded())) % of normal")
    }

    /// Products of which on the days of the outage a level of normal output is made.
    private func stop(_ products: [ProductID], _ level: Double, _ schedule: inout ConditionSchedule) {
        let ramp = schedule.values.days(restartRamp)
        let spans = windows.compactMap { schedule.days(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        let actual = RefineryOutage.series(spans, level, ramp, schedule.extent)
        schedule.add(
            products.map { .output(unit, $0) }, actual: actual, beliefs: beliefs(spans, actual, level, ramp, schedule))
    }

    /// A product of which the shares of the stopped process units are missing.
    private func stopUnits(_ product: ProductID, _ throughput: Double, _ schedule: inout ConditionSchedule) {
        let share = schedule.baseline.refineries[unit.index].share(of: product, on: processUnits, schedule.values)
        if share > 0 { stop([product], 1 - share * (1 - throughput), &schedule) }
    }

    /// Output factor by day for stops on `spans`, each followed by the ramp.
    static func series(_ spans: [Range<Int>], _ level: Double, _ ramp: Int, _ extent: Int) -> [Double] {
        var result = [Double](repeating: 1, count: extent)
        for span in spans {
            for step in stride(from: ramp, to: 0, by: -1) where span.upperBound + step - 1 < extent {
                let day = span.upperBound + step - 1
                result[day] = min(result[day], level + (1 - level) * Double(step) / Double(ramp + 1))
            }
            for day in span { result[day] = min(result[day], level) }
        }
        return result
    }

    /// Known ahead: believed as its windows. Unforeseen: believed to last `expected-duration`; once past it, to end the
    /// next day.
    private func beliefs(
        _ spans: [Range<Int>], _ actual: [Double], _ level: Double, _ ramp: Int, _ schedule: ConditionSchedule
    ) -> [(from: Int, series: [Double])] {
        let known = schedule.firstKnown(knownFrom, windows),
            expected = expectedDuration.map { schedule.values.days($0) }
        guard let first = spans.first?.lowerBound else { return [] }
        guard known >= first, let expected else { return [(known, actual)] }
        var result: [(from: Int, series: [Double])] = []
        for (position, span) in spans.enumerated() {
            let expectedEnd = span.lowerBound + expected
            let past = Array(spans[..<position])
            result.append(
                (
                    span.lowerBound,
                    RefineryOutage.series(
                        past + [span.lowerBound..<max(span.lowerBound + 1, min(expectedEnd, schedule.extent))], level,
                        ramp, schedule.extent)
                ))
            for day in stride(from: max(expectedEnd, span.lowerBound + 1), to: span.upperBound, by: 1) {
                result.append(
                    (day, RefineryOutage.series(past + [span.lowerBound..<day + 1], level, ramp, schedule.extent)))
            }
            result.append((span.upperBound, RefineryOutage.series(past + [span], level, ramp, schedule.extent)))
        }
        return result
    }
}
