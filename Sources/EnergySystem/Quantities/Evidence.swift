/// On what a figure rests.
public enum Basis: String, CaseIterable, Sendable {
    case official, press, derived, assumption

    /// A official, B press, C derived, D assumption.
    public var grade: Grade {
        switch self {
        case .official: .a
        case .press: .b
        case .derived: .c
        case .assumption: .d
        }
    }
}

/// The grade of a figure, A the best.
public enum Grade: String, CaseIterable, Comparable, Sendable {
    case a = "A", b = "B", c = "C", d = "D"
    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// Where a figure comes from and how far it may lie off.
public struct Evidence: Sendable, Hashable {
    /// Derived from other figures or assumed, and declared so; not a published figure.
    public var isEstimate: Bool { basis == .derived || basis == .assumption }

    public var low: Double?
    public var high: Double?
    public var source: String?
    public var basis: Basis?
    public var grade: Grade?
    public var note: String?

    public init(
        low: Double? = nil, high: Double? = nil, source: String? = nil, basis: Basis? = nil,
        grade: Grade? = nil, note: String? = nil
    ) {
        self.low = low
        self.high = high
        self.source = source
        self.basis = basis
        self.grade = grade
        self.note = note
    }
}
