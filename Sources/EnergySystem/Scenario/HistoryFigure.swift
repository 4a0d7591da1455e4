/// A published figure that went into the baseline, to print beside the simulated one.
///
/// What was observed in an episode, and scores the model, stands in that scenario: `Observation`.
public struct HistoryFigure: Sendable {
    public let title: LocalizedText
    public let measure: ObservedMeasure
    public let run: RunKind
    public let products: [ProductID]
    public let suppliers: [SupplierID]
    public let window: Window?
    public let scenarios: [String]
    public let observed: ObservedNumber
    public let note: String?

    public init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "what was observed")
        measure = fields.choice("measure", ObservedMeasure.self, "which simulated figure stands beside it", fallback: nil)
        run = fields.choice("run", RunKind.self, "in which run", fallback: .disrupted)
        products = fields.products("products", "of which products")
        suppliers = fields.names("suppliers", of: .suppliers, "from which suppliers; all when left out", fallback: []).map { SupplierID($0) }
        window = fields.group("window", "over which days", required: false) { Window(name: "only", from: &$0) }
        scenarios = fields.texts("scenarios", "names of the scenarios it is comparable with; all when left out")
        observed = ObservedNumber("observed", measure, "the observed figure", &fields)
        note = fields.optionalText("note", "remark")
    }
}
