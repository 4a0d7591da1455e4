/// Anything that changes conditions: a shock, a development, a response or a measure.
///
/// Contract: `schedule` and `rules` are pure functions of the fields and the schedule's values; called once per run.
package protocol Cause: Sendable {
    /// The word of `kind:` in a file.
    static var kind: String { get }
    /// One line for `khazri list`.
    static var summary: String { get }
    /// A block that may be copied into a file; `<supplier>`, `<product>` and the like stand for names of the baseline.
    static var example: String { get }
    /// The days on which it acts, where it names any.
    var windows: [Window] { get }
    init(from fields: inout some FieldReader)
    func schedule(on schedule: inout ConditionSchedule)
    func rules(on schedule: inout ConditionSchedule) -> [any Rule]
}

extension Cause {
    package var windows: [Window] { [] }
    package func rules(on schedule: inout ConditionSchedule) -> [any Rule] { [] }
}

/// What happens to the country. A kind is one type in one file and one line in `ShockCatalogue`.
///
/// Whoever tells kinds apart asks what they declare here, never for a type.
package protocol Shock: Cause {
    /// What sentences call one of this kind: "ban", "outage".
    static var word: String { get }
    /// What it keeps from coming; `nil` where it leaves supply alone.
    var supplyStop: SupplyStop? { get }
    /// How it becomes known; `nil` where nobody can know it beforehand.
    var foreknowledge: Foreknowledge? { get }
    /// Why it and another cause of one scenario cannot both be, to stand after the names of both; `nil` where they can.
    func contradiction(to other: any Shock, in fields: some FieldReader) -> String?
}

extension Shock {
    package var supplyStop: SupplyStop? { nil }
    package var foreknowledge: Foreknowledge? { nil }
    package func contradiction(to other: any Shock, in fields: some FieldReader) -> String? { nil }
}

/// A cause or an observation with the name it has in its file.
package struct Named<Value: Sendable>: Sendable {
    package let name: String
    package let value: Value
}
