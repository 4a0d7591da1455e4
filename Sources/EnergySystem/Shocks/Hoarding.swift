/// Drivers fill their tanks: demand comes earlier and is paid back later.
///
/// On day k of `length` wanted demand is multiplied by 1 + (first-day - 1)(1 - k / length), until the cars' free tank
/// space is full; what was taken early is taken less, evenly, over `payback`.
package struct Hoarding: Shock {
    package static let kind = "hoarding"
    package static let summary = "drivers fill their tanks early and buy less later"
    package static let example = """
        shocks:
          panic: {kind: hoarding, products: [<products>], classes: [<class>], first-day: 1.5, trigger: {cover-below: 8 d}}
        """
    package static let word = "hoarding"

    package let products: [ProductID]
    package let classes: [UserClassID]
    package let firstDay: Parameter<Ratio>
    package let length: Parameter<Duration>
    package let payback: Parameter<Duration>
    package let tankSpace: Parameter<Mass>
    package let from: Parameter<CalendarDate>?
    package let trigger: Trigger?

    package init(from fields: inout some FieldReader) {
        products = fields.products("products", "what is hoarded")
        classes = fields.names("classes", of: .userClasses, "who hoards", fallback: nil).map { UserClassID($0) }
        firstDay = fields.quantity(
            "first-day", Ratio.self, "sales on the first day over normal sales", fallback: "1.8", within: 1...20,
            product: nil)
        length = fields.quantity("length", Duration.self, "days until sales are normal again", default: "6 d")
        payback = fields.quantity(
            "payback", Duration.self, "days over which the fuel in the tanks is used up", default: "30 d")
        tankSpace = fields.quantity("tank-space", Mass.self, "free space in cars' tanks", default: "25 kt")
        from = fields.optionalDate("from", "first day; or give a trigger")
        trigger = fields.group("trigger", "starts it by cover", required: false) { Trigger(from: &$0) }
        _ = fields.optionalName("source", of: .sources, "source")
        if from == nil, trigger?.coverBelow == nil {
            fields.fault(
                nil,
                """
                hoarding needs `from:` or `trigger: {cover-below: 5 d}`
                """)
        }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        if let from { schedule.add(.shockStart, on: schedule.index(from), "drivers fill their tanks") }
    }

    package func rules(on schedule: inout ConditionSchedule) -> [any Rule] {
        let values = schedule.values
        return products.map { product in
            HoardingRule(
                product: product, classes: classes, firstDay: values.amount(firstDay).value,
                length: max(1, values.days(length)),
                payback: max(1, values.days(payback)),
                tankSpace: values.amount(tankSpace).value / Double(max(1, products.count)),
                start: from.map { schedule.index($0) }, coverBelow: trigger?.coverBelow.map { values.amount($0).value },
                cause: schedule.position, memory: schedule.remember(3))
        }
    }
}

/// The daily rule of `Hoarding` for one product. Memory: first day + 1 (0 none), fuel in tanks, amount asked today.
struct HoardingRule: Rule {
    let product: ProductID
    let classes: [UserClassID]
    let firstDay: Double
    let length: Int
    let payback: Int
    let tankSpace: Double
    let start: Int?
    let coverBelow: Double?
    let cause: Int
    let memory: Int

    func act(on day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        settleYesterday(&state)
        begin(on: day, &state)
        let began = Int(state.ruleMemory[memory]) - 1
        guard began >= 0 else { return }
        let wanted = classes.reduce(0) { $0 + plan.baseDemand(product, $1, day) }
        guard wanted > 0 else { return }
        var extra = 0.0
        if day - began < length {
            let factor = (firstDay - 1) * (1 - Double(day - began) / Double(length))
            extra = min(factor * wanted, max(0, tankSpace - state.ruleMemory[memory + 1]))
        } else if state.ruleMemory[memory + 1] > 0 {
            let left = max(1, began + length + payback - day)
            extra = -min(state.ruleMemory[memory + 1] / Double(left), wanted)
        }
        state.ruleMemory[memory + 2] = extra
        for userClass in classes { state.multiplyHoarding(product, userClass, 1 + extra / wanted) }
    }

    private func begin(on day: Int, _ state: inout SystemState) {
        guard state.ruleMemory[memory] == 0 else { return }
        let triggered = coverBelow.map { state.coverYesterday[product.index] < $0 } ?? false
        guard start == day || (day > 0 && triggered) else { return }
        state.ruleMemory[memory] = Double(day + 1)
        if start != day {
            state.log(
                .ruleStart, day, product: product, value: state.coverYesterday[product.index], subject: .cause(cause))
        }
    }

    /// Puts what was really served of yesterday's extra into the tanks.
    private func settleYesterday(_ state: inout SystemState) {
        let asked = state.ruleMemory[memory + 2]
        guard asked != 0 else { return }
        let served = asked > 0 ? asked * state.servedShareYesterday[product.index] : asked
        state.ruleMemory[memory + 1] = max(0, state.ruleMemory[memory + 1] + served)
        state.ruleMemory[memory + 2] = 0
    }
}
