import EnergySystem

extension DailyFuelBalance {
    /// Steps 5 and 6: usable stock, then who gets it.
    func allocate(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let inflow = state.arrivals[product] + inputs.output[inputs.row(product, day)]
        let release = min(state.releaseLimit[product], state.reserve[product])
        let above = max(0, state.stock[product] + inflow - inputs.minimumStock[product])
        let usable = above + release
        record.reserveRelease[product, day] = release
        state.usable[product] = usable
        let limit = throttled(product, usable, inflow + release, inputs, &state)
        let delivered = inputs.rationing.isPriority
            ? serveByPriority(product, limit, inputs, &state, record)
            : serveInProportion(product, limit, inputs, &state, record)
        state.leftOver[product] = max(0, limit - delivered - heldBack(product, inputs, &state))
        record.delivered[product, day] = delivered
        let unmet = max(0, state.wantedSum[product] - delivered)
        state.unmetSum[product] = unmet > negligible * 1e-3 ? unmet : 0
        if limit < usable, unmet > 0 { recordWithheld(product, day, min(unmet, usable - limit), unmet, inputs, &state, record) }
    }

    /// Below the cover trigger only today's inflow and a part of the stock that makes it last are delivered.
    private func throttled(_ product: Int, _ usable: Double, _ inflow: Double, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        guard let below = inputs.rationing.throttleBelow, state.coverYesterday[product] < below else { return usable }
        return min(usable, inflow + max(0, usable - inflow) / inputs.rationing.stretch)
    }

    private func recordWithheld(_ product: Int, _ day: Int, _ withheld: Double, _ unmet: Double, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for userClass in 0..<inputs.classes {
            let cell = product &* inputs.classes &+ userClass
            record.withheld[cell, day] = withheld * state.unmet[cell] / unmet
        }
    }

    /// Every class gets the same share of what it wants.
    private func serveInProportion(_ product: Int, _ usable: Double, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) -> Double {
        let wanted = state.wantedSum[product]
        guard wanted > usable else {
            if state.hadUnmet[product] { clearUnmet(product, inputs, &state) }
            return wanted
        }
        noteUnmet(product, &state, record)
        for userClass in 0..<inputs.classes {
            let cell = product &* inputs.classes &+ userClass
            state.unmet[cell] = state.wanted[cell] * (1 - usable / wanted)
        }
        return usable
    }

    /// Floors are held back for `reserve` days; today's floors are served first, then the rest in order.
    private func serveByPriority(_ product: Int, _ usable: Double, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) -> Double {
        let wanted = state.wantedSum[product], floors = state.floorSum[product]
        var pool = max(0, usable - floors * inputs.rationing.reserveDays)
        if wanted - floors <= pool {
            if state.hadUnmet[product] { clearUnmet(product, inputs, &state) }
            return wanted
        }
        noteUnmet(product, &state, record)
        var forFloors = min(usable, floors)
        var delivered = 0.0
        for userClass in inputs.rationing.order {
            let cell = product &* inputs.classes &+ userClass
            let floor = min(forFloors, inputs.rationing.floors[userClass] * state.wanted[cell])
            forFloors -= floor
            let rest = min(pool, state.wanted[cell] - floor)
            pool -= rest
            state.unmet[cell] = max(0, state.wanted[cell] - floor - rest)
            delivered += floor + rest
        }
        return delivered
    }

    /// What is held back of today's usable stock for the floors of the days to come.
    private func heldBack(_ product: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        guard inputs.rationing.isPriority else { return 0 }
        return state.floorSum[product] * (inputs.rationing.reserveDays - 1)
    }
    private func noteUnmet(_ product: Int, _ state: inout SystemState, _ record: RunRecord) {
        state.hadUnmet[product] = true
        record.wasUnmet[product] = true
    }
    private func clearUnmet(_ product: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        state.hadUnmet[product] = false
        for userClass in 0..<inputs.classes { state.unmet[product &* inputs.classes &+ userClass] = 0 }
    }
}
