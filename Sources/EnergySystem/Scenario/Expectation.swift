/// A limit on an indicator that the run is expected to keep.
package struct Expectation: Sendable {
    package let indicator: String
    package let product: ProductID?
    package let run: RunKind
    package let atMost: (value: Double, unit: String)?
    package let atLeast: (value: Double, unit: String)?

    package init(from fields: inout some FieldReader) {
        let names = fields.allNames(of: .indicators)
        indicator =
            names.isEmpty
            ? fields.text("indicator", "id of the indicator", fallback: nil)
            : names[min(names.count - 1, fields.name("indicator", of: .indicators, "id of the indicator"))]
        product = fields.optionalName("product", of: .products, "of which product; all when left out").map {
            ProductID($0)
        }
        run = fields.choice("run", RunKind.self, "in which run", fallback: .disrupted)
        atMost = Expectation.limit("at-most", "largest value allowed", &fields)
        atLeast = Expectation.limit("at-least", "smallest value allowed", &fields)
        if atMost == nil, atLeast == nil {
            fields.fault(
                nil,
                """
                an expectation needs `at-most` or `at-least`, for example `at-most: 1e-6 kt`
                """)
        }
    }

    private static func limit(_ key: String, _ meaning: String, _ fields: inout some FieldReader) -> (
        value: Double, unit: String
    )? {
        guard let text = fields.optionalText(key, meaning) else { return nil }
        let parts = text.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let value = Double(first), value.isFinite else {
            fields.fault(key, "'\(text)' is no quantity; write for example `1e-6 kt`")
            return nil
        }
        return (value, parts.count > 1 ? String(parts[1]) : "")
    }
}
