/// What an event is about, beside its product.
public enum EventSubject: Sendable, Hashable {
    case none, reserve, restraint, rationing
    /// Position among the causes of the run.
    case cause(Int)
    case supplier(Int)
    case order(Int)
}

/// One event of a run, plain values only; the table renders it.
public struct RunEvent: Sendable {
    public let kind: EventKind
    public let day: Int
    public let product: Int
    public let value: Double
    public let subject: EventSubject
}
