/// Who is served first when there is too little.
package struct RationingPlan: Sendable {
    package let isPriority: Bool
    /// Every class once, in the order served.
    package let order: [Int]
    /// Share of its demand held back for each class.
    package let floors: [Double]
    /// Days over which floors are held back, today among them.
    package let reserveDays: Double
    /// Cover below which only what makes the stock last is delivered; `nil` never.
    package let throttleBelow: Double?
    /// Days over which the stock shall last then.
    package let stretch: Double
}

extension RationingPlan {
    init(_ sources: PlanSources) {
        let rationing = sources.policies.rationing, values = sources.values.for(.rationing)
        let listed = rationing.order.map(\.index)
        var floors = [Double](repeating: 0, count: sources.classes)
        for item in rationing.floors { floors[item.userClass.index] = values.amount(item.share).value }
        self.init(
            isPriority: rationing.rule == .priority,
            order: listed + (0..<sources.classes).filter { !listed.contains($0) }, floors: floors,
            reserveDays: max(1, rationing.reserve.map { values.amount($0).value } ?? 1),
            throttleBelow: rationing.throttleBelow.map { values.amount($0).value },
            stretch: max(1, rationing.stretch.map { values.amount($0).value } ?? 1))
    }
}
