import EnergySystem

/// Reads the numbers of a distribution in the dimension of the parameter they are for.
struct DistributionReader {
    /// Reads units with the exchange rate, densities and calorific values of one scenario's baseline.
    private var reader: NodeReader
    private let dimension: any Dimension.Type
    private let application: Uncertainty.Application
    private let product: Int?
    /// The parameter's own unit, in which numbers are kept.
    private let factor: Double
    private let period: RatePeriod
    private(set) var diagnostics: [Diagnostic] = []

    init(
        _ reader: NodeReader, dimension: any Dimension.Type, application: Uncertainty.Application, product: Int?,
        factor: Double, period: RatePeriod
    ) {
        self.reader = reader
        self.reader.diagnostics = []
        self.dimension = dimension
        self.application = application
        self.product = product
        self.factor = factor
        self.period = period
    }

    /// The distribution with its numbers in the parameter's own unit; `nil` after a fault.
    mutating func read(_ description: DistributionDescription, path: String, place: (String) -> Place)
        -> BoundDistribution?
    {
        guard let kind = description.kind else { return nil }
        var numbers: [String: Double] = [:], lists: [String: [Double]] = [:]
        reader.diagnostics = []
        for item in description.terms {
            numbers[item.term.name] = number(item.text, item.term, "\(path).\(item.term.name)", place(item.term.name))
        }
        for item in description.lists {
            lists[item.term.name] = item.texts.compactMap {
                number($0, item.term, "\(path).\(item.term.name)", place(item.term.name))
            }
        }
        diagnostics = reader.diagnostics
        guard !reader.diagnostics.hasErrors else { return nil }
        return BoundDistribution(kind: kind, numbers: numbers, lists: lists)
    }

    private mutating func number(_ text: String, _ term: DistributionTerm, _ path: String, _ place: Place) -> Double? {
        switch (term.role, application) {
        case (.ratio, _): amount(text, Ratio.self, path, place, isSigned: true)?.value
        case (.share, _): amount(text, Share.self, path, place, isSigned: false)?.value
        case (.value, .multiply): amount(text, Ratio.self, path, place, isSigned: false, above: 0)?.value
        case (.spread, .multiply): amount(text, Ratio.self, path, place, isSigned: false, above: 0)?.value
        case (.value, .value): own(text, dimension, path, place, isSigned: false)
        case (.value, .add), (.value, .subtract): own(text, dimension.spread, path, place, isSigned: true)
        case (.spread, _): own(text, dimension.spread, path, place, isSigned: true)
        }
    }

    /// A number of the parameter's dimension, in the parameter's own unit.
    private mutating func own(
        _ text: String, _ dimension: any Dimension.Type, _ path: String, _ place: Place, isSigned: Bool
    ) -> Double? {
        guard let amount = amount(text, dimension, path, place, isSigned: isSigned) else { return nil }
        return amount.value / DistributionReader.days(amount.period) * DistributionReader.days(period) / factor
    }

    private mutating func amount<D: Dimension>(
        _ text: String, _ dimension: D.Type, _ path: String, _ place: Place, isSigned: Bool, above: Double? = nil
    ) -> Amount? {
        let most = Double.greatestFiniteMagnitude
        let range = isSigned ? -most...most : above.map { $0...most } ?? D.range
        return reader.amount(
            text, at: place, QuantityRequest(path: path, dimension: dimension, range: range, product: product))
    }

    static func days(_ period: RatePeriod) -> Double {
        switch period {
        case .none, .day: 1
        case .month: 30.4375
        case .year: 365.25
        }
    }
}

/// A distribution in words: `triangular from 60 d over 184 d to 306 d`.
enum DistributionWords {
    static func text(_ description: DistributionDescription, _ application: Uncertainty.Application) -> String {
        guard let kind = description.kind else { return "" }
        let parts =
            description.terms.map { "\($0.term.name) \($0.text)" }
            + description.lists.map { list in
                """
                \(list.term.name) \
                \(list.texts.prefix(12).joined(separator: ", "))\(list.texts.count > 12 ? ", ..." : "")
                """
            }
        let done =
            switch application {
            case .value: ""
            case .multiply: "multiplied by "
            case .add: "plus "
            case .subtract: "minus "
            }
        return "\(done)\(kind.rawValue): \(parts.joined(separator: ", "))"
    }
}
