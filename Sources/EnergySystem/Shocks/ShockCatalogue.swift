/// Every kind of shock and development.
package enum ShockCatalogue {
    package static let kinds: [any Shock.Type] = [
        ExportBan.self,
        SupplierOutage.self,
        RouteClosure.self,
        RouteCapacity.self,
        RefineryOutage.self,
        RefineryYield.self,
        PriceShock.self,
        DemandShift.self,
        Hoarding.self
    ]

    /// Reads the shock of a place by its `kind`; `nil` after a fault.
    static func read(from fields: inout some FieldReader) -> (any Shock)? {
        guard let word = fields.word("kind", among: kinds.map { $0.kind }, "what kind of shock"),
            let type = kinds.first(where: { $0.kind == word })
        else {
            fields.skipRest()
            return nil
        }
        return type.init(from: &fields)
    }
}
