import EnergySystem

/// Step 10: orders, from what is known today.
extension DailyFuelBalance {
    /// Products are planned in the order of the baseline, so that AI-92 comes before AI-95 where they share a rate.
    func order(_ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        guard plan.ordering.placesOrders else { return }
        for product in 0..<plan.products {
            guard !plan.supply.offersByProduct[product].isEmpty, state.surplus[product] < -shortage else { continue }
            fillGap(product, day, plan, &state)
        }
    }

    /// Fills the gap with the cheapest landed volume first, each as late as its rate allows, and places today what
    /// cannot wait.
    private func fillGap(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        let end = plan.ordering.outlook.lastDay[day]
        for later in day...end { state.planned[later] = 0 }
        let count = sortOffers(product, day, plan, &state)
        let expectsShortage = heedsScarcity(product, plan) && projectedLow(product, day, end, plan, &state) <= 0
        var gaplessFrom = Int.max
        for position in 0..<count {
            guard takesPart(product, state.offerCost[position], day, expectsShortage: expectsShortage, plan) else {
                continue
            }
            assign(state.offerOrder[position], day, end, &gaplessFrom, plan, &state)
        }
        forgetPlannedRoutes(day, end, plan, &state)
    }

    /// What the plan would carry is forgotten with it.
    private func forgetPlannedRoutes(_ day: Int, _ end: Int, _ plan: RunPlan, _ state: inout SystemState) {
        for route in 0..<plan.routes where state.isPlannedRoute[route] {
            for later in day...end { state.plannedRoute[plan.row(route, later)] = 0 }
            state.isPlannedRoute[route] = false
        }
    }

    /// Offers for a product by landed cost (price delivered at the border and duty of the origin).
    private func sortOffers(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState) -> Int {
        var count = 0
        for offer in plan.supply.offersByProduct[product] {
            var position = count
            let cost = landedCost(offer, day, plan)
            while position > 0, state.offerCost[position - 1] > cost {
                state.offerOrder[position] = state.offerOrder[position - 1]
                state.offerCost[position] = state.offerCost[position - 1]
                position -= 1
            }
            state.offerOrder[position] = offer
            state.offerCost[position] = cost
            count += 1
        }
        return count
    }

    private func landedCost(_ offer: Int, _ day: Int, _ plan: RunPlan) -> Double {
        let item = plan.supply.offers[offer]
        return item.price[day] * (1 + plan.prices.duty[plan.row(item.supplier &* plan.products &+ item.product, day)])
    }

    /// The lowest projected usable stock without new orders.
    private func projectedLow(_ product: Int, _ day: Int, _ end: Int, _ plan: RunPlan, _ state: inout SystemState)
        -> Double
    {
        let usable = max(0, state.stock[product] - plan.stocks.minimum[product])
        let net = state.cumulativeNet.stretch(from: plan.row(product, 0))
        let start = net[day]
        var low = usable
        for later in day + 1...end { low = min(low, usable + net[later] - start) }
        return low
    }

    /// Whether an expected shortage moves the price at which importers of a product take part.
    private func heedsScarcity(_ product: Int, _ plan: RunPlan) -> Bool {
        plan.prices.isMarket[product] && !plan.ordering.isMandated[product]
    }

    /// A private importer takes part only where landed cost, excise, margins and road tax leave no loss at the pump.
    private func takesPart(_ product: Int, _ landedCost: Double, _ day: Int, expectsShortage: Bool, _ plan: RunPlan)
        -> Bool
    {
        if plan.ordering.isMandated[product] { return true }
        var price = plan.prices.retail[plan.row(product, day)]
        if expectsShortage { price = max(price, plan.prices.scarcity[product]) }
        let cost =
            landedCost + plan.prices.excise[plan.row(product, day)]
            + plan.prices.stationMargin[product] + plan.prices.otherMargins[product] + plan.prices.roadTax[product]
        return cost <= price / (1 + plan.prices.valueAddedTax) + 1e-12
    }

    /// Plans the deliveries of one offer as late as possible and orders what must be loaded for the first day it can
    /// reach.
    ///
    /// `gaplessFrom` is the earliest first day for which no gap was found. The plan only grows and a later first day
    /// only leaves out gaps, so an offer that lands no earlier finds none either.
    private func assign(
        _ offer: Int, _ day: Int, _ end: Int, _ gaplessFrom: inout Int, _ plan: RunPlan, _ state: inout SystemState
    ) {
        let item = plan.supply.offers[offer]
        let qualified = item.isContractCall ? day : state.qualifiedOn[item.supplier]
        let waits = qualified == Int.max ? 0 : max(0, qualified - day)
        // Orders are placed when the day's loading is over, so the next day is the first.
        let loading = max(day + 1, day + waits + item.decisionDelay + item.preparation)
        guard loading < plan.extent else { return }
        let first = loading + plan.transit(item.supplier, loadedOn: loading)
        guard first <= end, first < gaplessFrom else { return }
        guard let last = findGaps(item.product, day, first, end, plan, &state) else {
            gaplessFrom = first
            return
        }
        findCapacity(item, first, last, first - loading, plan, &state)
        let needed = latestSchedule(first, last, &state)
        if needed > shortage, qualified == Int.max {
            state.qualifiedOn[item.supplier] = day + plan.ordering.qualification
            return
        }
        let ordered =
            waits == 0 && needed > shortage && state.capacity[first] > 0
            ? place(offer, needed, day, loading, first, plan, &state) : 0
        spread(item, ordered, first, last, plan, &state)
    }

    /// Gap by day from the first on: target less projected usable stock; sales lost before the offer can land are not
    /// made good. Returns the last day with a gap, after which nothing is left to plan; `nil` where no gap matters.
    private func findGaps(
        _ product: Int, _ day: Int, _ first: Int, _ end: Int, _ plan: RunPlan, _ state: inout SystemState
    ) -> Int? {
        var usable = state.stock[product] - plan.stocks.minimum[product]
        var largest = 0.0, last = day
        let row = plan.row(product, 0)
        let net = state.cumulativeNet.stretch(from: row), target = state.target.stretch(from: row)
        let planned = state.planned.stretch(from: 0), gaps = state.gap.stretch(from: 0)
        let reached = max(first, day + 1)
        for later in day + 1..<reached {
            usable = larger(0, usable + (net[later] - net[later &- 1] + planned[later]))
        }
        if first == day { gaps[day] = 0 }
        for later in reached..<max(reached, end + 1) {
            usable += net[later] - net[later &- 1] + planned[later]
            let gap = larger(0, target[later] - usable)
            gaps[later] = gap
            largest = larger(largest, gap)
            if gap > 0 { last = later }
        }
        return largest > shortage ? last : nil
    }

    /// What the offer can deliver on each day: its rate, its supplier's, open at loading, and room on the route.
    private func findCapacity(
        _ item: Offer, _ first: Int, _ last: Int, _ transit: Int, _ plan: RunPlan, _ state: inout SystemState
    ) {
        let route = plan.supply.routeOfSupplier[item.supplier]
        let supplierRate = plan.supply.supplierRate[item.supplier], routeCapacity = plan.supply.routeCapacity[route]
        let closed = state.beliefClosed.row(item.supplier &* plan.products &+ item.sold)
        let row = plan.row(route, 0), loadingRow = plan.row(item.supplier, 0)
        let open = state.beliefRoute.stretch(from: row), onRoute = state.expectedOnRoute.stretch(from: row)
        let planned = state.plannedRoute.stretch(from: row), capacity = state.capacity.stretch(from: 0)
        item.rate.withUnsafeBufferPointer { rates in
            plan.supply.contractLoading.withUnsafeBufferPointer { loadings in
                for arrival in first..<last &+ 1 {
                    let loading = arrival &- transit
                    let free = supplierRate - loadings[loadingRow &+ loading]
                    let room = routeCapacity * open[arrival] - onRoute[arrival] - planned[arrival]
                    let rate = min(rates[loading], larger(0, free)) * (1 - closed[loading])
                    capacity[arrival] = open[arrival] > 0 ? larger(0, min(rate, room)) : 0
                }
            }
        }
    }

    /// Turns gaps into the cumulative volume that must have landed by each day if every delivery comes as late as
    /// possible: R(d) = max(gap(d), R(d + 1) - capacity(d + 1)). Returns R on the first day.
    private func latestSchedule(_ first: Int, _ last: Int, _ state: inout SystemState) -> Double {
        let gaps = state.gap.stretch(from: 0), capacity = state.capacity.stretch(from: 0)
        var needed = gaps[last], later = last
        while later > first {
            needed -= capacity[later]
            later &-= 1
            needed = larger(gaps[later], needed)
            gaps[later] = needed
        }
        return needed
    }

    /// Orders at least one parcel out of the unused rate; returns the volume.
    private func place(
        _ offer: Int, _ needed: Double, _ day: Int, _ loading: Int, _ arrival: Int, _ plan: RunPlan,
        _ state: inout SystemState
    ) -> Double {
        let item = plan.supply.offers[offer]
        let credit = item.isContractCall ? item.rate[loading] : state.credit[item.credit]
        let available = min(credit, state.supplierCredit[item.supplier])
        let volume = min(available, max(item.parcel, needed))
        guard volume > shortage, volume >= item.parcel - negligible else { return 0 }
        state.credit[item.credit] -= volume
        state.supplierCredit[item.supplier] -= volume
        let order = Order(
            offer: offer, supplier: item.supplier, sold: item.sold, product: item.product, volume: volume,
            price: item.price[day], decided: day, loading: loading, arrival: arrival,
            isContractCall: item.isContractCall)
        enlist(order, &state)
        expectChange(volume, arrival, item.supplier, item.product, plan, &state)
        state.log(.order, day, product: ProductID(item.product), value: volume, subject: .order(state.orders.count - 1))
        return volume
    }

    /// Writes today's order and the later deliveries of the plan where dearer offers will see them.
    private func spread(
        _ item: Offer, _ ordered: Double, _ first: Int, _ last: Int, _ plan: RunPlan, _ state: inout SystemState
    ) {
        let route = plan.supply.routeOfSupplier[item.supplier]
        var landed = ordered
        state.planned[first] += ordered
        let gaps = state.gap.stretch(from: 0), capacity = state.capacity.stretch(from: 0),
            planned = state.planned.stretch(from: 0)
        let onRoute = state.plannedRoute.stretch(from: plan.row(route, 0))
        for later in first + 1..<last &+ 1 {
            let delivery = min(larger(0, gaps[later] - landed), capacity[later])
            guard delivery > 0 else { continue }
            landed += delivery
            planned[later] += delivery
            onRoute[later] += delivery
            state.isPlannedRoute[route] = true
        }
    }
}
