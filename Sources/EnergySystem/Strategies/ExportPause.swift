/// Own exports of some products are stopped, always, on given days or below a cover.
public struct ExportPause: Measure {
    public static let kind = "export-pause"
    public static let summary = "own exports of some products are stopped"

    public let products: [ProductID]
    public let windows: [Window]
    public let trigger: Trigger?

    public init(from fields: inout some FieldReader) {
        products = fields.products("products", "whose exports")
        windows = fields.windows("days of the pause; always when left out", required: false)
        trigger = fields.group("trigger", "starts it by cover", required: false) { Trigger(from: &$0) }
        _ = fields.optionalName("source", of: .sources, "source")
    }

    public func schedule(on schedule: inout ConditionSchedule) {
        for window in windows {
            if let days = schedule.days(of: window) { schedule.add(.exportStop, on: days.lowerBound, "exports paused") }
        }
    }

    public func rules(on schedule: inout ConditionSchedule) -> [any Rule] {
        let allowed = windows.isEmpty ? nil : schedule.series(windows, inside: 1, outside: 0)
        let cover = trigger?.coverBelow.map { schedule.values[$0] }
        return products.map { ExportPauseRule(product: $0, coverBelow: cover, allowed: allowed) }
    }
}

/// The daily rule of `ExportPause` for one product.
struct ExportPauseRule: Rule {
    let product: ProductID
    let coverBelow: Double?
    let allowed: [Double]?

    func act(on day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        if let allowed, allowed[day] == 0 { return }
        if let coverBelow, state.coverYesterday[product.index] >= coverBelow { return }
        state.exportPaused[product.index] = true
    }
}
