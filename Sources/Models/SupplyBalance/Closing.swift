import EnergySystem

extension DailyFuelBalance {
    /// Step 9: exports, the tank's limit and the closing stock.
    func close(_ product: Int, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let opening = state.stock[product]
        let release = record.reserveRelease[product, day]
        let production = inputs.output[inputs.row(product, day)]
        let before = opening + state.arrivals[product] + production + release - record.delivered[product, day]
        let exported = exports(product, day, before, inputs, &state)
        let (cut, unlanded) = overflow(product, day, before - exported, production, inputs, &state, record)
        let refill = refill(product, day, before - exported - cut - unlanded, inputs, &state)
        record.opening[product, day] = opening
        record.production[product, day] = production - cut
        record.runCut[product, day] = cut
        record.exported[product, day] = exported
        record.reserveRelease[product, day] = release - refill
        state.reserve[product] += refill - release
        state.stock[product] = max(0, before - exported - cut - unlanded - refill)
    }

    /// min(rate, stock above the larger of the threshold and minimum + target, smallest surplus of the outlook);
    /// none while that surplus is negative, while spot cargoes are under way, or while paused.
    private func exports(_ product: Int, _ day: Int, _ stock: Double, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        let surplus = smallestSurplus(product, day, usable: stock - inputs.minimumStock[product], inputs, &state)
        state.surplus[product] = surplus
        guard inputs.exportRate[product] > 0 else { return 0 }
        let floor = max(inputs.exportThreshold[product], inputs.minimumStock[product] + state.target[inputs.row(product, day)])
        let wanted = min(inputs.exportRate[product], stock - floor)
        guard wanted > 0 else {
            state.isExporting[product] = false
            return 0
        }
        let allowed = state.exportPaused[product] || state.spotUnderWay[product] > shortage ? 0 : max(0, min(wanted, surplus))
        if allowed <= 0, state.isExporting[product] {
            state.log(.exportStop, day, product: ProductID(product), value: surplus, subject: .none)
        }
        state.isExporting[product] = allowed > 0
        state.surplus[product] -= allowed
        return allowed
    }

    /// Above the tank's capacity the yield is cut; cargo that still finds no room goes back to the entry point.
    private func overflow(_ product: Int, _ day: Int, _ stock: Double, _ production: Double, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) -> (cut: Double, unlanded: Double) {
        let excess = stock - inputs.tankCapacity[product]
        guard excess > negligible else {
            state.isCut[product] = false
            return (0, 0)
        }
        let cut = min(excess, production)
        if cut > 0, !state.isCut[product] {
            state.log(.runCut, day, product: ProductID(product), value: cut, subject: .none)
            state.isCut[product] = true
        }
        let unlanded = min(excess - cut, state.arrivals[product])
        if unlanded > negligible { unland(product, unlanded / state.arrivals[product], day, inputs, &state, record) }
        return (cut, unlanded > negligible ? unlanded : 0)
    }

    private func unland(_ product: Int, _ share: Double, _ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        for active in inputs.activePairs where active.product == product {
            let pair = active.pair
            unland(pair, 0, share, day, record.contractArrivals, record.contractValue, inputs, &state, record)
            unland(pair, 1, share, day, record.spotArrivals, record.spotValue, inputs, &state, record)
            record.duty[pair, day] *= 1 - share
        }
        state.arrivals[product] *= 1 - share
    }

    private func unland(_ pair: Int, _ kind: Int, _ share: Double, _ day: Int, _ volumes: DayTable, _ worth: DayTable, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        let volume = volumes[pair, day] * share, value = worth[pair, day] * share
        guard volume > 0 else { return }
        let product = pair % inputs.products
        volumes[pair, day] -= volume
        worth[pair, day] -= value
        state.waiting[pair &* 2 &+ kind] += volume
        state.waitingValue[pair &* 2 &+ kind] += value
        state.waitingTotal += volume
        state.landedVolume90[product] -= volume
        state.landedValue90[product] -= value * (1 + inputs.duty[inputs.row(pair, day)]) + volume * inputs.excise[inputs.row(product, day)]
        if kind == 1 { state.spotUnderWay[product] += volume }
        expectChange(volume, day + 1, pair / inputs.products, product, inputs, &state)
    }

    /// The reserve is filled only from stock above minimum and target.
    private func refill(_ product: Int, _ day: Int, _ stock: Double, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        guard state.refillLimit[product] > 0 else { return 0 }
        let room = inputs.reserves[product] - state.reserve[product]
        let spare = stock - inputs.minimumStock[product] - state.target[inputs.row(product, day)]
        return max(0, min(state.refillLimit[product], room, spare))
    }

    /// What tomorrow's rules look at, and the day's last columns and events.
    func remember(_ day: Int, _ inputs: RunInputs, _ state: inout SystemState, _ record: RunRecord) {
        // Only the rules of the state and the throttle read the cover, and it costs a division a product.
        let watchesCover = !inputs.rules.isEmpty || inputs.rationing.throttleBelow != nil
        for product in 0..<inputs.products {
            let usable = max(0, state.stock[product] - inputs.minimumStock[product])
            record.closing[product, day] = state.stock[product]
            record.usable[product, day] = usable
            record.reserve[product, day] = state.reserve[product]
            record.inTransit[product, day] = state.inTransit[product] > negligible ? state.inTransit[product] : 0
            if state.waitingTotal > 0 { record.waiting[product, day] = waiting(product, inputs, &state) }
            if state.landedVolume90[product] > 0 {
                record.landedCost[product, day] = state.landedValue90[product] / state.landedVolume90[product]
            }
            if watchesCover { state.coverYesterday[product] = cover(product, day, usable, inputs, &state) }
            noteShortage(product, day, usable, inputs, &state)
        }
    }

    private func waiting(_ product: Int, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        var total = 0.0
        for active in inputs.activePairs where active.product == product {
            let row = active.pair &* 2
            total += state.waiting[row] + state.waiting[row &+ 1]
        }
        return total
    }

    /// Usable stock over the mean expected demand of the next 30 days.
    private func cover(_ product: Int, _ day: Int, _ usable: Double, _ inputs: RunInputs, _ state: inout SystemState) -> Double {
        let last = min(inputs.extent - 1, day + 30)
        let demand = state.cumulativeDemand[inputs.row(product, last)] - state.cumulativeDemand[inputs.row(product, day)]
        return demand > 0 ? usable * Double(last - day) / demand : .infinity
    }

    private func noteShortage(_ product: Int, _ day: Int, _ usable: Double, _ inputs: RunInputs, _ state: inout SystemState) {
        let id = ProductID(product)
        let unmet = state.unmetSum[product], wanted = state.wantedSum[product]
        state.servedShareYesterday[product] = wanted > 0 ? 1 - unmet / wanted : 1
        let isShort = unmet > shortage
        if isShort != state.isShort[product] {
            state.log(isShort ? .shortageStart : .shortageEnd, day, product: id, value: unmet, subject: .none)
            state.isShort[product] = isShort
        }
        let isRationed = isShort && inputs.rationing.isPriority
        if isRationed != state.isRationed[product] {
            state.log(isRationed ? .rationingStart : .rationingEnd, day, product: id, value: unmet, subject: .rationing)
            state.isRationed[product] = isRationed
        }
        let isEmpty = usable <= shortage
        if isEmpty, !state.isEmpty[product] { state.log(.stockOut, day, product: id, value: usable, subject: .none) }
        state.isEmpty[product] = isEmpty
        let target = state.target[inputs.row(product, day)]
        if isShort || isEmpty { state.wasBelowTarget[product] = true }
        if state.wasBelowTarget[product], !isShort, usable >= target {
            state.wasBelowTarget[product] = false
            state.log(.recovery, day, product: id, value: usable, subject: .none)
        }
    }
}
