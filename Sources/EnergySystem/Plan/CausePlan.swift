/// What shocks, developments, responses and measures do, and what is believed of it.
package struct CausePlan: Sendable {
    package let conditions: [Condition]
    /// Days on which what is believed changes.
    package let newsDays: [Bool]
    /// What depends on the state and acts at the start of a day.
    package let rules: [any Rule]
    package let ruleMemoryCount: Int
    package let scheduledEvents: [ScheduledEvent]
    /// Every cause of the run, in the order scheduled; rules leave their traces under these positions.
    package let origins: [CauseOrigin]
}

/// Where a cause of a run comes from.
package struct CauseOrigin: Sendable, Hashable {
    package enum Place: Sendable { case development, shock, response, measure }
    package let place: Place
    /// The name it has in its file.
    package let name: String

    package init(place: Place, name: String) {
        self.place = place
        self.name = name
    }
}

extension CausePlan {
    init(_ schedule: ConditionSchedule, rules: [any Rule], origins: [CauseOrigin], days: Int) {
        self.init(
            conditions: schedule.conditions, newsDays: Self.newsDays(schedule, days), rules: rules,
            ruleMemoryCount: schedule.ruleMemoryCount, scheduledEvents: schedule.events, origins: origins)
    }

    private static func newsDays(_ schedule: ConditionSchedule, _ days: Int) -> [Bool] {
        var result = [Bool](repeating: false, count: days)
        if !result.isEmpty { result[0] = true }
        for condition in schedule.conditions {
            for item in condition.beliefs where item.from > 0 && item.from < days { result[item.from] = true }
        }
        return result
    }

    /// The causes of a run in the order developments, shocks, responses, measures.
    static func causes(of inputs: Inputs, _ kind: RunKind) -> [(origin: CauseOrigin, cause: any Cause)] {
        let scenario = inputs.scenario
        var causes: [(origin: CauseOrigin, cause: any Cause)] = []
        func add(_ place: CauseOrigin.Place, _ name: String, _ cause: any Cause) {
            causes.append((CauseOrigin(place: place, name: name), cause))
        }
        for item in scenario.developments { add(.development, item.name, item.value) }
        if kind != .reference { for item in scenario.shocks { add(.shock, item.name, item.value) } }
        if kind == .disrupted {
            for item in scenario.responses { add(.response, item.name, item.measure) }
            for item in inputs.strategy?.measures ?? [] { add(.measure, item.name, item.value) }
        }
        return causes
    }
}

extension ConditionSchedule {
    /// Schedules causes one after the other; returns their daily rules.
    mutating func schedule(_ causes: [(origin: CauseOrigin, cause: any Cause)]) -> [any Rule] {
        var rules: [any Rule] = []
        for (position, item) in causes.enumerated() {
            cause = item.origin.name
            self.position = position
            item.cause.schedule(on: &self)
            rules += item.cause.rules(on: &self)
        }
        return rules
    }
}
