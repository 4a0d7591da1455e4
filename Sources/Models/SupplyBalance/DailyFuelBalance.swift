import EnergySystem

/// The daily fuel balance by grade: cargoes, production, stocks, rationing, substitution, exports and orders.
///
/// One day, in this order: what is known, the rules of the state, loading, landing, demand, allocation, substitution,
/// closing with exports, orders. Source: the model page of the documentation, section 2.
///
/// Contract: `begin` once, then `step` one day after another. A step depends only on the plan of days up to its own, on
/// what is believed on that day, and on the state; it neither allocates nor throws; per product opening + production +
/// arrivals + release = delivered + exported + losses + closing to 1e-9 kt.
package struct DailyFuelBalance: Sendable {
    package init() {}

    package func begin(_ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        replayOrders(plan, &state)
        fillPipeline(plan, &state)
        record.writeDemandPath(plan)
        record.setOpeningPipeline((0..<plan.products).map { state.inTransit[$0] })
    }

    package func step(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        learn(day, plan, &state)
        pullLevers(day, plan, &state)
        load(day, plan, &state, record)
        land(day, plan, &state, record)
        expectLandings(day, plan, &state)
        want(day, plan, &state, record)
        for product in 0..<plan.products { allocate(product, day, plan, &state, record) }
        for product in 0..<plan.products { substitute(product, day, plan, &state, record) }
        for product in plan.refining.closingOrder { close(product, day, plan, &state, record) }
        order(day, plan, &state)
        remember(day, plan, &state, record)
    }

    /// The rules of the state set the day's levers from yesterday's indicators.
    private func pullLevers(_ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        if !state.leversAreNeutral {
            for cell in state.restraint.indices {
                state.restraint[cell] = 1
                state.hoarding[cell] = 1
            }
            state.restraintByCause.fill(0)
            state.leversAreNeutral = true
        }
        guard !plan.causes.rules.isEmpty else { return }
        for product in 0..<plan.products {
            state.releaseLimit[product] = 0
            state.refillLimit[product] = 0
            state.exportPaused[product] = false
        }
        state.releaseByCause.fill(0)
        state.refillByCause.fill(0)
        for rule in plan.causes.rules { rule.act(on: day, plan, &state) }
    }
}

/// Quantities below this are nothing, kt.
let negligible = 1e-9
/// A day is short when more than this is unserved, kt.
let shortage = 1e-6

/// The larger of two numbers that are not NaN. `max` must order NaN as well, which takes several instructions where
/// this takes one, in loops whose every step waits for the one before.
@inline(__always) func larger(_ one: Double, _ other: Double) -> Double { one > other ? one : other }
