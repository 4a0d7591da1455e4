import EnergySystem

extension DailyFuelBalance {
    /// Steps 7 and 8: of unmet demand a share takes a lower grade that is left over; a higher grade is delivered down
    /// only as far as its own outlook allows. What then remains is unserved.
    func substitute(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        guard state.hadUnmet[product] else { return }
        let unmet = unmetTotal(product, plan, &state)
        if unmet > negligible {
            takeLower(product, unmet, day, plan, &state, record)
            takeHigher(product, day, plan, &state, record)
        }
        state.unmetSum[product] = unmetTotal(product, plan, &state)
        for userClass in 0..<plan.classes {
            let cell = product &* plan.classes &+ userClass
            record.unserved[cell, day] = state.unmet[cell]
        }
    }

    private func takeLower(
        _ product: Int, _ unmet: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) {
        for item in plan.demand.accepts[product] {
            let give = min(state.leftOver[item.product], item.share * unmet, unmetTotal(product, plan, &state))
            hand(give, from: item.product, to: product, day, plan, &state, record)
        }
    }

    private func takeHigher(
        _ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) {
        for higher in plan.demand.higherGrades[product] {
            let rest = unmetTotal(product, plan, &state)
            guard rest > negligible, state.leftOver[higher] > negligible else { continue }
            let usable = state.usable[higher] - record.delivered[higher, day]
            let surplus = smallestSurplus(higher, day, usable: usable, plan, &state)
            hand(min(rest, state.leftOver[higher], surplus), from: higher, to: product, day, plan, &state, record)
        }
    }

    private func hand(
        _ volume: Double, from giver: Int, to taker: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        guard volume > negligible else { return }
        let unmet = unmetTotal(taker, plan, &state)
        for userClass in 0..<plan.classes {
            let cell = taker &* plan.classes &+ userClass
            let part = volume * state.unmet[cell] / unmet
            record.servedByOther[cell, day] += part
            state.unmet[cell] = max(0, state.unmet[cell] - part)
        }
        state.leftOver[giver] -= volume
        record.delivered[giver, day] += volume
        record.deliveredToOther[giver, day] += volume
    }

    func unmetTotal(_ product: Int, _ plan: RunPlan, _ state: inout SystemState) -> Double {
        var total = 0.0
        for userClass in 0..<plan.classes { total += state.unmet[product &* plan.classes &+ userClass] }
        return total
    }
}
