/// A number that is not known: where it stands, how it is distributed, and on what that rests.
package struct Uncertainty: Sendable {
    /// What a drawn number does to the parameter's own value.
    package enum Application: String, CaseIterable, Sendable { case value, multiply, add, subtract }

    package let name: String
    /// Dotted path with `*` for all keys of a level, or several with commas between: numbers that move together.
    package let path: String
    package let distribution: DistributionDescription
    package let application: Application
    /// Key of the baseline's sources, or an own assumption.
    package let source: String?
    package let basis: Basis?
    package let grade: Grade?
    package let note: String

    package init(name: String, from fields: inout some FieldReader) {
        self.name = name
        path = fields.text(
            "path",
            """
            what is uncertain, for example `shocks.ban.share`; `*` takes all keys of a level, several paths have \
            commas between
            """,
            fallback: nil)
        distribution =
            fields.group("distribution", "how it is distributed", required: true) { DistributionDescription(from: &$0) }
            ?? DistributionDescription.unread
        application = fields.choice(
            "as", Application.self, "sets the value, multiplies it, is added to it or subtracted from it",
            fallback: .value)
        (source, basis, grade, note) = Uncertainty.evidence(&fields)
    }

    /// Source, basis, grade and note; the grade follows from the basis.
    static func evidence(_ fields: inout some FieldReader) -> (String?, Basis?, Grade?, String) {
        let source = fields.optionalText("source", "key of the baseline's sources")
        let basis = fields.optionalText("basis", "official, press, derived or assumption").flatMap { text in
            let basis = Basis(rawValue: text)
            if basis == nil {
                fields.fault("basis", "unknown basis '\(text)'; bases are official, press, derived, assumption")
            }
            return basis
        }
        let grade = fields.optionalText("grade", "A, B, C or D; follows from the basis").flatMap { text in
            let grade = Grade(rawValue: text)
            if grade == nil { fields.fault("grade", "unknown grade '\(text)'; grades are A, B, C, D") }
            return grade
        }
        if let basis, let grade, basis.grade != grade {
            fields.fault("grade", "basis '\(basis.rawValue)' has grade \(basis.grade.rawValue), not \(grade.rawValue)")
        }
        return (source, basis, grade ?? basis?.grade, fields.text("note", "what to know about it", fallback: ""))
    }
}

extension DistributionDescription {
    static let unread = DistributionDescription(kind: nil, terms: [], lists: [])
    private init(kind: DistributionKind?, terms: [Written], lists: [WrittenList]) {
        self.kind = kind
        self.terms = terms
        self.lists = lists
    }
}

/// Accidents that come at a rate: each fills the next free window that the scenario offers.
///
/// The clock of the rate runs while nothing is out: gaps between the end of one event and the start of the next are
/// exponential with the mean 1 / rate. Windows that no event fills get the length 0 d.
package struct EventProcess: Sendable {
    package let name: String
    /// Windows to fill, for example `shocks.accidents.windows.*`, in the order written.
    package let windows: String
    /// Events a year (365.25 d) while none is going on.
    package let rate: Double
    package let length: DistributionDescription
    package let source: String?
    package let basis: Basis?
    package let grade: Grade?
    package let note: String

    package init(name: String, from fields: inout some FieldReader) {
        self.name = name
        windows = fields.text(
            "windows", "the windows that events fill, for example `shocks.accidents.windows.*`", fallback: nil)
        rate = fields.value(
            fields.quantity(
                "rate", Ratio.self, "events a year while none is going on", fallback: nil, within: 0...1000,
                product: nil))
        length =
            fields.group("length", "how long each lasts", required: true) { DistributionDescription(from: &$0) }
            ?? .unread
        (source, basis, grade, note) = Uncertainty.evidence(&fields)
    }
}
