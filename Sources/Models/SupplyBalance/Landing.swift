import EnergySystem

extension DailyFuelBalance {
    /// Step 2: cargoes land up to the route's daily capacity; the rest waits at the entry point.
    func land(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for product in 0..<inputs.products {
            state.arrivals[product] = 0
            forgetLandedCost(product, day, inputs, &state, record)
        }
        for route in 0..<inputs.routes {
            var due = 0.0
            for pair in inputs.activePairs where inputs.routeOfSupplier[pair / inputs.products] == route {
                due += dueToday(pair, day, inputs, &state, record)
            }
            guard due > 0 else { continue }
            let capacity = inputs.routeCapacity[route] * inputs.routeOpen[inputs.row(route, day)]
            let share = due <= capacity + negligible ? 1 : capacity / due
            for pair in inputs.activePairs where inputs.routeOfSupplier[pair / inputs.products] == route {
                landPair(pair, share, day, inputs, &state, record)
            }
        }
    }

    /// Moves what arrives today to the entry point; returns what waits there.
    private func dueToday(_ pair: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) -> Double {
        let product = pair % inputs.products
        var due = 0.0
        for kind in 0..<2 {
            let row = pair &* 2 &+ kind
            let cell = inputs.row(row, day)
            let volume = state.arriving[cell]
            if volume > 0 {
                state.arriving[cell] = 0
                state.inTransit[product] -= volume
                if !inputs.stoppedInTransit.isEmpty, inputs.stoppedInTransit[inputs.row(pair, day)] {
                    record.stoppedAtLoading[pair, day] += volume
                    if kind == 1 { state.spotUnderWay[product] -= volume }
                    expectChange(-volume, day, pair / inputs.products, product, inputs, &state)
                } else {
                    state.waiting[row] += volume
                    state.waitingValue[row] += state.arrivingValue[cell]
                    state.waitingTotal += volume
                }
            }
            due += state.waiting[row]
        }
        return due
    }

    private func landPair(_ pair: Int, _ share: Double, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let product = pair % inputs.products
        for kind in 0..<2 {
            let row = pair &* 2 &+ kind
            guard state.waiting[row] > 0 else { continue }
            let volume = state.waiting[row] * share
            let value = state.waitingValue[row] * share
            if share == 1 {
                state.waiting[row] = 0
                state.waitingValue[row] = 0
            } else {
                state.waiting[row] -= volume
                state.waitingValue[row] -= value
            }
            state.waitingTotal = max(0, state.waitingTotal - volume)
            guard volume > 0 else { continue }
            book(volume, value, pair, product, kind, day, inputs, &state, record)
        }
    }

    private func book(_ volume: Double, _ value: Double, _ pair: Int, _ product: Int, _ kind: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let duty = value * inputs.duty[inputs.row(pair, day)]
        state.arrivals[product] += volume
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
        for supplier in 0..<inputs.suppliers {
            let pair = supplier &* inputs.products &+ product
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
