/// A published figure that went into the baseline, to print beside the simulated one.
///
/// What was observed in an episode, and scores the model, stands in that scenario: `Observation`.
package struct HistoryFigure: Sendable {
    package let title: LocalizedText
    package let measure: ObservedMeasure
    package let run: RunKind
    package let products: [ProductID]
    package let suppliers: [SupplierID]
    package let window: Window?
    package let scenarios: [String]
    package let observed: ObservedNumber
    package let note: String?

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "what was observed")
        measure = fields.choice(
            "measure", ObservedMeasure.self, "which simulated figure stands beside it", fallback: nil)
        run = fields.choice("run", RunKind.self, "in which run", fallback: .disrupted)
        products = fields.products("products", "of which products")
        suppliers = fields.names("suppliers", of: .suppliers, "from which suppliers; all when left out", fallback: [])
            .map { SupplierID($0) }
        window = fields.group("window", "over which days", required: false) { Window(name: "only", from: &$0) }
        scenarios = fields.texts("scenarios", "names of the scenarios it is comparable with; all when left out")
        observed = ObservedNumber("observed", measure, "the observed figure", &fields)
        note = fields.optionalText("note", "remark")
    }
}
