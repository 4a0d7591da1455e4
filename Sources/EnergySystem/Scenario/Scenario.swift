/// What the state does because of a shock.
package struct Response: Sendable {
    package let name: String
    /// The shock it answers; absent where that shock is.
    package let to: String?
    package let measure: any Measure
}

/// What happens: shocks, developments, responses, standing policies and the days covered.
package struct Scenario: Sendable {
    package let title: LocalizedText
    package let horizon: Horizon
    package let shocks: [Named<any Shock>]
    package let developments: [Named<any Shock>]
    package let responses: [Response]
    package let policies: Policies
    package let expectations: [Expectation]
    /// What was observed; a scenario with observations is an episode, what happened and not what might.
    package let observations: [Named<Observation>]

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        horizon = Scenario.readHorizon(&fields)
        fields.horizon = horizon.from...horizon.through
        shocks = Scenario.causes("shocks", "what happens to the country", &fields)
        developments = Scenario.causes("developments", "what happens anyway, in all three runs", &fields)
        let read = fields.entries("responses", "what the state does because of a shock", required: false) { fields, _ in
            // `response-to` names a shock; where that shock was removed from the scenario the response is absent too.
            let names = fields.optionalText("response-to", "the shock it answers; absent where that shock is")
            return (names, MeasureCatalogue.read(from: &fields))
        }
        let present = shocks.map(\.name)
        responses = read.compactMap { item in
            guard let measure = item.value.1 else { return nil }
            if let shock = item.value.0, !present.contains(shock) { return nil }
            return Response(name: item.name, to: item.value.0, measure: measure)
        }
        policies = fields.group("policies", "standing rules", required: false) { Policies(from: &$0) } ?? Policies()
        Scenario.checkContradictions(shocks + developments, &fields)
        expectations = fields.list("expect", "limits the results must keep", required: false) { Expectation(from: &$0) }
        observations = fields.entries("observations", "figures observed in what this scenario tells", required: false) {
            fields, _ in
            Observation(from: &fields)
        }.map { Named(name: $0.name, value: $0.value) }
    }

    /// The same with orders that may go up a grade.
    package func allowingOrdersUp() -> Scenario {
        Scenario(self, shocks: shocks, policies: policies.allowingOrdersUp())
    }

    private init(_ other: Scenario, shocks: [Named<any Shock>], policies: Policies? = nil) {
        let present = shocks.map(\.name)
        title = other.title
        horizon = other.horizon
        self.shocks = shocks
        developments = other.developments
        responses = other.responses.filter { response in response.to.map { present.contains($0) } ?? true }
        self.policies = policies ?? other.policies
        expectations = other.expectations
        observations = []  // A variant is not what happened.
    }

    /// The same without some of its shocks and the responses to them.
    package func without(_ removed: [Named<any Shock>]) -> Scenario {
        Scenario(self, shocks: shocks.filter { shock in !removed.contains { $0.name == shock.name } })
    }

    private static func readHorizon(_ fields: inout some FieldReader) -> Horizon {
        let dates =
            fields.group("horizon", "the days covered", required: true) { fields in
                let dates = (
                    fields.value(fields.date("from", "first day")),
                    fields.value(fields.date("through", "last day, inclusive"))
                )
                for (key, date) in [("from", dates.0), ("through", dates.1)] {
                    checkYear(key, Day(number: Int(date)).year, &fields)
                }
                return dates
            } ?? (0, 0)
        let from = Day(number: Int(dates.0)), through = Day(number: Int(dates.1))
        if through - from > 366 * 30 {
            fields.fault("horizon", "the horizon is \(through - from + 1) days long; at most 30 years are run at once")
        }
        if let horizon = Horizon(from: from, through: through), horizon.count <= 366 * 30 + 1 { return horizon }
        if through < from {
            fields.fault("horizon", "the horizon ends \(through) before it begins \(from); swap the dates")
        }
        return Horizon(only: from)
    }

    private static func checkYear(_ key: String, _ year: Int, _ fields: inout some FieldReader) {
        if !Baseline.years.contains(year) {
            fields.fault(
                key,
                """
                the year \(year) is out of reach; a horizon lies between \(Baseline.years.lowerBound) and \
                \(Baseline.years.upperBound)
                """)
        }
    }

    /// Every two causes of a scenario must be possible together.
    private static func checkContradictions(_ causes: [Named<any Shock>], _ fields: inout some FieldReader) {
        for (position, first) in causes.enumerated() {
            for second in causes[(position + 1)...] {
                if let words = first.value.contradiction(to: second.value, in: fields) {
                    fields.fault(nil, "'\(first.name)' and '\(second.name)' \(words)")
                }
            }
        }
    }

    private static func causes(_ key: String, _ meaning: String, _ fields: inout some FieldReader) -> [Named<any Shock>]
    {
        fields.entries(key, meaning, required: false) { fields, _ in ShockCatalogue.read(from: &fields) }
            .compactMap { item in item.value.map { Named(name: item.name, value: $0) } }
    }
}
