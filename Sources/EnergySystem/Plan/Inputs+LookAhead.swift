extension Inputs {
    /// Where a given look-ahead keeps something known from the planner of the disrupted run: the path that gives it and
    /// what to say; `nil` where it does not, or where the look-ahead follows what is known.
    package var shortLookAhead: (path: String, message: String)? {
        guard let path = pathOfGivenLookAhead else { return nil }
        let ordering = OrderingPlan(self, values, .disrupted, nil)
        let schedule = ConditionSchedule.scheduled(self, values, .disrupted, ordering).schedule
        guard let cut = ordering.outlook.cutOff(schedule.lastKnownDays()).first else { return nil }
        func date(_ day: Int) -> Day { scenario.horizon.date(day) }
        return (
            path,
            """
            on \(date(cut.day)) the planner looks to \(date(cut.seen)), while what is known reaches to \
            \(date(cut.known)); write `look-ahead: auto`, or a longer one
            """
        )
    }

    private var pathOfGivenLookAhead: String? {
        switch (scenario.policies.replacement.lookAhead, baseline.procurement?.lookAhead) {
        case (.given, _): "policies.replacement.look-ahead"
        case (nil, .given): "baseline.procurement.look-ahead"
        default: nil
        }
    }
}
