import EnergySystem

extension DailyFuelBalance {
    /// Step 2: cargoes land up to the route's daily capacity; the rest waits at the entry point.
    func land(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for product in 0..<inputs.products {
            state.arrivals[product] = 0
            forgetLandedCost(product, day, inputs, &state, record)
        }
        state.waitingTotal = 0
        for active in inputs.activePairs { moveToEntry(active, day, inputs, &state, record) }
        for route in 0..<inputs.routes where state.due[route] > 0 {
            let capacity = inputs.routeCapacity[route] * inputs.routeOpen[inputs.row(route, day)]
            let due = state.due[route]
            state.landingShare[route] = due <= capacity + negligible ? 1 : capacity / due
        }
        for active in inputs.activePairs where state.due[active.route] > 0 {
            landPair(active, state.landingShare[active.route], day, inputs, &state, record)
        }
        for route in 0..<inputs.routes { state.due[route] = 0 }
    }

    /// Moves what arrives today to the entry point and counts what waits there.
    private func moveToEntry(_ active: ActivePair, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for kind in 0..<2 {
            let row = active.pair &* 2 &+ kind
            guard state.hasCargo[row] else { continue }
            let volume = state.arriving[row, day]
            if volume > 0 { arrive(volume, row, active, kind, day, inputs, &state, record) }
            state.due[active.route] += state.waiting[row]
        }
    }

    private func arrive(_ volume: Double, _ row: Int, _ active: ActivePair, _ kind: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        state.arriving[row, day] = 0
        state.inTransit[active.product] -= volume
        if !inputs.stoppedInTransit.isEmpty, inputs.stoppedInTransit[inputs.row(active.pair, day)] {
            record.stoppedAtLoading[active.pair, day] += volume
            if kind == 1 { state.spotUnderWay[active.product] -= volume }
            expectChange(-volume, day, active.supplier, active.product, inputs, &state)
        } else {
            state.waiting[row] += volume
            state.waitingValue[row] += state.arrivingValue[row, day]
        }
    }

    /// Lands a share of what waits; the rest is expected tomorrow, or on the next day that the route is believed open.
    private func landPair(_ active: ActivePair, _ share: Double, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for kind in 0..<2 {
            let row = active.pair &* 2 &+ kind
            let waiting = state.waiting[row]
            guard waiting > 0 else { continue }
            let volume = waiting * share, value = state.waitingValue[row] * share
            state.waiting[row] = share == 1 ? 0 : waiting - volume
            state.waitingValue[row] = share == 1 ? 0 : state.waitingValue[row] - value
            state.waitingTotal += state.waiting[row]
            if share < 1, state.nextOpenDay[inputs.row(active.route, day)] == day {
                expectChange(waiting - volume, day + 1, active.supplier, active.product, inputs, &state)
            }
            if volume > 0 { book(volume, value, active.pair, active.product, kind, day, inputs, &state, record) }
        }
    }

    private func book(_ volume: Double, _ value: Double, _ pair: Int, _ product: Int, _ kind: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let duty = value * inputs.duty[inputs.row(pair, day)]
        state.arrivals[product] += volume
        record.hasArrivals[pair &* 2 &+ kind] = true
        record.duty[pair, day] += duty
        let landed = value + duty + volume * inputs.excise[inputs.row(product, day)]
        state.landedVolume90[product] += volume
        state.landedValue90[product] += landed
        if kind == 0 {
            record.contractArrivals[pair, day] += volume
            record.contractValue[pair, day] += value
        } else {
            record.spotArrivals[pair, day] += volume
            record.spotValue[pair, day] += value
            state.spotUnderWay[product] = max(0, state.spotUnderWay[product] - volume)
            logCargo(volume, value, pair, product, day, inputs, &state)
        }
    }

    private func logCargo(_ volume: Double, _ value: Double, _ pair: Int, _ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let supplier = EventSubject.supplier(pair / inputs.products)
        state.log(.arrival, day, product: ProductID(product), value: volume, subject: supplier)
        if inputs.kind == .disrupted, !state.hadReplacement[product] {
            state.hadReplacement[product] = true
            state.log(.firstReplacementCargo, day, product: ProductID(product), value: value / volume, subject: supplier)
        }
    }

    /// Imports older than 90 days leave the landed cost.
    private func forgetLandedCost(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let old = day - 90
        guard old >= 0, state.landedVolume90[product] > 0 else { return }
        for active in inputs.activePairs where active.product == product {
            let pair = active.pair
            guard record.hasArrivals[pair &* 2] || record.hasArrivals[pair &* 2 &+ 1] else { continue }
            let volume = record.contractArrivals[pair, old] + record.spotArrivals[pair, old]
            guard volume > 0 else { continue }
            let value = record.contractValue[pair, old] + record.spotValue[pair, old] + record.duty[pair, old]
                + volume * inputs.excise[inputs.row(product, old)]
            state.landedVolume90[product] -= volume
            state.landedValue90[product] -= value
        }
        if state.landedVolume90[product] < negligible {
            state.landedVolume90[product] = 0
            state.landedValue90[product] = 0
        }
    }
}
