/// Anything that changes conditions: a shock, a development, a response or a measure.
///
/// Contract: `schedule` and `rules` are pure functions of the fields and the schedule's values; called once per run.
public protocol Cause: Sendable {
    /// The word of `kind:` in a file.
    static var kind: String { get }
    /// One line for `khazri list`.
    static var summary: String { get }
    /// The days on which it acts, where it names any.
    var windows: [Window] { get }
    init(from fields: inout some FieldReader)
    func schedule(on schedule: inout ConditionSchedule)
    func rules(on schedule: inout ConditionSchedule) -> [any Rule]
}

extension Cause {
    public var windows: [Window] { [] }
    public func rules(on schedule: inout ConditionSchedule) -> [any Rule] { [] }
}

/// What happens to the country. A kind is one type in one file and one line in `ShockCatalogue`.
public protocol Shock: Cause {}

/// A cause with the name it has in its file.
public struct Named<Value: Sendable>: Sendable {
    public let name: String
    public let value: Value
}
