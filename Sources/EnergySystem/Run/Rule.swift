/// What depends on the state and acts at the start of a day: release of reserves, restraint, hoarding, export pauses.
///
/// Contract: reads yesterday's state only, changes only the day's levers and its own memory, allocates nothing.
package protocol Rule: Sendable {
    func act(on day: Int, _ plan: RunPlan, _ state: inout SystemState)
}

/// When a rule begins to act: always, on given days, or when yesterday's cover fell below a length.
package struct Trigger: Sendable {
    /// Days of cover; `nil` acts whenever the calendar allows.
    package let coverBelow: Parameter<Duration>?

    package init(from fields: inout some FieldReader) {
        coverBelow = fields.optionalQuantity(
            "cover-below", Duration.self, "acts when yesterday's forward cover of the product was below this")
    }
}
