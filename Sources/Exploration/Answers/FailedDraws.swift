/// Draws of which some run failed, and why: by cause, the commonest first.
package struct FailedDraws: Sendable {
    /// Draws of which at least one run failed.
    package let draws: Int
    package let ofDraws: Int
    /// What happened and in how many draws; what left its range without the value.
    package let causes: [(reason: String, draws: Int)]

    /// `nil` where no run failed.
    init?(_ outcomes: EnsembleOutcomes) {
        guard !outcomes.faults.isEmpty else { return nil }
        var order: [String] = [], failed: [String: Set<Int>] = [:]
        for fault in outcomes.faults {
            let reason = FailedDraws.cause(fault.reason)
            if failed[reason] == nil { order.append(reason) }
            failed[reason, default: []].insert(fault.draw)
        }
        draws = Set(outcomes.faults.map(\.draw)).count
        ofDraws = outcomes.draws
        causes = order.map { ($0, failed[$0]?.count ?? 0) }.enumerated()
            .sorted { $0.element.1 != $1.element.1 ? $0.element.1 > $1.element.1 : $0.offset < $1.offset }.map(
                \.element)
    }

    /// A reason without the value that was drawn.
    private static func cause(_ reason: String) -> String {
        reason.ranges(of: FieldRange.drawn).last.map { String(reason[..<$0.lowerBound]) } ?? reason
    }
}
