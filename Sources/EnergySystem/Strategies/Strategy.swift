/// A named set of measures.
package struct Strategy: Sendable {
    package let title: LocalizedText
    package let measures: [Named<any Measure>]

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        measures = fields.entries("measures", "what is done, by name", required: true) { fields, _ in
            MeasureCatalogue.read(from: &fields)
        }.compactMap { item in item.value.map { Named(name: item.name, value: $0) } }
    }
}
