import EnergySystem

extension DailyFuelBalance {
    /// Step 4: wanted = demand x (price / reference)^elasticity x grade choice x restraint x hoarding.
    func want(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for product in 0..<inputs.products {
            let price = pumpPrice(product, day, inputs, &state)
            record.price[product, day] = price
            let path = inputs.retailPrice[inputs.row(product, day)]
            let response = inputs.elasticity[product] == 0 || path <= 0 || price == path
                ? 1 : Double.power(price / path, inputs.elasticity[product])
            if response == 1, state.leversAreNeutral {
                wantAsExpected(product, day, inputs, &state, record)
            } else {
                wantWithLevers(product, response, day, inputs, &state, record)
                sumWanted(product, day, inputs, &state, record)
            }
        }
        var moved = false
        for product in 0..<inputs.products where inputs.gradeChoice[product] != 0 {
            if chooseGrade(product, day, inputs, &state, record) { moved = true }
        }
        guard moved else { return }
        for product in 0..<inputs.products { sumWanted(product, day, inputs, &state, record) }
    }

    /// What most days want: the demand path. One pass that also sums and records, as `sumWanted` does.
    private func wantAsExpected(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let first = product &* inputs.classes
        let wanted = state.wanted.pointer(at: first), recorded = record.demand.pointer(at: first) + day
        var sum = 0.0, floors = 0.0
        inputs.demand.withUnsafeBufferPointer { demand in
            inputs.rationing.floors.withUnsafeBufferPointer { shares in
                for userClass in 0..<inputs.classes {
                    let amount = demand[inputs.row(first &+ userClass, day)]
                    wanted[userClass] = amount
                    recorded[userClass &* record.demand.days] = amount
                    sum += amount
                    floors += shares[userClass] * amount
                }
            }
        }
        state.wantedSum[product] = sum
        state.floorSum[product] = floors
    }

    private func wantWithLevers(_ product: Int, _ response: Double, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        var saved = 0.0
        let first = product &* inputs.classes
        for cell in first..<first &+ inputs.classes {
            let before = inputs.demand[inputs.row(cell, day)] * response
            saved += before * (1 - state.restraint[cell])
            state.wanted[cell] = before * state.restraint[cell] * state.hoarding[cell]
        }
        record.restraint[product, day] = saved
    }

    private func sumWanted(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        var wanted = 0.0, floors = 0.0
        for userClass in 0..<inputs.classes {
            let cell = product &* inputs.classes &+ userClass
            let amount = state.wanted[cell]
            record.demand[cell, day] = amount
            wanted += amount
            floors += inputs.rationing.floors[userClass] * amount
        }
        state.wantedSum[product] = wanted
        state.floorSum[product] = floors
    }

    /// The state's path, or for a market product the path moved by the change of landed cost against the reference run.
    private func pumpPrice(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        let path = inputs.retailPrice[inputs.row(product, day)]
        guard inputs.isMarketPrice[product], inputs.passThrough[product] > 0, !inputs.referenceLandedCost.isEmpty,
            state.landedVolume90[product] > 0
        else { return path }
        let reference = inputs.referenceLandedCost[product &* inputs.days &+ day]
        guard reference > 0 else { return path }
        let landed = state.landedValue90[product] / state.landedVolume90[product]
        return max(0, path + inputs.passThrough[product] * (landed - reference) * (1 + inputs.valueAddedTax))
    }

    /// Demand moves to the next lower grade by (price ratio / ratio of the price paths)^elasticity. Returns whether it did.
    private func chooseGrade(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) -> Bool {
        guard let lower = inputs.lowerGrade[product] else { return false }
        let own = inputs.retailPrice[inputs.row(product, day)], other = inputs.retailPrice[inputs.row(lower, day)]
        let now = record.price[product, day], otherNow = record.price[lower, day]
        guard own > 0, other > 0, now > 0, otherNow > 0 else { return false }
        let ratio = (now / otherNow) / (own / other)
        guard ratio != 1 else { return false }
        let kept = Double.power(ratio, inputs.gradeChoice[product])
        for userClass in 0..<inputs.classes {
            let cell = product &* inputs.classes &+ userClass
            let moved = state.wanted[cell] * (1 - kept)
            state.wanted[cell] -= moved
            state.wanted[lower &* inputs.classes &+ userClass] = max(0, state.wanted[lower &* inputs.classes &+ userClass] + moved)
        }
        return true
    }
}
