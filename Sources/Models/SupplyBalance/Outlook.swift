import EnergySystem

/// What is believed on a day, and the usable stock it lets expect.
extension DailyFuelBalance {
    /// Step 1: on days with news the beliefs of the cells concerned are written anew.
    func learn(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        if day == 0 { believeNothing(inputs, &state) }
        guard inputs.newsDays[day] else { return }
        for (position, condition) in inputs.conditions.enumerated() {
            var item = state.beliefItem[position]
            while item + 1 < condition.beliefs.count, condition.beliefs[item + 1].from <= day { item += 1 }
            guard item != state.beliefItem[position] else { continue }
            state.beliefItem[position] = item
            for target in condition.targets { believe(target, from: day, inputs, &state) }
        }
    }

    private func believeNothing(_ inputs: RunInputs, _ state: inout SystemState) {
        for product in 0..<inputs.products { expectTarget(product, from: 0, inputs, &state) }
        for route in 0..<inputs.routes { expectRoute(route, from: 0, inputs, &state) }
        state.landingsChanged = true
    }

    /// Writes into `state.beliefFactor` the factor that the latest beliefs put on a cell, for each day from `day` on.
    private func findFactor(_ target: ConditionTarget, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        for later in day..<inputs.extent { state.beliefFactor[later] = 1 }
        for (position, condition) in inputs.conditions.enumerated() {
            let item = state.beliefItem[position]
            guard item >= 0, condition.targets.contains(target) else { continue }
            let factor = state.beliefFactor
            condition.beliefs[item].series.withUnsafeBufferPointer { series in
                for later in day..<inputs.extent { factor[later] *= series[later] }
            }
        }
    }

    private func believe(_ target: ConditionTarget, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        switch target {
        case .supplierOpen(let supplier, let product):
            let row = supplier.index * inputs.products + product.index
            findFactor(target, from: day, inputs, &state)
            state.hasBeliefClosed[row] = true
            for later in day..<inputs.extent { state.beliefClosed[row, later] = 1 - state.beliefFactor[later] }
            state.landingsChanged = true
        case .routeOpen(let route):
            findFactor(target, from: day, inputs, &state)
            for later in day..<inputs.extent { state.beliefRoute[inputs.row(route.index, later)] = state.beliefFactor[later] }
            expectRoute(route.index, from: day, inputs, &state)
            state.landingsChanged = true
        case .output(_, let product), .outputShift(_, let product):
            expectOutput(product.index, from: day, inputs, &state)
        case .demand(let product, _):
            expectDemand(product.index, from: day, inputs, &state)
        }
    }

    /// Expected output of a product: (output + believed shifts) x believed factors, summed over units.
    private func expectOutput(_ product: Int, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let total = state.expectedOutput.pointer(at: inputs.row(product, 0)), output = state.beliefShift
        for later in day..<inputs.extent { total[later] = 0 }
        for unit in 0..<inputs.units {
            let row = inputs.row(unit &* inputs.products &+ product, 0)
            inputs.unitOutput.withUnsafeBufferPointer { series in
                for later in day..<inputs.extent { output[later] = series[row &+ later] }
            }
            addShifts(.outputShift(RefineryID(unit), ProductID(product)), from: day, inputs, &state)
            findFactor(.output(RefineryID(unit), ProductID(product)), from: day, inputs, &state)
            for later in day..<inputs.extent { total[later] += max(0, output[later]) * state.beliefFactor[later] }
        }
        state.outlookChanged[product] = true
    }

    private func addShifts(_ target: ConditionTarget, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let output = state.beliefShift
        for (position, condition) in inputs.conditions.enumerated() {
            let item = state.beliefItem[position]
            guard item >= 0, condition.targets.contains(target) else { continue }
            condition.beliefs[item].series.withUnsafeBufferPointer { series in
                for later in day..<inputs.extent { output[later] += series[later] }
            }
        }
    }

    private func expectDemand(_ product: Int, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let total = state.expectedDemand.pointer(at: inputs.row(product, 0))
        for later in day..<inputs.extent { total[later] = 0 }
        for userClass in 0..<inputs.classes {
            findFactor(.demand(ProductID(product), UserClassID(userClass)), from: day, inputs, &state)
            let row = inputs.row(product &* inputs.classes &+ userClass, 0), factor = state.beliefFactor
            inputs.demandBeforeShifts.withUnsafeBufferPointer { series in
                for later in day..<inputs.extent { total[later] += series[row &+ later] * factor[later] }
            }
        }
        expectTarget(product, from: day, inputs, &state)
    }

    /// Target usable stock: expected demand of the days of target cover that follow.
    private func expectTarget(_ product: Int, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let cover = inputs.replacement.targetCover
        var target = 0.0
        for later in stride(from: inputs.extent - 1, through: day, by: -1) {
            state.target[inputs.row(product, later)] = target
            target += state.expectedDemand[inputs.row(product, later)]
            let leaving = later + cover
            if leaving < inputs.extent { target -= state.expectedDemand[inputs.row(product, leaving)] }
        }
        for later in max(1, day)..<inputs.extent {
            state.cumulativeDemand[inputs.row(product, later)] =
                state.cumulativeDemand[inputs.row(product, later - 1)] + state.expectedDemand[inputs.row(product, later)]
        }
        state.outlookChanged[product] = true
    }

    /// For each day the first day on or after it on which the route is believed open.
    private func expectRoute(_ route: Int, from day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        var next = inputs.extent - 1
        for later in stride(from: inputs.extent - 1, through: day, by: -1) {
            if state.beliefRoute[inputs.row(route, later)] > 0 { next = later }
            state.nextOpenDay[inputs.row(route, later)] = next
        }
    }

    /// Adds to what is expected to land.
    func expectChange(_ volume: Double, _ arrival: Int, _ supplier: Int, _ product: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        guard volume != 0, arrival < inputs.extent else { return }
        let route = inputs.routeOfSupplier[supplier]
        let landing = state.nextOpenDay[inputs.row(route, arrival)]
        state.expectedLanding[inputs.row(product, landing)] += volume
        state.expectedOnRoute[inputs.row(route, landing)] += volume
        state.outlookChanged[product] = true
    }

    /// After news about suppliers and routes, what is expected to land is written anew: cargo waiting and under way,
    /// decided orders that may load, and the contracts still to load.
    func expectLandings(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        guard state.landingsChanged else { return }
        state.landingsChanged = false
        for product in 0..<inputs.products {
            for later in day..<inputs.extent { state.expectedLanding[inputs.row(product, later)] = 0 }
        }
        for route in 0..<inputs.routes {
            for later in day..<inputs.extent { state.expectedOnRoute[inputs.row(route, later)] = 0 }
        }
        for active in inputs.activePairs { expectCargo(active, day, inputs, &state) }
        for order in state.orders.indices where state.orders[order].loading > day { expectOrder(order, inputs, &state) }
        for flow in inputs.contracts { expectContract(flow, day, inputs, &state) }
        for product in 0..<inputs.products { state.outlookChanged[product] = true }
    }

    private func expectCargo(_ active: ActivePair, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        for kind in 0..<2 {
            let row = active.pair &* 2 &+ kind
            guard state.hasCargo[row] else { continue }
            if state.waiting[row] > 0 { expectChange(state.waiting[row], day + 1, active.supplier, active.product, inputs, &state) }
            for arrival in day + 1..<min(inputs.extent, day + 1 + inputs.maximumTransit) {
                expectChange(state.arriving[row, arrival], arrival, active.supplier, active.product, inputs, &state)
            }
        }
    }

    private func expectOrder(_ position: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let order = state.orders[position]
        let open = 1 - state.beliefClosed[order.supplier * inputs.products + order.sold, order.loading]
        state.orders[position].isExpected = open > 0
        if open > 0 { expectChange(order.volume, order.arrival, order.supplier, order.product, inputs, &state) }
    }

    private func expectContract(_ flow: ContractFlow, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let row = flow.supplier * inputs.products + flow.product
        for loading in day + 1..<inputs.extent {
            let rate = flow.rate[loading &+ inputs.maximumTransit]
            guard rate > 0 else { continue }
            expectChange(rate * (1 - state.beliefClosed[row, loading]), loading + inputs.transit(flow.supplier, loadedOn: loading), flow.supplier, flow.product, inputs, &state)
        }
    }

    /// Smallest surplus of projected usable stock over the target inside the look-ahead (days day + 1 ... day + L).
    ///
    /// usable(d) = usable(day) + sum of expected landings + output - demand over the days up to d; the smallest of
    /// usable(d) - target(d) is kept by a sliding minimum, so that a quiet day costs a few operations.
    func smallestSurplus(_ product: Int, _ day: Int, usable: Double, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        if state.outlookChanged[product] { projectAnew(product, day, inputs, &state) } else { slide(product, day, inputs, &state) }
        guard state.ringCount[product] > 0 else { return usable }
        let row = inputs.row(product, 0)
        let lowest = Int(state.minimumRing[row + state.ringFirst[product]])
        return usable - state.cumulativeNet[row + day] + (state.cumulativeNet[row + lowest] - state.target[row + lowest])
    }

    private func projectAnew(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        state.outlookChanged[product] = false
        state.ringDay[product] = day
        let row = inputs.row(product, 0), end = min(day + inputs.replacement.lookAhead, inputs.extent - 1)
        let landing = state.expectedLanding.pointer(at: row), output = state.expectedOutput.pointer(at: row)
        let demand = state.expectedDemand.pointer(at: row), net = state.cumulativeNet.pointer(at: row)
        var total = 0.0
        net[day] = 0
        for later in day &+ 1..<end &+ 1 {
            total += landing[later] + output[later] - demand[later]
            net[later] = total
        }
        fillRing(product, day, end, inputs, &state)
    }

    /// Writes the ring from its last place back: a day belongs into it where its surplus is below that of all later days.
    private func fillRing(_ product: Int, _ day: Int, _ end: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let row = inputs.row(product, 0), ring = state.minimumRing.pointer(at: row)
        let net = state.cumulativeNet.pointer(at: row), target = state.target.pointer(at: row)
        var place = inputs.extent, later = end, lowest = Double.infinity
        while later > day {
            let value = net[later] - target[later]
            if value < lowest {
                place &-= 1
                ring[place] = Int32(truncatingIfNeeded: later)
                lowest = value
            }
            later &-= 1
        }
        state.ringCount[product] = inputs.extent &- place
        state.ringFirst[product] = place == inputs.extent ? 0 : place
    }

    private func slide(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let known = state.ringDay[product]
        if known < day {
            state.ringDay[product] = day
            let lookAhead = inputs.replacement.lookAhead
            project(product, from: known + 1 + lookAhead, through: day + lookAhead, inputs, &state)
        }
        let ring = state.minimumRing.pointer(at: inputs.row(product, 0))
        while state.ringCount[product] > 0, Int(ring[state.ringFirst[product]]) <= day {
            state.ringFirst[product] = inputs.ringPlace(state.ringFirst[product] + 1)
            state.ringCount[product] -= 1
        }
    }

    /// Carries the projection on, day by day, and keeps the days of the ring in order of rising surplus.
    private func project(_ product: Int, from first: Int, through last: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let end = min(last, inputs.extent - 1)
        guard first <= end else { return }
        let row = inputs.row(product, 0)
        let net = state.cumulativeNet.pointer(at: row), target = state.target.pointer(at: row)
        let landing = state.expectedLanding.pointer(at: row), output = state.expectedOutput.pointer(at: row)
        let demand = state.expectedDemand.pointer(at: row), ring = state.minimumRing.pointer(at: row)
        let start = state.ringFirst[product]
        var count = state.ringCount[product], total = net[first &- 1]
        for later in first...end {
            total += landing[later] + output[later] - demand[later]
            net[later] = total
            let value = total - target[later]
            while count > 0 {
                let lowest = Int(ring[inputs.ringPlace(start &+ count &- 1)])
                guard net[lowest] - target[lowest] >= value else { break }
                count &-= 1
            }
            ring[inputs.ringPlace(start &+ count)] = Int32(truncatingIfNeeded: later)
            count &+= 1
        }
        state.ringCount[product] = count
    }
}
