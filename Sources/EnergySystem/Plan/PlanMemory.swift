/// What the plan of a run keeps for the next run of the same kind on the same inputs.
///
/// Kept only where no number that these parts read differs between the runs; what causes do to trade is compared run by
/// run, so that a drawn price or tax of a shock or measure is seen.
package struct PlanMemory: Sendable {
    /// Whether demand, supply, prices, taxes and policies before any cause are the same in all runs.
    private let keepsMarket: Bool
    /// The last plan; `nil` before the first and where nothing is kept.
    private var plan: RunPlan?
    private var trade: [Double] = []

    package init(keepsMarket: Bool) { self.keepsMarket = keepsMarket }

    /// The last plan, where it covers the same days, and whether the causes do the same to trade as in it.
    func kept(for schedule: ConditionSchedule) -> (plan: RunPlan?, sameTrade: Bool) {
        guard let plan, plan.extent == schedule.extent, plan.supply.maximumTransit == schedule.maximumTransit else {
            return (nil, false)
        }
        return (plan, trade == schedule.numbersOfTrade)
    }

    mutating func keep(_ plan: RunPlan, _ schedule: ConditionSchedule) {
        guard keepsMarket else { return }
        self.plan = plan
        trade = schedule.numbersOfTrade
    }
}

extension ConditionSchedule {
    /// Everything that causes do to trade, as numbers in a fixed order: equal lists mean equal trade.
    var numbersOfTrade: [Double] {
        var numbers = [prices.count, taxes.count, contracts.count, endedContracts.count, transitChanges.count].map(
            Double.init)
        for item in prices { numbers += item.target.numbers + item.days.numbers + item.operation.numbers }
        for item in taxes {
            numbers += [item.kind == .duty ? 1 : 0, Double(item.product.index)] + item.days.numbers + [item.value]
        }
        for item in contracts {
            numbers +=
                [
                    Double(item.supplier.index), Double(item.product.index), Double(item.firstLoading),
                    item.committedShare,
                    item.price, Double(item.displaces?.index ?? -1), Double(item.rate.count)
                ] + item.rate
        }
        for item in endedContracts {
            numbers += [Double(item.supplier.index), Double(item.product.index), Double(item.firstDay)]
        }
        for item in transitChanges { numbers += [Double(item.route.index)] + item.days.numbers + [Double(item.extra)] }
        return numbers
    }
}

extension Range where Bound == Int {
    fileprivate var numbers: [Double] { [Double(lowerBound), Double(upperBound)] }
}

extension PriceAdjustment.Target {
    fileprivate var numbers: [Double] {
        switch self {
        case .retail(let product): [0, Double(product.index), 0]
        case .supply(let supplier, let product): [1, Double(product.index), Double(supplier.index)]
        case .export(let product): [2, Double(product.index), 0]
        case .crude: [3, 0, 0]
        }
    }
}

extension PriceAdjustment.Operation {
    fileprivate var numbers: [Double] {
        switch self {
        case .set(let value): [0, value]
        case .add(let value): [1, value]
        case .factor(let value): [2, value]
        }
    }
}
