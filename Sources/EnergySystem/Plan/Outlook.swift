/// How far the planner looks, by day: to the last day of what is known to be out of the ordinary and so many days
/// beyond, that a cargo ordered for it and the cover after it are in sight; at least and at most so many days.
///
/// L(t) = min(max(least, known(t) - t + beyond), most), days; a fixed look-ahead has least = most.
package struct Outlook: Sendable {
    let least: Int
    let most: Int
    /// Longest lead and cover, days.
    let beyond: Int
    /// The last day looked at on each day of the run, within the schedule.
    package private(set) var lastDay: [Int] = []

    init(least: Int, most: Int, beyond: Int) {
        (self.least, self.most, self.beyond) = (least, max(least, most), beyond)
    }

    /// The same for a run; `known` is by day the last day of what is known by then, -1 where nothing is.
    func looking(at known: [Int], extent: Int) -> Outlook {
        var outlook = self
        outlook.lastDay = known.indices.map { min(sight(on: $0, known[$0]), extent - 1) }
        return outlook
    }

    /// The last day looked at, wherever the schedule ends.
    private func sight(on day: Int, _ known: Int) -> Int { day + min(max(least, known - day + beyond), most) }

    /// How many days beyond the run are looked at, in whole months so that draws with other dates have plans of one
    /// size.
    func daysBeyond(_ known: [Int]) -> Int {
        let last = known.indices.map { sight(on: $0, known[$0]) }.max() ?? 0
        return min(most, (last - (known.count - 1) + 29) / 30 * 30)
    }

    /// The first days on which something known lies beyond sight, with its last day and the last day in sight.
    func cutOff(_ known: [Int]) -> [(day: Int, known: Int, seen: Int)] {
        var wasCut = false
        return known.indices.compactMap { day in
            let seen = sight(on: day, known[day]), isCut = known[day] > seen
            defer { wasCut = isCut }
            return isCut && !wasCut ? (day, known[day], seen) : nil
        }
    }
}

extension Outlook {
    /// Never below the longest delay + lead + cover over all suppliers.
    init(_ inputs: Inputs, _ values: ParameterValues, cover: Int, delay: Int) {
        let own = inputs.scenario.policies.replacement, standing = inputs.baseline.procurement
        let lead =
            inputs.baseline.suppliers.map {
                values.days($0.preparation, within: Supplier.legs) + values.days($0.transit, within: Supplier.legs)
            }.max() ?? 0
        let floor = max(1, delay + lead + cover)
        switch own.lookAhead ?? standing?.lookAhead {
        case .given(let days):
            self.init(least: max(floor, values.days(days, within: Procurement.delays)), most: 0, beyond: 0)
        case .automatic:
            let cap =
                (own.lookAheadCap ?? standing?.lookAheadCap).map { values.days($0, within: Procurement.delays) } ?? 0
            self.init(least: floor, most: cap, beyond: lead + cover)
        case nil: self.init(least: floor, most: 0, beyond: 0)
        }
    }
}

extension Condition {
    /// The last day on which a belief differs from the ordinary; -1 where it never does. What is believed to last
    /// beyond the schedule counts to its end. A slate without an end counts to the day before it, after which nothing
    /// changes any more.
    private func lastDay(of belief: [Double]) -> Int {
        guard let final = belief.last else { return -1 }
        if final != 1, !isShift { return belief.count - 1 }
        return (belief.lastIndex { $0 != final }) ?? -1
    }

    private var isShift: Bool {
        targets.contains { if case .outputShift = $0 { true } else { false } }
    }

    /// Raises by day the last day of what is known to this condition's.
    fileprivate func raise(_ known: inout [Int]) {
        for (position, belief) in beliefs.enumerated() {
            let next = position + 1 < beliefs.count ? beliefs[position + 1].from : known.count
            let first = max(0, belief.from), end = min(known.count, next)
            guard first < end else { continue }
            let last = lastDay(of: belief.series)
            for day in first..<end { known[day] = max(known[day], last) }
        }
    }
}

extension ConditionSchedule {
    /// By day of the run the last day of what is known by then to be out of the ordinary: a supplier or a route closed,
    /// output below plan, demand moved; -1 where nothing is.
    func lastKnownDays() -> [Int] {
        var known = [Int](repeating: -1, count: horizon.count)
        for condition in conditions { condition.raise(&known) }
        return known
    }

    /// Tells among the events of known things that the planner does not see.
    mutating func tellCutOff(_ outlook: Outlook, _ known: [Int]) {
        cause = ""
        for cut in outlook.cutOff(known) {
            add(
                .lookAheadCut, on: cut.day,
                """
                what is known reaches to \(horizon.date(cut.known)), the planner looks to \(horizon.date(cut.seen))
                """)
        }
    }
}
