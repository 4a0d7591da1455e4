/// How importers order.
public struct OrderingPlan: Sendable {
    public let placesOrders: Bool
    /// Usable stock to keep, in days of expected demand.
    public let targetCover: Int
    /// How far the planner looks, days.
    public let lookAhead: Int
    /// Once, for a supplier not used in the base year, days.
    public let qualification: Int
    /// From seeing a gap to placing an order, days.
    public let decisionDelay: Int
    /// Products that the state company buys at a loss where needed.
    public let isMandated: [Bool]
    /// Orders of the reference run, placed again in the no-response run.
    public let replayed: [Order]
}

extension OrderingPlan {
    /// The look-ahead is at least the longest delay + lead + cover over all suppliers.
    init(_ inputs: Inputs, _ values: ParameterValues, _ kind: RunKind, _ reference: RunRecord?) {
        let values = values.for(.ordering), own = inputs.scenario.policies.replacement
        let standing = inputs.baseline.procurement
        func days(_ own: Parameter<Duration>?, _ fallback: Parameter<Duration>?) -> Int { (own ?? fallback).map { values.days($0) } ?? 0 }
        let cover = days(own.targetCover, standing?.targetCover), delay = days(own.decisionDelay, standing?.decisionDelay)
        let lead = inputs.baseline.suppliers.map { values.days($0.preparation) + values.days($0.transit) }.max() ?? 0
        self.init(
            placesOrders: kind != .noResponse, targetCover: max(1, cover),
            lookAhead: max(1, days(own.lookAhead, standing?.lookAhead), delay + lead + cover),
            qualification: days(own.qualification, standing?.qualification), decisionDelay: delay,
            isMandated: inputs.baseline.products.indices.map { inputs.scenario.policies.mandated.contains(ProductID($0)) },
            replayed: kind == .noResponse ? reference?.orders ?? [] : [])
    }
}
