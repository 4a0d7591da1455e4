import EnergySystem
import RealModule

extension DailyFuelBalance {
    /// Step 4: wanted = demand x (price / reference)^elasticity x grade choice x restraint x hoarding.
    func want(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        for product in 0..<plan.products {
            let price = pumpPrice(product, day, plan, &state), row = plan.row(product, day)
            record.price[product, day] = price
            let path = plan.prices.retail[row]
            let response =
                plan.demand.elasticity[product] == 0 || path == 0 || price == path
                ? 1 : Double.pow(price / path, plan.demand.elasticity[product])
            state.followsPath[product] = response == 1 && state.leversAreNeutral
            if state.followsPath[product] {
                state.wantedSum[product] = plan.demand.pathOfAllClasses[row]
                state.floorSum[product] = plan.demand.floors[row]
            } else {
                wantWithLevers(product, response, day, plan, &state, record)
                sumWanted(product, day, plan, &state, record)
            }
        }
        var moved = false
        for product in 0..<plan.products where plan.demand.gradeChoice[product] != 0 {
            if chooseGrade(product, day, plan, &state, record) { moved = true }
        }
        guard moved else { return }
        for product in 0..<plan.products {
            spellOut(product, day, plan, &state)
            sumWanted(product, day, plan, &state, record)
        }
    }

    /// Writes what each class wants where that is the demand path and nobody asked for it yet.
    func spellOut(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        guard state.followsPath[product] else { return }
        state.followsPath[product] = false
        let first = product &* plan.classes
        for cell in first..<first &+ plan.classes { state.wanted[cell] = plan.demand.path[plan.row(cell, day)] }
    }

    private func wantWithLevers(
        _ product: Int, _ response: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        var saved = 0.0
        let first = product &* plan.classes
        for cell in first..<first &+ plan.classes {
            let before = plan.demand.path[plan.row(cell, day)] * response
            saved += before * (1 - state.restraint[cell])
            state.wanted[cell] = before * state.restraint[cell] * state.hoarding[cell]
        }
        record.restraint[product, day] = saved
        if saved > 0 { traceRestraint(product, response, day, plan, &state, record) }
    }

    /// What each cause saved: its share of what was left for it by the causes before it.
    private func traceRestraint(
        _ product: Int, _ response: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        let first = product &* plan.classes, cells = plan.products &* plan.classes
        for cause in plan.causes.origins.indices {
            var saved = 0.0
            for cell in first..<first &+ plan.classes {
                let share = state.restraintByCause[cause &* cells &+ cell]
                if share > 0 { saved += plan.demand.path[plan.row(cell, day)] * response * share }
            }
            record.restrainedByCause[cause &* plan.products &+ product, day] = saved
        }
    }

    private func sumWanted(
        _ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) {
        var wanted = 0.0, floors = 0.0
        for userClass in 0..<plan.classes {
            let cell = product &* plan.classes &+ userClass
            let amount = state.wanted[cell]
            record.demand[cell, day] = amount
            wanted += amount
            floors += plan.rationing.floors[userClass] * amount
        }
        state.wantedSum[product] = wanted
        state.floorSum[product] = floors
    }

    /// The state's path, or for a market product the path moved by the change of landed cost against the reference run.
    private func pumpPrice(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) -> Double {
        let path = plan.prices.retail[plan.row(product, day)]
        guard plan.prices.isMarket[product], plan.prices.passThrough[product] > 0,
            !plan.prices.referenceLandedCost.isEmpty,
            state.landedVolume90[product] > 0
        else { return path }
        let reference = plan.prices.referenceLandedCost[product &* plan.days &+ day]
        guard reference > 0 else { return path }
        let landed = state.landedValue90[product] / state.landedVolume90[product]
        return max(0, path + plan.prices.passThrough[product] * (landed - reference) * (1 + plan.prices.valueAddedTax))
    }

    /// Demand moves to the next lower grade by (price ratio / ratio of the price paths)^elasticity. Returns whether it
    /// did.
    private func chooseGrade(
        _ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) -> Bool {
        guard let lower = plan.demand.lowerGrade[product] else { return false }
        let own = plan.prices.retail[plan.row(product, day)], other = plan.prices.retail[plan.row(lower, day)]
        let now = record.price[product, day], otherNow = record.price[lower, day]
        guard own > 0, other > 0, now > 0, otherNow > 0 else { return false }
        let ratio = (now / otherNow) / (own / other)
        guard ratio != 1 else { return false }
        spellOut(product, day, plan, &state)
        spellOut(lower, day, plan, &state)
        let kept = Double.pow(ratio, plan.demand.gradeChoice[product])
        for userClass in 0..<plan.classes {
            let cell = product &* plan.classes &+ userClass
            let moved = state.wanted[cell] * (1 - kept)
            state.wanted[cell] -= moved
            state.wanted[lower &* plan.classes &+ userClass] = max(
                0, state.wanted[lower &* plan.classes &+ userClass] + moved)
        }
        return true
    }
}
