import EnergySystem

extension DailyFuelBalance {
    /// Step 2: cargoes land up to the route's daily capacity; the rest waits at the entry point.
    func land(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        for product in 0..<plan.products { state.arrivals[product] = 0 }
        forgetLandedCost(day, plan, &state, record)
        state.waitingTotal = 0
        plan.supply.activePairs.withUnsafeBufferPointer { pairs in
            for position in 0..<state.cargoCount {
                let place = state.cargoPlaces[position]
                moveToEntry(pairs[place &>> 1], place & 1, day, plan, &state, record)
            }
            for route in 0..<plan.routes where state.due[route] > 0 { shareRoute(route, day, plan, &state) }
            for position in 0..<state.cargoCount {
                let place = state.cargoPlaces[position], active = pairs[place &>> 1]
                guard state.due[active.route] > 0 else { continue }
                landRow(active, place & 1, state.landingShare[active.route], day, plan, &state, record)
            }
        }
        for route in 0..<plan.routes { state.due[route] = 0 }
    }

    /// The share of what is at the entry point of a route that lands today.
    private func shareRoute(_ route: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let capacity = plan.supply.routeCapacity[route] * plan.supply.routeOpen[plan.row(route, day)]
        let due = state.due[route]
        state.landingShare[route] = due <= capacity + negligible ? 1 : capacity / due
    }

    /// Moves what arrives today to the entry point and counts what waits there.
    @inline(__always)
    private func moveToEntry(
        _ active: ActivePair, _ kind: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        let row = active.pair &* 2 &+ kind
        let volume = state.arriving[row, day]
        if volume > 0 { arrive(volume, row, active, kind, day, plan, &state, record) }
        state.due[active.route] += state.waiting[row]
    }

    private func arrive(
        _ volume: Double, _ row: Int, _ active: ActivePair, _ kind: Int, _ day: Int, _ plan: RunPlan,
        _ state: inout SystemState, _ record: RunRecording
    ) {
        state.arriving[row, day] = 0
        state.inTransit[active.product] -= volume
        if !plan.supply.stoppedInTransit.isEmpty, plan.supply.stoppedInTransit[plan.row(active.pair, day)] {
            record.stoppedAtLoading[active.pair, day] += volume
            if kind == 1 { state.spotUnderWay[active.product] -= volume }
            expectChange(-volume, day, active.supplier, active.product, plan, &state)
        } else {
            state.waiting[row] += volume
            state.waitingValue[row] += state.arrivingValue[row, day]
        }
    }

    /// Lands a share of what waits; the rest is expected tomorrow, or on the next day that the route is believed open.
    private func landRow(
        _ active: ActivePair, _ kind: Int, _ share: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        let row = active.pair &* 2 &+ kind
        let waiting = state.waiting[row]
        guard waiting > 0 else { return }
        let volume = waiting * share, value = state.waitingValue[row] * share
        state.waiting[row] = waiting - volume
        state.waitingValue[row] -= value
        state.waitingTotal += state.waiting[row]
        if share < 1, state.nextOpenDay[plan.row(active.route, day)] == day {
            expectChange(waiting - volume, day + 1, active.supplier, active.product, plan, &state)
        }
        if volume > 0 { book(volume, value, active.pair, active.product, kind, day, plan, &state, record) }
    }

    private func book(
        _ volume: Double, _ value: Double, _ pair: Int, _ product: Int, _ kind: Int, _ day: Int, _ plan: RunPlan,
        _ state: inout SystemState, _ record: RunRecording
    ) {
        let duty = value * plan.prices.duty[plan.row(pair, day)]
        state.arrivals[product] += volume
        record.hasArrivals[pair &* 2 &+ kind] = true
        record.duty[pair, day] += duty
        let landed = value + duty + volume * plan.prices.excise[plan.row(product, day)]
        state.landedVolume90[product] += volume
        state.landedValue90[product] += landed
        if kind == 0 {
            record.contractArrivals[pair, day] += volume
            record.contractValue[pair, day] += value
        } else {
            record.spotArrivals[pair, day] += volume
            record.spotValue[pair, day] += value
            state.spotUnderWay[product] = max(0, state.spotUnderWay[product] - volume)
            logCargo(volume, value, pair, product, day, plan, &state)
        }
    }

    private func logCargo(
        _ volume: Double, _ value: Double, _ pair: Int, _ product: Int, _ day: Int, _ plan: RunPlan,
        _ state: inout SystemState
    ) {
        let supplier = EventSubject.supplier(pair / plan.products)
        state.log(.arrival, day, product: ProductID(product), value: volume, subject: supplier)
        if plan.kind == .disrupted, !state.hadReplacement[product] {
            state.hadReplacement[product] = true
            state.log(
                .firstReplacementCargo, day, product: ProductID(product), value: value / volume, subject: supplier)
        }
    }

    /// Imports older than 90 days leave the landed cost.
    private func forgetLandedCost(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        let old = day - PaymentsModel.revenueWindow
        guard old >= 0 else { return }
        plan.supply.activePairs.withUnsafeBufferPointer { pairs in
            for active in pairs where record.hasArrivals[active.pair &* 2] || record.hasArrivals[active.pair &* 2 &+ 1]
            {
                guard state.landedVolume90[active.product] > 0 else { continue }
                forget(active, old, plan, &state, record)
            }
        }
        for product in 0..<plan.products where state.landedVolume90[product] < negligible {
            state.landedVolume90[product] = 0
            state.landedValue90[product] = 0
        }
    }

    private func forget(
        _ active: ActivePair, _ old: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) {
        let pair = active.pair
        let volume = record.contractArrivals[pair, old] + record.spotArrivals[pair, old]
        guard volume > 0 else { return }
        let value =
            record.contractValue[pair, old] + record.spotValue[pair, old] + record.duty[pair, old]
            + volume * plan.prices.excise[plan.row(active.product, old)]
        state.landedVolume90[active.product] -= volume
        state.landedValue90[active.product] -= value
    }
}
