import EnergySystem

/// The daily fuel balance by grade: cargoes, production, stocks, rationing, substitution, exports and orders.
///
/// One day, in this order: what is known, the rules of the state, loading, landing, demand, allocation, substitution,
/// closing with exports, orders. Source: the model page of the documentation, section 2.
public struct DailyFuelBalance: SupplyModel {
    public init() {}

    public func begin(_ inputs: RunInputs, _ state: inout SystemState, _ record: inout RunRecord) {
        replayOrders(inputs, &state)
        fillPipeline(inputs, &state)
        record.setOpeningPipeline((0..<inputs.products).map { state.inTransit[$0] })
    }

    public func step(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        learn(day, inputs, &state)
        pullLevers(day, inputs, &state)
        load(day, inputs, &state, record)
        land(day, inputs, &state, record)
        expectLandings(day, inputs, &state)
        want(day, inputs, &state, record)
        for product in 0..<inputs.products { allocate(product, day, inputs, &state, record) }
        for product in 0..<inputs.products { substitute(product, day, inputs, &state, record) }
        for product in 0..<inputs.products { close(product, day, inputs, &state, record) }
        order(day, inputs, &state)
        remember(day, inputs, &state, record)
    }

    /// The rules of the state set the day's levers from yesterday's indicators.
    private func pullLevers(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        if !state.leversAreNeutral {
            for cell in state.restraint.indices {
                state.restraint[cell] = 1
                state.hoarding[cell] = 1
            }
            state.leversAreNeutral = true
        }
        guard !inputs.rules.isEmpty else { return }
        for product in 0..<inputs.products {
            state.releaseLimit[product] = 0
            state.refillLimit[product] = 0
            state.exportPaused[product] = false
        }
        for rule in inputs.rules { rule.act(on: day, inputs, &state) }
    }
}

/// Quantities below this are nothing, kt.
let negligible = 1e-9
/// A day is short when more than this is unserved, kt.
let shortage = 1e-6

/// The larger of two numbers that are not NaN. `max` must order NaN as well, which takes several instructions where this
/// takes one, in loops whose every step waits for the one before.
@inline(__always) func larger(_ one: Double, _ other: Double) -> Double { one > other ? one : other }
