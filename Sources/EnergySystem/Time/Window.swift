/// A stretch of days, first and last inclusive, named so that it can be addressed.
public struct Window: Sendable {
    public let name: String
    public let from: Parameter<CalendarDate>
    /// The last day, or
    public let through: Parameter<CalendarDate>?
    /// how many days it lasts; 0 d means no window.
    public let length: Parameter<Duration>?
    /// Whether days outside the horizon are cut off silently instead of being a fault.
    public let clip: Bool

    package init(name: String, from fields: inout some FieldReader) {
        self.init(name: name, mayClip: true, from: &fields)
    }

    /// A window whose figure is of all its days, so that none may be cut off and one there must be.
    init(whole fields: inout some FieldReader) {
        self.init(name: "only", mayClip: false, from: &fields)
        if let length, fields.value(length) < 1 {
            fields.fault("length", "the window has no day; write a length of at least 1 d")
        }
    }

    private init(name: String, mayClip: Bool, from fields: inout some FieldReader) {
        self.name = name
        from = fields.date("from", "first day")
        through = fields.optionalDate("through", "last day, inclusive")
        length = fields.optionalQuantity(
            "length", Duration.self, "how long it lasts, may stand for `through`; 0 d means no window")
        clip =
            mayClip
            ? fields.flag("clip", "cut off what lies outside the horizon instead of reporting it", fallback: false)
            : false
        if through == nil, length == nil {
            fields.fault(nil, "a window needs `through: 2024-08-31` or `length: 184 d`")
        } else if let through, fields.value(through) < fields.value(from) {
            fields.fault(
                "through",
                """
                the window ends \(Day(number: Int(fields.value(through)))) before it begins \
                \(Day(number: Int(fields.value(from)))); swap the dates
                """
            )
        }
        if !clip, let allowed = fields.horizon {
            check(inside: allowed, advice: mayClip ? " or write `clip: true`" : "", &fields)
        }
    }

    /// Positions of its numbers in the table of parameters.
    public var positions: Set<Int> { Set([from.index, through?.index, length?.index].compactMap { $0 }) }

    /// The day numbers of a window as read so far, empty for a length of 0 d.
    static func span(_ window: Window, in fields: some FieldReader) -> Range<Int> {
        let first = Int(fields.value(window.from))
        let end =
            window.length.map { first + Int(fields.value($0)) }
            ?? window.through.map { Int(fields.value($0)) + 1 } ?? first
        return first..<max(first, end)
    }

    private func check(inside allowed: ClosedRange<Day>, advice: String, _ fields: inout some FieldReader) {
        let first = Day(number: Int(fields.value(from)))
        let last =
            length.map { first + Int(fields.value($0)) - 1 }
            ?? through.map { Day(number: Int(fields.value($0))) } ?? first
        if !allowed.contains(first) {
            fields.fault(
                "from",
                """
                the window begins \(first), outside the horizon \(allowed.lowerBound) to \(allowed.upperBound); \
                move it\(advice)
                """
            )
        } else if last > allowed.upperBound {
            fields.fault(
                through == nil ? "length" : "through",
                "the window ends \(last), after the horizon's end \(allowed.upperBound); shorten it\(advice)")
        }
    }

    /// The days of the window; `nil` where it is empty.
    public func days(_ values: ParameterValues) -> ClosedRange<Day>? {
        let first = values.date(from)
        let last = length.map { first + values.days($0) - 1 } ?? through.map { values.date($0) } ?? first
        return first <= last ? first...last : nil
    }
}
