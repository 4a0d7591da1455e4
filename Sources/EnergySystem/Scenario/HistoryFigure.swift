/// An observed figure to print beside the simulated one.
public struct HistoryFigure: Sendable {
    public enum Role: String, CaseIterable, Sendable { case input, observed }
    public let title: LocalizedText
    public let role: Role
    public let measure: ObservedMeasure
    public let run: RunKind
    public let products: [ProductID]
    public let suppliers: [SupplierID]
    public let window: Window?
    public let scenarios: [String]
    /// The scenario that is what happened; every other one is expected to differ. `nil` where none is.
    public let happened: String?
    public let observed: ObservedNumber
    public let note: String?

    public init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "what was observed")
        role = fields.choice("role", Role.self, "`input` feeds the model, `observed` only scores it", fallback: nil)
        measure = fields.choice("measure", ObservedMeasure.self, "which simulated figure stands beside it", fallback: nil)
        run = fields.choice("run", RunKind.self, "in which run", fallback: .disrupted)
        products = fields.products("products", "of which products")
        suppliers = fields.names("suppliers", of: .suppliers, "from which suppliers; all when left out", fallback: []).map { SupplierID($0) }
        window = fields.group("window", "over which days", required: false) { Window(name: "only", from: &$0) }
        scenarios = fields.texts("scenarios", "names of the scenarios it is comparable with; all when left out")
        happened = fields.optionalText("happened", "the one of `scenarios` that is what happened; every other is expected to differ")
        if let happened, !scenarios.contains(happened) {
            fields.fault("happened", "'\(happened)' is not one of `scenarios`; add it there")
        }
        observed = ObservedNumber("observed", measure, "the observed figure", &fields)
        note = fields.optionalText("note", "remark")
    }
}
