/// A refinery unit with its daily output by product.
public struct Refinery: Sendable {
    public let title: LocalizedText
    public let output: [(product: ProductID, rate: Parameter<MassRate>)]
    public let crudePerTonne: Parameter<Ratio>
    public let outageHistory: [(name: String, outage: PastOutage)]

    public init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        output = fields.quantities("output", of: .products, MassRate.self, "output at full throughput")
            .map { (ProductID($0.index), $0.value) }
        crudePerTonne = fields.quantity("crude-per-tonne", Ratio.self, "crude run per tonne of any product")
        outageHistory = fields.entries("outage-history", "past stops, for the reader of the report", required: false) { fields, _ in
            PastOutage(from: &fields)
        }.map { ($0.name, $0.value) }
    }
}

/// A stop of the past, told but not simulated.
public struct PastOutage: Sendable {
    public let from: String
    public let through: String
    public let note: String
    public let source: String

    public init(from fields: inout some FieldReader) {
        from = fields.text("from", "when it began", fallback: "")
        through = fields.text("through", "when it ended", fallback: "")
        note = fields.text("note", "what happened", fallback: "")
        source = fields.text("source", "source id", fallback: "")
    }
}
