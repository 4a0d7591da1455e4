import EnergySystem

extension DailyFuelBalance {
    /// Steps 7 and 8: of unmet demand a share takes a lower grade that is left over; a higher grade is delivered down
    /// only as far as its own outlook allows. What then remains is unserved.
    func substitute(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        guard state.hadUnmet[product] else { return }
        let unmet = unmetTotal(product, inputs, &state)
        if unmet > negligible {
            takeLower(product, unmet, day, inputs, &state, record)
            takeHigher(product, day, inputs, &state, record)
        }
        state.unmetSum[product] = unmetTotal(product, inputs, &state)
        for userClass in 0..<inputs.classes {
            let cell = product &* inputs.classes &+ userClass
            record.unserved[cell, day] = state.unmet[cell]
        }
    }

    private func takeLower(_ product: Int, _ unmet: Double, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for item in inputs.accepts[product] {
            let give = min(state.leftOver[item.product], item.share * unmet, unmetTotal(product, inputs, &state))
            hand(give, from: item.product, to: product, day, inputs, &state, record)
        }
    }

    private func takeHigher(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for higher in inputs.higherGrades[product] {
            let rest = unmetTotal(product, inputs, &state)
            guard rest > negligible, state.leftOver[higher] > negligible else { continue }
            let usable = state.usable[higher] - record.delivered[higher, day]
            let surplus = smallestSurplus(higher, day, usable: usable, inputs, &state)
            hand(min(rest, state.leftOver[higher], surplus), from: higher, to: product, day, inputs, &state, record)
        }
    }

    private func hand(_ volume: Double, from giver: Int, to taker: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        guard volume > negligible else { return }
        let unmet = unmetTotal(taker, inputs, &state)
        for userClass in 0..<inputs.classes {
            let cell = taker &* inputs.classes &+ userClass
            let part = volume * state.unmet[cell] / unmet
            record.servedByOther[cell, day] += part
            state.unmet[cell] = max(0, state.unmet[cell] - part)
        }
        state.leftOver[giver] -= volume
        record.delivered[giver, day] += volume
        record.deliveredToOther[giver, day] += volume
    }

    func unmetTotal(_ product: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        var total = 0.0
        for userClass in 0..<inputs.classes { total += state.unmet[product &* inputs.classes &+ userClass] }
        return total
    }
}
