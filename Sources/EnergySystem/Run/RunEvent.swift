/// What an event is about, beside its product.
package enum EventSubject: Sendable, Hashable {
    case none, reserve, restraint, rationing
    /// Position among the causes of the run.
    case cause(Int)
    case supplier(Int)
    case order(Int)
}

/// One event of a run, plain values only; the table renders it.
package struct RunEvent: Sendable {
    package let kind: EventKind
    package let day: Int
    package let product: Int
    package let value: Double
    package let subject: EventSubject
}
