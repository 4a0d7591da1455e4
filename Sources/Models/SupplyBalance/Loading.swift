import EnergySystem

extension DailyFuelBalance {
    /// Cargoes loaded before the first day are under way on it.
    func fillPipeline(_ plan: RunPlan, _ state: inout SystemState) {
        for flow in plan.supply.contracts {
            for day in -plan.supply.maximumTransit..<0 {
                let volume = flow.rate[day + plan.supply.maximumTransit]
                let arrival = day + plan.transit(flow.supplier, loadedOn: day)
                guard volume > 0, arrival >= 0 else { continue }
                send(volume, flow.price[0], flow.supplier, flow.product, spot: 0, arrival, plan, &state)
            }
        }
    }

    /// The no-response run places the reference run's orders again.
    func replayOrders(_ plan: RunPlan, _ state: inout SystemState) {
        for original in plan.ordering.replayed {
            guard original.loading < plan.extent else { continue }
            let arrival = original.loading + plan.transit(original.supplier, loadedOn: original.loading)
            let order = Order(
                offer: original.offer, supplier: original.supplier, sold: original.sold, product: original.product,
                volume: original.volume, price: original.price, decided: original.decided,
                loading: original.loading, arrival: arrival, isContractCall: original.isContractCall)
            enlist(order, &state)
        }
    }

    /// Step 0: what loads today leaves times the open share; what may not load is lost or cancelled.
    func load(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        renewCredits(day, plan, &state)
        for flow in plan.supply.contracts {
            let rate = flow.rate[day &+ plan.supply.maximumTransit]
            guard rate > 0 else { continue }
            let pair = flow.supplier &* plan.products &+ flow.product
            let open = plan.supply.open[plan.row(pair, day)]
            let arrival = day + plan.transit(flow.supplier, loadedOn: day)
            if open < 1 { record.stoppedAtLoading[pair, day] += rate * (1 - open) }
            send(rate * open, flow.price[day], flow.supplier, flow.product, spot: 0, arrival, plan, &state)
            expectChange(
                rate * (open - 1 + state.beliefClosed[pair, day]), arrival, flow.supplier, flow.product, plan, &state)
        }
        loadOrders(day, plan, &state, record)
    }

    private func loadOrders(_ day: Int, _ plan: RunPlan, _ state: inout SystemState, _ record: RunRecording) {
        var next = state.firstOrderLoading[day]
        while next >= 0 {
            let order = state.orders[Int(next)]
            let soldPair = order.supplier * plan.products + order.sold
            let open = plan.supply.open[plan.row(soldPair, day)]
            let leaves = order.volume * open
            let spot = order.isContractCall ? 0 : 1
            send(leaves, order.price, order.supplier, order.product, spot: spot, order.arrival, plan, &state)
            expectChange(
                leaves - (order.isExpected ? order.volume : 0), order.arrival, order.supplier, order.product, plan,
                &state)
            if open < 1 {
                record.stoppedAtLoading[order.supplier * plan.products + order.product, day] += order.volume - leaves
                if spot == 1 { state.spotUnderWay[order.product] -= order.volume - leaves }
                state.log(
                    .orderCancelled, day, product: ProductID(order.product), value: order.volume - leaves,
                    subject: .order(Int(next)))
            }
            next = order.next
        }
    }

    /// Puts a cargo on its way. The schedule reaches to the end of the longest voyage, so that every cargo arrives in
    /// it.
    private func send(
        _ volume: Double, _ price: Double, _ supplier: Int, _ product: Int, spot: Int, _ arrival: Int, _ plan: RunPlan,
        _ state: inout SystemState
    ) {
        guard volume > 0 else { return }
        precondition(arrival < plan.extent, "a cargo arrives after the schedule")
        let pair = supplier &* plan.products &+ product, row = pair &* 2 &+ spot
        if !state.hasCargo[row] { state.noteCargo(row: row, place: plan.supply.placeOfPair[pair] &* 2 &+ spot) }
        state.arriving[row, arrival] += volume
        state.arrivingValue[row, arrival] += volume * price
        state.inTransit[product] += volume
    }

    /// Every supplier's unused rate grows by a day's, kept up to one parcel.
    private func renewCredits(_ day: Int, _ plan: RunPlan, _ state: inout SystemState) {
        guard plan.ordering.placesOrders else { return }
        for credit in state.credit.indices {
            state.credit[credit] =
                min(state.credit[credit], plan.supply.creditParcel[credit]) + plan.supply.creditRate[credit]
        }
        for supplier in 0..<plan.suppliers {
            let free = max(0, plan.supply.supplierRate[supplier] - plan.supply.contractLoading[plan.row(supplier, day)])
            state.supplierCredit[supplier] =
                min(state.supplierCredit[supplier], plan.supply.supplierParcel[supplier]) + free
        }
    }

    /// Writes an order into the list of its loading day.
    func enlist(_ order: Order, _ state: inout SystemState) {
        var order = order
        order.next = state.firstOrderLoading[order.loading]
        state.firstOrderLoading[order.loading] = Int32(state.orders.count)
        state.orders.append(order)
        if !order.isContractCall { state.spotUnderWay[order.product] += order.volume }
    }
}
