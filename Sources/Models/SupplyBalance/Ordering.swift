import EnergySystem

/// Step 10: orders, from what is known today.
extension DailyFuelBalance {
    /// Products are planned in the order of the baseline, so that AI-92 comes before AI-95 where they share a rate.
    func order(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        guard inputs.replacement.placesOrders else { return }
        for product in 0..<inputs.products {
            guard !inputs.offersByProduct[product].isEmpty, state.surplus[product] < -shortage else { continue }
            plan(product, day, inputs, &state)
        }
    }

    /// Fills the gap with the cheapest landed volume first, each as late as its rate allows, and places today what cannot wait.
    private func plan(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let end = min(inputs.extent - 1, day + inputs.replacement.lookAhead)
        for later in day...end { state.planned[later] = 0 }
        let count = sortOffers(product, day, inputs, &state)
        let runsOut = projectedLow(product, day, end, inputs, &state) <= 0
        for position in 0..<count {
            let offer = state.offerOrder[position]
            guard takesPart(offer, day, expectsShortage: runsOut, inputs) else { continue }
            assign(offer, day, end, inputs, &state)
        }
        forgetPlannedRoutes(day, end, inputs, &state)
    }

    /// What the plan would carry is forgotten with it.
    private func forgetPlannedRoutes(_ day: Int, _ end: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        for route in 0..<inputs.routes where state.isPlannedRoute[route] {
            for later in day...end { state.plannedRoute[inputs.row(route, later)] = 0 }
            state.isPlannedRoute[route] = false
        }
    }

    /// Offers for a product by landed cost (price delivered at the border and duty of the origin).
    private func sortOffers(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Int {
        var count = 0
        for offer in inputs.offersByProduct[product] {
            var position = count
            let cost = landedCost(offer, day, inputs)
            while position > 0, landedCost(state.offerOrder[position - 1], day, inputs) > cost {
                state.offerOrder[position] = state.offerOrder[position - 1]
                position -= 1
            }
            state.offerOrder[position] = offer
            count += 1
        }
        return count
    }

    private func landedCost(_ offer: Int, _ day: Int, _ inputs: RunInputs) -> Double {
        let item = inputs.offers[offer]
        return item.price[day] * (1 + inputs.duty[inputs.row(item.supplier &* inputs.products &+ item.product, day)])
    }

    /// The lowest projected usable stock without new orders.
    private func projectedLow(_ product: Int, _ day: Int, _ end: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        let usable = max(0, state.stock[product] - inputs.minimumStock[product])
        let net = state.cumulativeNet.pointer(at: inputs.row(product, 0))
        let start = net[day]
        var low = usable
        for later in day + 1...end { low = min(low, usable + net[later] - start) }
        return low
    }

    /// A private importer takes part only where landed cost, excise, margins and road tax leave no loss at the pump.
    private func takesPart(_ offer: Int, _ day: Int, expectsShortage: Bool, _ inputs: RunInputs) -> Bool {
        let product = inputs.offers[offer].product
        if inputs.isMandated[product] { return true }
        var price = inputs.retailPrice[inputs.row(product, day)]
        if inputs.isMarketPrice[product], expectsShortage { price = max(price, inputs.scarcityPrice[product]) }
        let cost = landedCost(offer, day, inputs) + inputs.excise[inputs.row(product, day)]
            + inputs.stationMargin[product] + inputs.otherMargins[product] + inputs.roadTax[product]
        return cost <= price / (1 + inputs.valueAddedTax) + 1e-12
    }

    /// Plans the deliveries of one offer as late as possible and orders what must be loaded for the first day it can reach.
    private func assign(_ offer: Int, _ day: Int, _ end: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let item = inputs.offers[offer]
        let qualified = item.isContractCall ? day : state.qualifiedOn[item.supplier]
        let waits = qualified == Int.max ? 0 : max(0, qualified - day)
        let loading = day + waits + item.decisionDelay + item.preparation
        guard loading < inputs.extent else { return }
        let first = loading + inputs.transit(item.supplier, loadedOn: loading)
        guard first <= end, findGaps(item.product, day, first, end, inputs, &state) else { return }
        findCapacity(item, first, end, first - loading, inputs, &state)
        let needed = latestSchedule(first, end, &state)
        if needed > shortage, qualified == Int.max {
            state.qualifiedOn[item.supplier] = day + inputs.replacement.qualification
            return
        }
        let ordered = waits == 0 && needed > shortage && state.capacity[first] > 0
            ? place(offer, needed, day, loading, first, inputs, &state) : 0
        spread(item, ordered, first, end, inputs, &state)
    }

    /// Gap by day: target less projected usable stock; sales lost before the offer can land are not made good.
    private func findGaps(_ product: Int, _ day: Int, _ first: Int, _ end: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Bool {
        var usable = state.stock[product] - inputs.minimumStock[product]
        var largest = 0.0
        let row = inputs.row(product, 0)
        let net = state.cumulativeNet.pointer(at: row), target = state.target.pointer(at: row)
        let planned = state.planned, gaps = state.gap
        let reached = max(first, day + 1)
        for later in day + 1..<reached {
            usable = max(0, usable + (net[later] - net[later &- 1] + planned[later]))
            gaps[later] = 0
        }
        for later in reached..<max(reached, end + 1) {
            usable += net[later] - net[later &- 1] + planned[later]
            let gap = max(0, target[later] - usable)
            gaps[later] = gap
            largest = max(largest, gap)
        }
        return largest > shortage
    }

    /// What the offer can deliver on each day: its rate, its supplier's, open at loading, and room on the route.
    private func findCapacity(_ item: Offer, _ first: Int, _ end: Int, _ transit: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let route = inputs.routeOfSupplier[item.supplier]
        let supplierRate = inputs.supplierRate[item.supplier], routeCapacity = inputs.routeCapacity[route]
        let closed = state.beliefClosed.pointer(at: item.supplier &* inputs.products &+ item.sold)
        let row = inputs.row(route, 0), loadingRow = inputs.row(item.supplier, 0)
        let open = state.beliefRoute.pointer(at: row), onRoute = state.expectedOnRoute.pointer(at: row)
        let planned = state.plannedRoute.pointer(at: row), capacity = state.capacity.pointer(at: 0)
        item.rate.withUnsafeBufferPointer { rates in
            inputs.contractLoading.withUnsafeBufferPointer { loadings in
                for arrival in first...end {
                    let loading = arrival &- transit
                    let free = supplierRate - loadings[loadingRow &+ loading]
                    let room = routeCapacity * open[arrival] - onRoute[arrival] - planned[arrival]
                    let rate = min(rates[loading], max(0, free)) * (1 - closed[loading])
                    capacity[arrival] = open[arrival] > 0 ? max(0, min(rate, room)) : 0
                }
            }
        }
    }

    /// Turns gaps into the cumulative volume that must have landed by each day if every delivery comes as late as
    /// possible: R(d) = max(gap(d), R(d + 1) - capacity(d + 1)). Returns R on the first day.
    private func latestSchedule(_ first: Int, _ end: Int, _ state: inout SystemState) -> Double {
        let gaps = state.gap, capacity = state.capacity
        var needed = gaps[end]
        for later in stride(from: end - 1, through: first, by: -1) {
            needed = max(gaps[later], needed - capacity[later &+ 1])
            gaps[later] = needed
        }
        return needed
    }

    /// Orders at least one parcel out of the unused rate; returns the volume.
    private func place(_ offer: Int, _ needed: Double, _ day: Int, _ loading: Int, _ arrival: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        let item = inputs.offers[offer]
        let credit = item.isContractCall ? item.rate[loading] : state.credit[item.credit]
        let available = min(credit, state.supplierCredit[item.supplier])
        let volume = min(available, max(item.parcel, needed))
        guard volume > shortage, volume >= item.parcel - negligible else { return 0 }
        state.credit[item.credit] -= volume
        state.supplierCredit[item.supplier] -= volume
        let order = Order(
            offer: offer, supplier: item.supplier, sold: item.sold, product: item.product, volume: volume,
            price: item.price[day], decided: day, loading: loading, arrival: arrival, isContractCall: item.isContractCall)
        enlist(order, &state)
        expectChange(volume, arrival, item.supplier, item.product, inputs, &state)
        state.log(.order, day, product: ProductID(item.product), value: volume, subject: .order(state.orders.count - 1))
        return volume
    }

    /// Writes today's order and the later deliveries of the plan where dearer offers will see them.
    private func spread(_ item: Offer, _ ordered: Double, _ first: Int, _ end: Int, _ inputs: RunInputs, _ state: inout SystemState) {
        let route = inputs.routeOfSupplier[item.supplier]
        var landed = ordered
        state.planned[first] += ordered
        guard first < end else { return }
        state.isPlannedRoute[route] = true
        let gaps = state.gap, capacity = state.capacity, planned = state.planned
        let onRoute = state.plannedRoute.pointer(at: inputs.row(route, 0))
        for later in first + 1...end {
            let delivery = min(max(0, gaps[later] - landed), capacity[later])
            guard delivery > 0 else { continue }
            landed += delivery
            planned[later] += delivery
            onRoute[later] += delivery
        }
    }
}
