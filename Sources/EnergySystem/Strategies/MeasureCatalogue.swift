/// Every kind of measure and response.
package enum MeasureCatalogue {
    package static let kinds: [any Measure.Type] = [
        SupplyContract.self,
        StrategicStock.self,
        DemandRestraint.self,
        RefineryUpgrade.self,
        ExportPause.self,
        TaxWaiver.self
    ]

    /// Reads the measure of a place by its `kind`; `nil` after a fault.
    static func read(from fields: inout some FieldReader) -> (any Measure)? {
        guard let word = fields.word("kind", among: kinds.map { $0.kind }, "what kind of measure"),
            let type = kinds.first(where: { $0.kind == word })
        else {
            fields.skipRest()
            return nil
        }
        return type.init(from: &fields)
    }
}
