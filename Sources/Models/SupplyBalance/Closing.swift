import EnergySystem

extension DailyFuelBalance {
    /// Step 9: exports, the tank's limit and the closing stock.
    func close(_ product: Int, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        let opening = state.stock[product]
        let release = record.reserveRelease[product, day]
        let production = plan.refining.output[plan.row(product, day)] + state.cameBack[product]
        state.cameBack[product] = 0
        let before = opening + state.arrivals[product] + production + release - record.delivered[product, day]
        let exported = exports(product, day, before, plan, &state)
        let (gone, cut, unlanded) = overflow(product, day, before - exported, production, plan, &state, record)
        let refill = refill(product, day, before - exported - gone - unlanded, plan, &state)
        record.opening[product, day] = opening
        record.production[product, day] = production - gone
        record.runCut[product, day] = cut
        record.exported[product, day] = exported
        record.reserveRelease[product, day] = release - refill
        if release + refill > 0 { traceReserve(product, release, refill, day, plan, &state, record) }
        state.reserve[product] += refill - release
        state.stock[product] = max(0, before - exported - gone - unlanded - refill)
    }

    /// min(rate, stock above the larger of the threshold and minimum + target, smallest surplus of the outlook);
    /// none while that surplus is negative, while spot cargoes are under way, or while paused.
    private func exports(_ product: Int, _ day: Int, _ stock: Double, _ plan: RunPlan, _ state: inout SystemState)
        -> Double
    {
        let surplus = smallestSurplus(product, day, usable: stock - plan.stocks.minimum[product], plan, &state)
        state.surplus[product] = surplus
        guard plan.stocks.exportRate[product] > 0 else { return 0 }
        let floor = max(
            plan.stocks.exportThreshold[product], plan.stocks.minimum[product] + state.target[plan.row(product, day)])
        let wanted = min(plan.stocks.exportRate[product], stock - floor)
        guard wanted > 0 else {
            state.isExporting[product] = false
            return 0
        }
        let allowed =
            state.exportPaused[product] || state.spotUnderWay[product] > shortage ? 0 : max(0, min(wanted, surplus))
        if allowed <= 0, state.isExporting[product] {
            state.log(.exportStop, day, product: ProductID(product), value: surplus, subject: .none)
        }
        state.isExporting[product] = allowed > 0
        state.surplus[product] -= allowed
        return allowed
    }

    /// Above the tank's capacity the yield goes back to the grade it was taken from, where it was; the rest of it is
    /// cut, and cargo that still finds no room goes back to the entry point. Returns what leaves production, what of it
    /// is cut, and the cargo.
    private func overflow(
        _ product: Int, _ day: Int, _ stock: Double, _ production: Double, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) -> (gone: Double, cut: Double, unlanded: Double) {
        let excess = stock - plan.stocks.capacity[product]
        guard excess > negligible else {
            state.isReturned[product] = false
            noteCut(product, day, 0, plan, &state)
            return (0, 0, 0)
        }
        let gone = min(excess, production)
        let cut = giveBack(product, day, gone, plan, &state, record)
        noteCut(product, day, cut, plan, &state)
        let unlanded = min(excess - gone, state.arrivals[product])
        if unlanded > negligible { unland(product, unlanded / state.arrivals[product], day, plan, &state, record) }
        return (gone, cut, unlanded > negligible ? unlanded : 0)
    }

    /// Gives yield back to the grades it was taken from; returns what is left of it.
    private func giveBack(
        _ product: Int, _ day: Int, _ yield: Double, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) -> Double {
        var left = yield
        for item in plan.refining.returns where item.product == product {
            let back = min(left, item.rate[day])
            guard back > 0 else { continue }
            left -= back
            state.cameBack[item.to] += back
            record.yieldReturned[product, day] -= back
            record.yieldReturned[item.to, day] += back
        }
        if left < yield, !state.isReturned[product] {
            state.log(.yieldReturned, day, product: ProductID(product), value: yield - left, subject: .none)
        }
        state.isReturned[product] = left < yield
        return left
    }

    /// Tells when output begins to be given up, and at the end how much was.
    private func noteCut(_ product: Int, _ day: Int, _ cut: Double, _ plan: RunPlan, _ state: inout SystemState) {
        let isCut = cut > negligible
        if isCut {
            if !state.isCut[product] {
                state.log(.runCut, day, product: ProductID(product), value: cut, subject: .none)
            }
            state.givenUp[product] += cut
        }
        if state.isCut[product] || isCut, !isCut || day == plan.days - 1 {
            state.log(.runCutEnd, day, product: ProductID(product), value: state.givenUp[product], subject: .none)
            state.givenUp[product] = 0
        }
        state.isCut[product] = isCut
    }

    private func unland(
        _ product: Int, _ share: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) {
        for active in plan.supply.activePairs where active.product == product {
            let pair = active.pair
            unland(pair, 0, share, day, record.contractArrivals, record.contractValue, plan, &state, record)
            unland(pair, 1, share, day, record.spotArrivals, record.spotValue, plan, &state, record)
            record.duty[pair, day] *= 1 - share
        }
        state.arrivals[product] *= 1 - share
    }

    private func unland(
        _ pair: Int, _ kind: Int, _ share: Double, _ day: Int, _ volumes: WritableDayTable, _ worth: WritableDayTable,
        _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording
    ) {
        let volume = volumes[pair, day] * share, value = worth[pair, day] * share
        guard volume > 0 else { return }
        let product = pair % plan.products
        volumes[pair, day] -= volume
        worth[pair, day] -= value
        state.waiting[pair &* 2 &+ kind] += volume
        state.waitingValue[pair &* 2 &+ kind] += value
        state.waitingTotal += volume
        state.landedVolume90[product] -= volume
        state.landedValue90[product] -=
            value * (1 + plan.prices.duty[plan.row(pair, day)]) + volume * plan.prices.excise[plan.row(product, day)]
        if kind == 1 { state.spotUnderWay[product] += volume }
        expectChange(volume, day + 1, pair / plan.products, product, plan, &state)
    }

    /// The reserve is filled only from stock above minimum and target.
    private func refill(_ product: Int, _ day: Int, _ stock: Double, _ plan: RunPlan, _ state: inout SystemState)
        -> Double
    {
        let room = plan.stocks.reserves[product] - state.reserve[product]
        let spare = stock - plan.stocks.minimum[product] - state.target[plan.row(product, day)]
        return max(0, min(state.refillLimit[product], room, spare))
    }

    /// Divides what left and what entered a reserve among the causes, by the rates that they allowed.
    private func traceReserve(
        _ product: Int, _ release: Double, _ refill: Double, _ day: Int, _ plan: RunPlan, _ state: inout SystemState,
        _ record: RunRecording
    ) {
        let mayLeave = state.releaseLimit[product], mayEnter = state.refillLimit[product]
        for cause in plan.causes.origins.indices {
            let row = cause &* plan.products &+ product
            if release > 0 { record.releasedByCause[row, day] = release * state.releaseByCause[row] / mayLeave }
            if refill > 0 { record.refilledByCause[row, day] = refill * state.refillByCause[row] / mayEnter }
        }
    }

    /// What tomorrow's rules look at, and the day's last columns and events.
    func remember(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        // Only the rules of the state and the throttle read the cover, and it costs a division a product.
        let watchesCover = !plan.causes.rules.isEmpty || plan.rationing.throttleBelow != nil
        for product in 0..<plan.products {
            let usable = max(0, state.stock[product] - plan.stocks.minimum[product])
            record.closing[product, day] = state.stock[product]
            record.usable[product, day] = usable
            record.reserve[product, day] = state.reserve[product]
            record.inTransit[product, day] = state.inTransit[product] > negligible ? state.inTransit[product] : 0
            if state.waitingTotal > 0 { record.waiting[product, day] = waiting(product, plan, &state) }
            if state.landedVolume90[product] > 0 {
                record.landedCost[product, day] = state.landedValue90[product] / state.landedVolume90[product]
            }
            if watchesCover { state.coverYesterday[product] = cover(product, day, usable, plan, &state) }
            noteShortage(product, day, usable, plan, &state)
        }
    }

    private func waiting(_ product: Int, _ plan: RunPlan, _ state: inout SystemState) -> Double {
        var total = 0.0
        for active in plan.supply.activePairs where active.product == product {
            let row = active.pair &* 2
            total += state.waiting[row] + state.waiting[row &+ 1]
        }
        return total
    }

    /// Usable stock over the mean expected demand of the next 30 days.
    private func cover(_ product: Int, _ day: Int, _ usable: Double, _ plan: RunPlan, _ state: inout SystemState)
        -> Double
    {
        let last = min(plan.extent - 1, day + 30)
        let demand = state.cumulativeDemand[plan.row(product, last)] - state.cumulativeDemand[plan.row(product, day)]
        return demand > 0 ? usable * Double(last - day) / demand : .infinity
    }

    private func noteShortage(_ product: Int, _ day: Int, _ usable: Double, _ plan: RunPlan, _ state: inout SystemState)
    {
        let id = ProductID(product)
        let unmet = state.unmetSum[product], wanted = state.wantedSum[product]
        state.servedShareYesterday[product] = wanted > 0 ? 1 - unmet / wanted : 1
        let isShort = unmet > shortage
        if isShort != state.isShort[product] {
            state.log(isShort ? .shortageStart : .shortageEnd, day, product: id, value: unmet, subject: .none)
            state.isShort[product] = isShort
        }
        let isRationed = isShort && plan.rationing.isPriority
        if isRationed != state.isRationed[product] {
            state.log(isRationed ? .rationingStart : .rationingEnd, day, product: id, value: unmet, subject: .rationing)
            state.isRationed[product] = isRationed
        }
        let isEmpty = usable <= shortage
        if isEmpty, !state.isEmpty[product] { state.log(.stockOut, day, product: id, value: usable, subject: .none) }
        state.isEmpty[product] = isEmpty
        let target = state.target[plan.row(product, day)]
        if isShort || isEmpty { state.wasBelowTarget[product] = true }
        if state.wasBelowTarget[product], !isShort, usable >= target {
            state.wasBelowTarget[product] = false
            state.log(.recovery, day, product: id, value: usable, subject: .none)
        }
    }
}
