/// How importers order.
package struct OrderingPlan: Sendable {
    package let placesOrders: Bool
    /// Usable stock to keep, in days of expected demand.
    package let targetCover: Int
    /// How far the planner looks.
    package private(set) var outlook: Outlook
    /// Once, for a supplier not used in the base year, days.
    package let qualification: Int
    /// From seeing a gap to placing an order, days.
    package let decisionDelay: Int
    /// Products that the state company buys at a loss where needed.
    package let isMandated: [Bool]
    /// Orders of the reference run, placed again in the no-response run.
    package let replayed: [Order]
    /// What is believed before any news, row = product: target usable stock, kt, and demand added up from day 0 on.
    package private(set) var openingTarget: [Double] = []
    package private(set) var openingDemand: [Double] = []
}

extension OrderingPlan {
    /// The same with what is believed before any news and how far the planner looks at what is `known` by day; `kept`
    /// is the part of another run with the same demand and cover.
    func believing(_ demand: DemandPlan, _ known: [Int], _ extent: Int, kept: OrderingPlan?) -> OrderingPlan {
        var plan = self
        plan.outlook = outlook.looking(at: known, extent: extent)
        if let kept, kept.targetCover == targetCover {
            (plan.openingTarget, plan.openingDemand) = (kept.openingTarget, kept.openingDemand)
        } else {
            (plan.openingTarget, plan.openingDemand) = Self.opening(demand.ofAllClasses, targetCover, extent)
        }
        return plan
    }

    /// Target: expected demand of the days of cover that follow a day.
    private static func opening(_ demand: [Double], _ cover: Int, _ extent: Int) -> (target: [Double], added: [Double])
    {
        var targets = demand.map { _ in 0.0 }, added = targets
        for first in stride(from: 0, to: demand.count, by: extent) {
            var target = 0.0
            for day in stride(from: extent - 1, through: 0, by: -1) {
                targets[first + day] = target
                target += demand[first + day]
                if day + cover < extent { target -= demand[first + day + cover] }
            }
            for day in 1..<max(1, extent) { added[first + day] = added[first + day - 1] + demand[first + day] }
        }
        return (targets, added)
    }

    init(_ inputs: Inputs, _ values: ParameterValues, _ kind: RunKind, _ reference: RunRecord?) {
        let values = values.for(.ordering), own = inputs.scenario.policies.replacement
        let standing = inputs.baseline.procurement
        func days(
            _ own: Parameter<Duration>?, _ fallback: Parameter<Duration>?,
            _ range: ClosedRange<Double> = Procurement.delays
        ) -> Int {
            (own ?? fallback).map { values.days($0, within: range) } ?? 0
        }
        let cover = days(own.targetCover, standing?.targetCover, Procurement.covers),
            delay = days(own.decisionDelay, standing?.decisionDelay)
        self.init(
            placesOrders: kind != .noResponse, targetCover: max(1, cover),
            outlook: Outlook(inputs, values, cover: cover, delay: delay),
            qualification: days(own.qualification, standing?.qualification), decisionDelay: delay,
            isMandated: inputs.baseline.products.indices.map {
                inputs.scenario.policies.mandated.contains(ProductID($0))
            },
            replayed: kind == .noResponse ? reference?.orders ?? [] : [])
    }
}
