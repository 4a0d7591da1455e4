/// Own exports of some products are stopped, always, on given days or below a cover.
package struct ExportPause: Measure {
    package static let kind = "export-pause"
    package static let summary = "own exports of some products are stopped"
    package static let example = """
        measures:
          pause: {kind: export-pause, products: [<product>], trigger: {cover-below: 10 d}}
        """

    package let products: [ProductID]
    package let windows: [Window]
    package let trigger: Trigger?

    package init(from fields: inout some FieldReader) {
        products = fields.products("products", "whose exports")
        windows = fields.windows("days of the pause; always when left out", required: false)
        trigger = fields.group("trigger", "starts it by cover", required: false) { Trigger(from: &$0) }
        _ = fields.optionalName("source", of: .sources, "source")
    }

    package func schedule(on schedule: inout ConditionSchedule) {}

    package func rules(on schedule: inout ConditionSchedule) -> [any Rule] {
        let allowed = windows.isEmpty ? nil : schedule.series(windows, inside: 1, outside: 0)
        let cover = trigger?.coverBelow.map { schedule.values.amount($0).value }
        return products.map {
            ExportPauseRule(
                product: $0, coverBelow: cover, allowed: allowed, cause: schedule.position, memory: schedule.remember(1)
            )
        }
    }
}

/// The daily rule of `ExportPause` for one product. Memory: 1 while the pause is on.
struct ExportPauseRule: Rule {
    let product: ProductID
    let coverBelow: Double?
    let allowed: [Double]?
    let cause: Int
    let memory: Int

    func act(on day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let cover = state.coverYesterday[product.index]
        let isOn = (allowed.map { $0[day] != 0 } ?? true) && (coverBelow.map { cover < $0 } ?? true)
        if isOn != (state.ruleMemory[memory] == 1) {
            state.ruleMemory[memory] = isOn ? 1 : 0
            state.log(isOn ? .ruleStart : .ruleEnd, day, product: product, value: cover, subject: .cause(cause))
        }
        if isOn { state.exportPaused[product.index] = true }
    }
}
