/// A reserve outside the commercial stock, full on the first day and released by rule.
package struct StrategicStock: Measure {
    package static let kind = "strategic-stock"
    package static let summary = "a reserve released when cover falls below a trigger"
    package static let example = """
        measures:
          reserve: {kind: strategic-stock, products: [<product>], volume: 10 kt, holding-cost: 72 USD/t/yr, release: {trigger: {cover-below: 8 d}, rate: 0.3 kt/d}}
        """

    package let products: [ProductID]
    package let volume: Parameter<Mass>
    package let holdingCost: Parameter<HoldingCost>
    package let coverBelow: Parameter<Duration>
    package let rate: Parameter<MassRate>
    package let leadTime: Parameter<Duration>
    package let refillRate: Parameter<MassRate>?
    package let refillAbove: Parameter<Duration>?

    package init(from fields: inout some FieldReader) {
        products = fields.products("products", "what is held, each with the full volume")
        volume = fields.quantity("volume", Mass.self, "held on the first day", product: products.first)
        holdingCost = fields.quantity(
            "holding-cost", HoldingCost.self, "tank, operation and tied capital", product: products.first)
        let release = fields.group("release", "when and how fast it flows", required: true) { fields in
            let cover =
                fields.group("trigger", "when", required: true) { fields in
                    fields.quantity("cover-below", Duration.self, "yesterday's forward cover of the product")
                } ?? Parameter(index: 0)
            return (
                cover, fields.quantity("rate", MassRate.self, "most a day"),
                fields.quantity("lead-time", Duration.self, "from the trigger to the first flow", default: "0 d")
            )
        }
        coverBelow = release?.0 ?? Parameter(index: 0)
        rate = release?.1 ?? Parameter(index: 0)
        leadTime = release?.2 ?? Parameter(index: 0)
        let refill = fields.group("refill", "when it is filled again; never when left out", required: false) { fields in
            (
                fields.quantity("rate", MassRate.self, "most a day"),
                fields.quantity("cover-above", Duration.self, "only while yesterday's cover is above this")
            )
        }
        refillRate = refill?.0
        refillAbove = refill?.1
    }

    package func reserves(_ values: ParameterValues) -> [(product: ProductID, volume: Quantity<Mass>)] {
        products.map { ($0, values.amount(volume)) }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        for item in reserves(schedule.values) {
            schedule.add(Reserve(name: schedule.cause, product: item.product, volume: item.volume.value))
        }
    }

    package func rules(on schedule: inout ConditionSchedule) -> [any Rule] {
        let values = schedule.values
        return products.map { product in
            ReleaseRule(
                product: product, coverBelow: values.amount(coverBelow).value, rate: values.meanRate(rate).value,
                leadTime: values.days(leadTime), refillRate: refillRate.map { values.meanRate($0).value } ?? 0,
                refillAbove: refillAbove.map { values.amount($0).value } ?? .infinity, cause: schedule.position,
                memory: schedule.remember(2))
        }
    }

    package func cost(_ context: MeasureCostContext) -> MeasureCost {
        var cost = MeasureCost()
        let held = context.values.amount(volume) * Double(products.count)
        cost.holding = held.held(at: context.values.amount(holdingCost), days: context.horizon.count)
        return cost
    }
}

/// Releases a reserve: armed on the first day that yesterday's cover was below the trigger, it flows from `leadTime`
/// days later on every day that yesterday's cover is below the trigger. Memory: day armed + 1 (0 none), and the same of
/// the filling that is going on.
struct ReleaseRule: Rule {
    let product: ProductID
    let coverBelow: Double
    let rate: Double
    let leadTime: Int
    let refillRate: Double
    let refillAbove: Double
    let cause: Int
    let memory: Int

    func act(on day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let cover = state.coverYesterday[product.index]
        if cover > refillAbove, cover >= coverBelow { return refill(on: day, plan, &state) }
        state.ruleMemory[memory + 1] = 0
        guard cover < coverBelow else { return }
        if state.ruleMemory[memory] == 0 {
            state.ruleMemory[memory] = Double(day + 1)
            state.log(.trigger, day, product: product, value: cover, subject: .reserve)
        }
        if day + 1 >= Int(state.ruleMemory[memory]) + leadTime { state.release(product, atMost: rate, cause: cause) }
    }

    /// Fills the reserve again where something is missing in it.
    private func refill(on day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let missing = plan.stocks.reserves[product.index] - state.reserve[product.index]
        if missing > 1e-9, refillRate > 0, state.ruleMemory[memory + 1] == 0 {
            state.ruleMemory[memory + 1] = Double(day + 1)
            state.log(.reserveRefill, day, product: product, value: missing, subject: .cause(cause))
        }
        if missing <= 1e-9 { state.ruleMemory[memory + 1] = 0 }
        state.refill(product, atMost: refillRate, cause: cause)
    }
}
