import EnergySystem

extension DailyFuelBalance {
    /// Steps 5 and 6: usable stock, then who gets it.
    func allocate(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        let inflow = state.arrivals[product] + plan.refining.output[plan.row(product, day)]
        let release = min(state.releaseLimit[product], state.reserve[product])
        let above = max(0, state.stock[product] + inflow - plan.stocks.minimum[product])
        let usable = above + release
        record.reserveRelease[product, day] = release
        state.usable[product] = usable
        let limit = throttled(product, usable, inflow + release, plan, &state)
        let delivered =
            plan.rationing.isPriority
            ? serveByPriority(product, limit, day, plan, &state, record)
            : serveInProportion(product, limit, day, plan, &state, record)
        state.leftOver[product] = max(0, limit - delivered - heldBack(product, plan, &state))
        record.delivered[product, day] = delivered
        let unmet = max(0, state.wantedSum[product] - delivered)
        state.unmetSum[product] = unmet > negligible * 1e-3 ? unmet : 0
        if limit < usable, unmet > 0 {
            recordWithheld(product, day, min(unmet, usable - limit), unmet, plan, &state, record)
        }
    }

    /// Below the cover trigger only today's inflow and a part of the stock that makes it last are delivered.
    private func throttled(
        _ product: Int, _ usable: Double, _ inflow: Double, _ plan: RunPlan, _ state: inout SystemState
    ) -> Double {
        guard let below = plan.rationing.throttleBelow, state.coverYesterday[product] < below else { return usable }
        return min(usable, inflow + max(0, usable - inflow) / plan.rationing.stretch)
    }

    private func recordWithheld(
        _ product: Int, _ day: Int, _ withheld: Double, _ unmet: Double, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        for userClass in 0..<plan.classes {
            let cell = product &* plan.classes &+ userClass
            record.withheld[cell, day] = withheld * state.unmet[cell] / unmet
        }
    }

    /// Every class gets the same share of what it wants.
    private func serveInProportion(
        _ product: Int, _ usable: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) -> Double {
        let wanted = state.wantedSum[product]
        guard wanted > usable else {
            if state.hadUnmet[product] { clearUnmet(product, plan, &state) }
            return wanted
        }
        noteUnmet(product, &state, record)
        spellOut(product, day, plan, &state)
        for userClass in 0..<plan.classes {
            let cell = product &* plan.classes &+ userClass
            state.unmet[cell] = state.wanted[cell] * (1 - usable / wanted)
        }
        return usable
    }

    /// Floors are held back for `reserve` days; today's floors are served first, then the rest in order.
    private func serveByPriority(
        _ product: Int, _ usable: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) -> Double {
        let wanted = state.wantedSum[product], floors = state.floorSum[product]
        var pool = max(0, usable - floors * plan.rationing.reserveDays)
        if wanted - floors <= pool {
            if state.hadUnmet[product] { clearUnmet(product, plan, &state) }
            return wanted
        }
        noteUnmet(product, &state, record)
        spellOut(product, day, plan, &state)
        var forFloors = min(usable, floors)
        var delivered = 0.0
        for userClass in plan.rationing.order {
            let cell = product &* plan.classes &+ userClass
            let floor = min(forFloors, plan.rationing.floors[userClass] * state.wanted[cell])
            forFloors -= floor
            let rest = min(pool, state.wanted[cell] - floor)
            pool -= rest
            state.unmet[cell] = max(0, state.wanted[cell] - floor - rest)
            delivered += floor + rest
        }
        return delivered
    }

    /// What is held back of today's usable stock for the floors of the days to come.
    private func heldBack(_ product: Int, _ plan: RunPlan, _ state: inout SystemState) -> Double {
        guard plan.rationing.isPriority else { return 0 }
        return state.floorSum[product] * (plan.rationing.reserveDays - 1)
    }
    private func noteUnmet(_ product: Int, _ state: inout SystemState, _ record: RunRecording) {
        state.hadUnmet[product] = true
        record.wasUnmet[product] = true
    }
    private func clearUnmet(_ product: Int, _ plan: RunPlan, _ state: inout SystemState) {
        state.hadUnmet[product] = false
        for userClass in 0..<plan.classes { state.unmet[product &* plan.classes &+ userClass] = 0 }
    }
}
