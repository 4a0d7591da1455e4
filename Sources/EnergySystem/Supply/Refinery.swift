/// A refinery unit with its daily output by product.
package struct Refinery: Sendable {
    package let title: LocalizedText
    package let output: [(product: ProductID, rate: Parameter<MassRate>)]
    /// From which other grade some outputs are taken, and to which their yield goes back where their tank is full.
    package let takenFrom: [(product: ProductID, outOf: ProductID)]
    /// Parts of it that can stop alone.
    package let processUnits: [(name: String, unit: ProcessUnit)]
    package let crudePerTonne: Parameter<Ratio>
    package let outageHistory: [(name: String, outage: PastOutage)]

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        output = fields.quantities("output", of: .products, MassRate.self, "output at full throughput")
            .map { (ProductID($0.index), $0.value) }
        takenFrom = fields.namesByMember(
            "taken-from", of: .products, naming: .products,
            "grade that an output is taken from, to which its yield goes back where its tank is full"
        )
        .map { (ProductID($0.index), ProductID($0.name)) }
        processUnits = ProcessUnit.read(&fields)
        crudePerTonne = fields.quantity("crude-per-tonne", Ratio.self, "crude run per tonne of any product")
        outageHistory = fields.entries("outage-history", "past stops, for the reader of the report", required: false) {
            fields, _ in
            PastOutage(from: &fields)
        }.map { ($0.name, $0.value) }
        checkTakenFrom(&fields)
    }

    /// A grade is taken from one that the unit makes, and never, over however many steps, from itself.
    private func checkTakenFrom(_ fields: inout some FieldReader) {
        let names = fields.allNames(of: .products)
        for item in takenFrom {
            for product in [item.product, item.outOf] where !output.contains(where: { $0.product == product }) {
                fields.fault(
                    "taken-from",
                    "the unit has no output of '\(names[product.index])'; give it one under `output`, or take it out")
            }
            if isTakenFromItself(item.product) {
                fields.fault(
                    "taken-from",
                    "'\(names[item.product.index])' would be taken from itself; take one of the grades out")
            }
        }
    }

    private func isTakenFromItself(_ product: ProductID) -> Bool {
        var grade = product
        for _ in takenFrom {
            guard let next = takenFrom.first(where: { $0.product == grade })?.outOf else { return false }
            if next == product { return true }
            grade = next
        }
        return false
    }
}

/// A stop of the past, told but not simulated.
package struct PastOutage: Sendable {
    package let from: String
    package let through: String
    package let note: String

    package init(from fields: inout some FieldReader) {
        from = fields.text("from", "when it began", fallback: "")
        through = fields.text("through", "when it ended", fallback: "")
        note = fields.text("note", "what happened", fallback: "")
        _ = fields.optionalName("source", of: .sources, "source")
    }
}
