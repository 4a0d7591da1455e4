/// A probability distribution as a study writes it: its kind and its numbers as text, still without a dimension.
///
/// Which unit the numbers carry depends on the parameter they are for, so they are read when the path is bound.
package struct DistributionDescription: Sendable, Hashable {
    /// The family; `nil` after a fault.
    package let kind: DistributionKind?
    /// Numbers in the order of the family's terms, those that were written.
    package let terms: [Written]
    /// Lists of numbers (`values`, `probabilities`, `monthly`).
    package let lists: [WrittenList]

    /// One number as text.
    package struct Written: Sendable, Hashable {
        package let term: DistributionTerm
        package let text: String
    }
    /// Several numbers as text.
    package struct WrittenList: Sendable, Hashable {
        package let term: DistributionTerm
        package let texts: [String]
    }

    package init(from fields: inout some FieldReader) {
        let word = fields.word("kind", among: DistributionKind.allCases.map(\.rawValue), "family of the distribution")
        kind = word.flatMap { DistributionKind(rawValue: $0) }
        guard let kind else {
            fields.skipRest()
            terms = []
            lists = []
            return
        }
        var terms: [Written] = [], lists: [WrittenList] = []
        for term in kind.terms + DistributionKind.commonTerms {
            if term.isList {
                let texts = fields.texts(term.name, term.meaning)
                if !texts.isEmpty { lists.append(WrittenList(term: term, texts: texts)) }
                if texts.isEmpty, term.isRequired {
                    fields.fault(term.name, DistributionDescription.missing(term, kind))
                }
            } else if let text = fields.optionalText(term.name, term.meaning) {
                terms.append(Written(term: term, text: text))
            } else if term.isRequired {
                fields.fault(term.name, DistributionDescription.missing(term, kind))
            }
        }
        self.terms = terms
        self.lists = lists
    }

    private static func missing(_ term: DistributionTerm, _ kind: DistributionKind) -> String {
        let needed = kind.terms.filter(\.isRequired).map(\.name).joined(separator: ", ")
        return "is missing (\(term.meaning)); a \(kind.rawValue) distribution needs \(needed)"
    }
}

/// One number of a distribution: its key, what unit it carries, and its meaning.
package struct DistributionTerm: Sendable, Hashable {
    package enum Role: Sendable, Hashable {
        /// A value of the parameter, in its dimension.
        case value
        /// A difference of two values: days where the value is a date.
        case spread
        /// A bare number.
        case ratio
        /// A probability, written in per cent.
        case share
    }
    package let name: String
    package let role: Role
    package let isRequired: Bool
    package let isList: Bool
    package let meaning: String

    init(_ name: String, _ role: Role, _ meaning: String, required: Bool = true, list: Bool = false) {
        self.name = name
        self.role = role
        self.meaning = meaning
        isRequired = required
        isList = list
    }
}

/// The families of distributions, each with its terms.
package enum DistributionKind: String, CaseIterable, Sendable {
    case uniform, triangular, pert, normal, lognormal, beta, poisson, bernoulli, discrete, empirical, hazard

    /// Terms that every family takes: truncation, and an event that may not happen.
    package static let commonTerms = [
        DistributionTerm(
            "at-least", .value, "cut off below: the distribution given that it is at least this", required: false),
        DistributionTerm(
            "at-most", .value, "cut off above: the distribution given that it is at most this", required: false),
        DistributionTerm("occurs", .share, "probability that the value is drawn at all", required: false),
        DistributionTerm("otherwise", .value, "the value where it does not occur", required: false)
    ]

    package var terms: [DistributionTerm] {
        switch self {
        case .uniform: [low, high]
        case .triangular: [low, mode, high]
        case .pert:
            [low, mode, high, DistributionTerm("shape", .ratio, "weight of the mode, 4 when left out", required: false)]
        case .normal: [mean, DistributionTerm("standard-deviation", .spread, "standard deviation")]
        case .lognormal:
            [
                DistributionTerm("median", .value, "half lie below"),
                DistributionTerm("gsd", .ratio, "geometric standard deviation, above 1")
            ]
        case .beta:
            [
                low, high, DistributionTerm("alpha", .ratio, "first shape"),
                DistributionTerm("beta", .ratio, "second shape")
            ]
        case .poisson: [mean]
        case .bernoulli:
            [
                DistributionTerm("probability", .share, "probability of `yes`"),
                DistributionTerm("yes", .value, "value where it happens"),
                DistributionTerm("no", .value, "value where it does not")
            ]
        case .discrete:
            [
                DistributionTerm("values", .value, "the values", list: true),
                DistributionTerm(
                    "probabilities", .share, "their probabilities, which add up to 100 %; equal when left out",
                    required: false, list: true)
            ]
        case .empirical: [DistributionTerm("values", .value, "observed values", list: true)]
        case .hazard:
            [
                DistributionTerm("from", .value, "the shortest it lasts"),
                DistributionTerm(
                    "monthly", .share, "probability to end within a month, given that it lasts; the last goes on",
                    list: true),
                DistributionTerm("through", .value, "the longest it lasts")
            ]
        }
    }

    private var low: DistributionTerm { DistributionTerm("low", .value, "lowest value") }
    private var mode: DistributionTerm { DistributionTerm("mode", .value, "most likely value") }
    private var high: DistributionTerm { DistributionTerm("high", .value, "highest value") }
    private var mean: DistributionTerm { DistributionTerm("mean", .value, "mean") }
}
