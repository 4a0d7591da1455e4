/// Trade with one partner by year.
public struct TradePartner: Sendable {
    public let title: LocalizedText
    public let turnover: [(year: String, value: Parameter<MoneyRate>)]
    public let imports: [(year: String, value: Parameter<MoneyRate>)]
    public let exports: [(year: String, value: Parameter<MoneyRate>)]
    /// Turnover as the partner's statistics have it: a series of its own, never joined to this country's.
    public let partnerSideTurnover: [(year: String, value: Parameter<MoneyRate>)]
    /// Whose figures `turnover`, `imports` and `exports` are.
    public let side: TradeSide
    public let method: TradeMethod
    /// Last year of data that a projection uses; the last of the series where none is given.
    public let origin: Int?
    /// The country that this region is a part of, for the method `share`.
    public let partOf: String?

    public init(from fields: inout some FieldReader) {
        func byYear(_ fields: inout some FieldReader, _ key: String, _ meaning: String) -> [(year: String, value: Parameter<MoneyRate>)] {
            fields.namedQuantities(key, MoneyRate.self, meaning).map { (String($0.name.drop { $0 == "y" }), $0.value) }
        }
        title = fields.localizedText("title", "name for people")
        turnover = byYear(&fields, "turnover", "exports plus imports by year")
        imports = byYear(&fields, "imports", "imports from the partner by year")
        exports = byYear(&fields, "exports", "exports to the partner by year")
        partnerSideTurnover = byYear(&fields, "partner-side-turnover", "turnover by year in the partner's statistics")
        side = fields.choice("side", TradeSide.self, "whose figures the others are", fallback: .own)
        method = fields.choice("method", TradeMethod.self, "how turnover is projected", fallback: TradeMethod.none)
        let year = fields.wholeNumber("origin", "last year of data that the projection uses; 0 for the last of the series", fallback: 0)
        origin = year == 0 ? nil : year
        partOf = fields.optionalText("part-of", "the partner of which this is a region")
    }
}

/// An observed figure to print beside the simulated one.
public struct HistoryFigure: Sendable {
    public enum Role: String, CaseIterable, Sendable { case input, observed }
    public enum Measure: String, CaseIterable, Sendable {
        case imports, exports, demand, production, unserved
        case stoppedAtLoading = "stopped-at-loading"
        case unitValue = "unit-value"
    }
    public enum Run: String, CaseIterable, Sendable {
        case reference
        case noResponse = "no-response"
        case disrupted
    }
    public enum Observed: Sendable {
        case mass(Parameter<Mass>)
        case price(Parameter<Price>)
    }
    public let title: LocalizedText
    public let role: Role
    public let measure: Measure
    public let run: Run
    public let products: [ProductID]
    public let suppliers: [SupplierID]
    public let window: Window?
    public let scenarios: [String]
    /// The scenario that is what happened; every other one is expected to differ. `nil` where none is.
    public let happened: String?
    public let observed: Observed
    public let note: String?

    public init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "what was observed")
        role = fields.choice("role", Role.self, "`input` feeds the model, `observed` only scores it", fallback: nil)
        measure = fields.choice("measure", Measure.self, "which simulated figure stands beside it", fallback: nil)
        run = fields.choice("run", Run.self, "in which run", fallback: .disrupted)
        products = fields.products("products", "of which products")
        suppliers = fields.names("suppliers", of: .suppliers, "from which suppliers; all when left out", fallback: []).map { SupplierID($0) }
        window = fields.group("window", "over which days", required: false) { Window(name: "only", from: &$0) }
        scenarios = fields.texts("scenarios", "names of the scenarios it is comparable with; all when left out")
        happened = fields.optionalText("happened", "the one of `scenarios` that is what happened; every other is expected to differ")
        if let happened, !scenarios.contains(happened) {
            fields.fault("happened", "'\(happened)' is not one of `scenarios`; add it there")
        }
        observed = measure == .unitValue
            ? .price(fields.quantity("observed", Price.self, "the observed figure"))
            : .mass(fields.quantity("observed", Mass.self, "the observed figure"))
        note = fields.optionalText("note", "remark")
    }
}
