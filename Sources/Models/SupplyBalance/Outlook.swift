import EnergySystem

/// What is believed on a day, and the usable stock it lets expect.
extension DailyFuelBalance {
    /// Step 1: on days with news the beliefs of the cells concerned are written anew.
    func learn(_ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        if day == 0 { believeNothing(plan, &state) }
        guard plan.causes.newsDays[day] else { return }
        for (position, condition) in plan.causes.conditions.enumerated() {
            var item = state.beliefItem[position]
            while item + 1 < condition.beliefs.count, condition.beliefs[item + 1].from <= day { item += 1 }
            guard item != state.beliefItem[position] else { continue }
            state.beliefItem[position] = item
            for target in condition.targets {
                if case .demand(let product, _) = target {
                    state.demandNews[product.index] = true
                } else {
                    believe(target, from: day, plan, &state)
                }
            }
        }
        // Once a product, however many causes move its demand.
        for product in 0..<plan.products where state.demandNews[product] {
            state.demandNews[product] = false
            expectDemand(product, from: day, plan, &state)
        }
    }

    private func believeNothing(_ plan: RunPlan, _ state: inout SystemState) {
        state.target.copy(plan.ordering.openingTarget)
        state.cumulativeDemand.copy(plan.ordering.openingDemand)
        for product in 0..<plan.products { state.outlookChanged[product] = true }
        for route in 0..<plan.routes { expectRoute(route, from: 0, plan, &state) }
        state.landingsChanged = true
    }

    /// Writes into `state.beliefFactor` the factor that the latest beliefs put on a cell, for each day from `day` on.
    private func findFactor(_ target: ConditionTarget, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        for later in day..<plan.extent { state.beliefFactor[later] = 1 }
        for (position, condition) in plan.causes.conditions.enumerated() {
            let item = state.beliefItem[position]
            guard item >= 0, condition.targets.contains(target) else { continue }
            let factor = state.beliefFactor
            condition.beliefs[item].series.withUnsafeBufferPointer { series in
                for later in day..<plan.extent { factor[later] *= series[later] }
            }
        }
    }

    private func believe(_ target: ConditionTarget, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        switch target {
        case .supplierOpen(let supplier, let product):
            let row = supplier.index * plan.products + product.index
            findFactor(target, from: day, plan, &state)
            state.hasBeliefClosed[row] = true
            for later in day..<plan.extent { state.beliefClosed[row, later] = 1 - state.beliefFactor[later] }
            state.landingsChanged = true
        case .routeOpen(let route):
            findFactor(target, from: day, plan, &state)
            for later in day..<plan.extent {
                state.beliefRoute[plan.row(route.index, later)] = state.beliefFactor[later]
            }
            expectRoute(route.index, from: day, plan, &state)
            state.landingsChanged = true
        case .output(_, let product), .outputShift(_, let product):
            expectOutput(product.index, from: day, plan, &state)
        case .demand: break  // Written once a product, in `learn`.
        }
    }

    /// Expected output of a product: (output + believed shifts) x believed factors, summed over units.
    private func expectOutput(_ product: Int, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let total = state.expectedOutput.stretch(from: plan.row(product, 0)), output = state.beliefShift
        for later in day..<plan.extent { total[later] = 0 }
        for unit in 0..<plan.refining.units {
            let row = plan.row(unit &* plan.products &+ product, 0)
            plan.refining.unitOutput.withUnsafeBufferPointer { series in
                for later in day..<plan.extent { output[later] = series[row &+ later] }
            }
            addShifts(.outputShift(RefineryID(unit), ProductID(product)), from: day, plan, &state)
            findFactor(.output(RefineryID(unit), ProductID(product)), from: day, plan, &state)
            for later in day..<plan.extent { total[later] += max(0, output[later]) * state.beliefFactor[later] }
        }
        state.outlookChanged[product] = true
    }

    private func addShifts(_ target: ConditionTarget, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let output = state.beliefShift
        for (position, condition) in plan.causes.conditions.enumerated() {
            let item = state.beliefItem[position]
            guard item >= 0, condition.targets.contains(target) else { continue }
            condition.beliefs[item].series.withUnsafeBufferPointer { series in
                for later in day..<plan.extent { output[later] += series[later] }
            }
        }
    }

    private func expectDemand(_ product: Int, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let total = state.expectedDemand.stretch(from: plan.row(product, 0))
        for later in day..<plan.extent { total[later] = 0 }
        for userClass in 0..<plan.classes {
            findFactor(.demand(ProductID(product), UserClassID(userClass)), from: day, plan, &state)
            let row = plan.row(product &* plan.classes &+ userClass, 0), factor = state.beliefFactor
            plan.demand.beforeShifts.withUnsafeBufferPointer { series in
                for later in day..<plan.extent { total[later] += series[row &+ later] * factor[later] }
            }
        }
        expectTarget(product, from: day, plan, &state)
    }

    /// Target usable stock: expected demand of the days of target cover that follow.
    private func expectTarget(_ product: Int, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let cover = plan.ordering.targetCover
        var target = 0.0
        for later in stride(from: plan.extent - 1, through: day, by: -1) {
            state.target[plan.row(product, later)] = target
            target += state.expectedDemand[plan.row(product, later)]
            let leaving = later + cover
            if leaving < plan.extent { target -= state.expectedDemand[plan.row(product, leaving)] }
        }
        for later in max(1, day)..<plan.extent {
            state.cumulativeDemand[plan.row(product, later)] =
                state.cumulativeDemand[plan.row(product, later - 1)] + state.expectedDemand[plan.row(product, later)]
        }
        state.outlookChanged[product] = true
    }

    /// For each day the first day on or after it on which the route is believed open.
    private func expectRoute(_ route: Int, from day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        var next = plan.extent - 1
        for later in stride(from: plan.extent - 1, through: day, by: -1) {
            if state.beliefRoute[plan.row(route, later)] > 0 { next = later }
            state.nextOpenDay[plan.row(route, later)] = next
        }
    }

    /// Adds to what is expected to land.
    func expectChange(
        _ volume: Double, _ arrival: Int, _ supplier: Int, _ product: Int, _ plan: RunPlan, _ state: inout SystemState
    ) {
        guard volume != 0, arrival < plan.extent else { return }
        let route = plan.supply.routeOfSupplier[supplier]
        let landing = state.nextOpenDay[plan.row(route, arrival)]
        state.expectedLanding[plan.row(product, landing)] += volume
        state.expectedOnRoute[plan.row(route, landing)] += volume
        state.outlookChanged[product] = true
    }

    /// After news about suppliers and routes, what is expected to land is written anew: cargo waiting and under way,
    /// decided orders that may load, and the contracts still to load.
    func expectLandings(_ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        guard state.landingsChanged else { return }
        state.landingsChanged = false
        for product in 0..<plan.products {
            for later in day..<plan.extent { state.expectedLanding[plan.row(product, later)] = 0 }
        }
        for route in 0..<plan.routes {
            for later in day..<plan.extent { state.expectedOnRoute[plan.row(route, later)] = 0 }
        }
        for active in plan.supply.activePairs { expectCargo(active, day, plan, &state) }
        for order in state.orders.indices where state.orders[order].loading > day { expectOrder(order, plan, &state) }
        for flow in plan.supply.contracts { expectContract(flow, day, plan, &state) }
        for product in 0..<plan.products { state.outlookChanged[product] = true }
    }

    private func expectCargo(_ active: ActivePair, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        for kind in 0..<2 {
            let row = active.pair &* 2 &+ kind
            guard state.hasCargo[row] else { continue }
            if state.waiting[row] > 0 {
                expectChange(state.waiting[row], day + 1, active.supplier, active.product, plan, &state)
            }
            for arrival in day + 1..<min(plan.extent, day + 1 + plan.supply.maximumTransit) {
                expectChange(state.arriving[row, arrival], arrival, active.supplier, active.product, plan, &state)
            }
        }
    }

    private func expectOrder(_ position: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let order = state.orders[position]
        let open = 1 - state.beliefClosed[order.supplier * plan.products + order.sold, order.loading]
        state.orders[position].isExpected = open > 0
        if open > 0 { expectChange(order.volume, order.arrival, order.supplier, order.product, plan, &state) }
    }

    private func expectContract(_ flow: ContractFlow, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let closed = state.beliefClosed.row(flow.supplier * plan.products + flow.product)
        let route = plan.row(plan.supply.routeOfSupplier[flow.supplier], 0), ahead = plan.supply.maximumTransit
        let openDay = state.nextOpenDay.stretch(from: route), onRoute = state.expectedOnRoute.stretch(from: route)
        let landings = state.expectedLanding.stretch(from: plan.row(flow.product, 0))
        let firstTransit = flow.supplier &* (plan.extent &+ ahead) &+ ahead
        flow.rate.withUnsafeBufferPointer { rates in
            plan.supply.transit.withUnsafeBufferPointer { transit in
                for loading in day + 1..<plan.extent {
                    let volume = rates[loading &+ ahead] * (1 - closed[loading])
                    let arrival = loading &+ transit[firstTransit &+ loading]
                    guard volume > 0, arrival < plan.extent else { continue }
                    let landing = openDay[arrival]
                    landings[landing] += volume
                    onRoute[landing] += volume
                }
            }
        }
    }

    /// Smallest surplus of projected usable stock over the target inside the look-ahead (days day + 1 ... day + L, L by
    /// day).
    ///
    /// usable(d) = usable(day) + sum of expected landings + output - demand over the days up to d; the smallest of
    /// usable(d) - target(d) is kept by a sliding minimum, so that a quiet day costs a few operations.
    func smallestSurplus(_ product: Int, _ day: Int, usable: Double, _ plan: RunPlan, _ state: inout SystemState)
        -> Double
    {
        if state.outlookChanged[product] {
            projectAnew(product, day, plan, &state)
        } else {
            slide(product, day, plan, &state)
        }
        guard state.ringCount[product] > 0 else { return usable }
        let row = plan.row(product, 0)
        let lowest = Int(state.minimumRing[row + state.ringFirst[product]])
        return usable - state.cumulativeNet[row + day]
            + (state.cumulativeNet[row + lowest] - state.target[row + lowest])
    }

    private func projectAnew(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        state.outlookChanged[product] = false
        state.ringDay[product] = day
        let row = plan.row(product, 0), end = plan.ordering.outlook.lastDay[day]
        let landing = state.expectedLanding.stretch(from: row), output = state.expectedOutput.stretch(from: row)
        let demand = state.expectedDemand.stretch(from: row), net = state.cumulativeNet.stretch(from: row)
        var total = 0.0
        net[day] = 0
        for later in day &+ 1..<end &+ 1 {
            total += landing[later] + output[later] - demand[later]
            net[later] = total
        }
        fillRing(product, day, end, plan, &state)
    }

    /// Writes the ring from its last place back: a day belongs into it where its surplus is below that of all later
    /// days.
    private func fillRing(_ product: Int, _ day: Int, _ end: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let row = plan.row(product, 0), ring = state.minimumRing.stretch(from: row)
        let net = state.cumulativeNet.stretch(from: row), target = state.target.stretch(from: row)
        var place = plan.extent, later = end, lowest = Double.infinity
        while later > day {
            let value = net[later] - target[later]
            if value < lowest {
                place &-= 1
                ring[place] = Int32(truncatingIfNeeded: later)
                lowest = value
            }
            later &-= 1
        }
        state.ringCount[product] = plan.extent &- place
        state.ringFirst[product] = place == plan.extent ? 0 : place
    }

    /// Carries the minimum on to a day; where less is looked at than before, it is made anew.
    private func slide(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let known = state.ringDay[product]
        if known < day {
            let seen = plan.ordering.outlook.lastDay[known], end = plan.ordering.outlook.lastDay[day]
            guard seen <= end else { return projectAnew(product, day, plan, &state) }
            state.ringDay[product] = day
            project(product, from: seen + 1, through: end, plan, &state)
        }
        let ring = state.minimumRing.stretch(from: plan.row(product, 0))
        while state.ringCount[product] > 0, Int(ring[state.ringFirst[product]]) <= day {
            state.ringFirst[product] = plan.ringPlace(state.ringFirst[product] + 1)
            state.ringCount[product] -= 1
        }
    }

    /// Carries the projection on, day by day, and keeps the days of the ring in order of rising surplus.
    private func project(_ product: Int, from first: Int, through end: Int, _ plan: RunPlan, _ state: inout SystemState)
    {
        guard first <= end else { return }
        let row = plan.row(product, 0)
        let net = state.cumulativeNet.stretch(from: row), target = state.target.stretch(from: row)
        let landing = state.expectedLanding.stretch(from: row), output = state.expectedOutput.stretch(from: row)
        let demand = state.expectedDemand.stretch(from: row), ring = state.minimumRing.stretch(from: row)
        let start = state.ringFirst[product]
        var count = state.ringCount[product], total = net[first &- 1]
        for later in first...end {
            total += landing[later] + output[later] - demand[later]
            net[later] = total
            let value = total - target[later]
            while count > 0 {
                let lowest = Int(ring[plan.ringPlace(start &+ count &- 1)])
                guard net[lowest] - target[lowest] >= value else { break }
                count &-= 1
            }
            ring[plan.ringPlace(start &+ count)] = Int32(truncatingIfNeeded: later)
            count &+= 1
        }
        state.ringCount[product] = count
    }
}
