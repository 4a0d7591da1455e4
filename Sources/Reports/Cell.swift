import EnergySystem

/// One value of a table, not yet rounded and not yet worded.
package enum Cell: Sendable, Hashable {
    case text(String)
    case number(Double)
    case date(Day)
    /// The figure has no meaning here: `–` for people, empty in CSV, `null` in JSON.
    case notApplicable
    /// The figure has a meaning and nobody knows it: `..` for people, empty in CSV, `null` in JSON.
    case unknown

    /// A number, or not applicable where there is none or it is not finite.
    package init(_ value: Double?) {
        if let value, value.isFinite { self = .number(value) } else { self = .notApplicable }
    }
    /// A text, empty where there is none.
    package init(_ text: String?) { self = .text(text ?? "") }

    package var number: Double? { if case .number(let value) = self { value } else { nil } }
    package var text: String? { if case .text(let value) = self { value } else { nil } }
}
