/// Users are made to need less: speed limits, car-free days, working from home.
package struct DemandRestraint: Measure {
    package static let kind = "demand-restraint"
    package static let summary = "demand of some classes is reduced, always, on given days or below a cover"
    package static let example = """
        measures:
          saving: {kind: demand-restraint, products: [<products>], classes: [<class>], reduction: 5 %, trigger: {cover-below: 10 d}, cost: 50 USD/t}
        """

    package let products: [ProductID]
    package let classes: [UserClassID]
    package let reduction: Parameter<Share>
    package let trigger: Trigger?
    package let windows: [Window]
    package let leadTime: Parameter<Duration>
    package let ramp: Parameter<Duration>
    package let unitCost: Parameter<Price>
    package let campaignCost: Parameter<Money>

    package init(from fields: inout some FieldReader) {
        products = fields.products("products", "whose demand")
        let every = Array(fields.allNames(of: .userClasses).indices)
        classes = fields.names("classes", of: .userClasses, "which users; all when left out", fallback: every).map {
            UserClassID($0)
        }
        reduction = fields.quantity("reduction", Share.self, "share of demand saved at full effect")
        trigger = fields.group("trigger", "starts it by cover", required: false) { Trigger(from: &$0) }
        windows = fields.windows("days it is in force; always when left out", required: false)
        leadTime = fields.quantity(
            "lead-time", Duration.self, "from the trigger or the first day to the first effect", default: "0 d")
        ramp = fields.quantity("ramp", Duration.self, "days to full effect", default: "0 d")
        unitCost = fields.quantity(
            "cost", Price.self, "loss of users per tonne saved; what they do without is worth something to them",
            product: products.first)
        campaignCost = fields.quantity("campaign-cost", Money.self, "once", default: "0 M USD")
    }

    package func schedule(on schedule: inout ConditionSchedule) {}

    package func rules(on schedule: inout ConditionSchedule) -> [any Rule] {
        let values = schedule.values
        let allowed = windows.isEmpty ? nil : schedule.series(windows, inside: 1, outside: 0)
        return products.map { product in
            RestraintRule(
                product: product, classes: classes, reduction: values.amount(reduction).value,
                coverBelow: trigger?.coverBelow.map { values.amount($0).value }, allowed: allowed,
                leadTime: values.days(leadTime), ramp: values.days(ramp), cause: schedule.position,
                memory: schedule.remember(1))
        }
    }

    package func cost(_ context: MeasureCostContext) -> MeasureCost {
        var cost = MeasureCost()
        let saved = products.map { context.restrained[$0.index] }.sum()
        let campaign = context.values.amount(campaignCost)
        cost.restraint = saved * context.values.amount(unitCost) + (saved > .zero ? campaign : .zero)
        return cost
    }
}

/// The daily rule of `DemandRestraint` for one product; once begun it stays. Memory: day begun + 1 (0 none).
struct RestraintRule: Rule {
    let product: ProductID
    let classes: [UserClassID]
    let reduction: Double
    let coverBelow: Double?
    let allowed: [Double]?
    let leadTime: Int
    let ramp: Int
    let cause: Int
    let memory: Int

    func act(on day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        if let allowed, allowed[day] == 0 { return }
        if state.ruleMemory[memory] == 0 {
            guard coverBelow.map({ state.coverYesterday[product.index] < $0 }) ?? true else { return }
            state.ruleMemory[memory] = Double(day + 1)
            if coverBelow == nil {
                state.log(
                    .ruleStart, day, product: product, value: state.coverYesterday[product.index],
                    subject: .cause(cause))
            } else {
                state.log(
                    .trigger, day, product: product, value: state.coverYesterday[product.index], subject: .restraint)
            }
        }
        let elapsed = day + 1 - Int(state.ruleMemory[memory]) - leadTime
        guard elapsed >= 0 else { return }
        let effect = ramp == 0 ? 1 : min(1, Double(elapsed + 1) / Double(ramp + 1))
        for userClass in classes { state.restrain(product, userClass, by: reduction * effect, cause: cause) }
    }
}
