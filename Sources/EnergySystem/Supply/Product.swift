/// A refined product, gasoline by grade.
public struct Product: Sendable {
    public let title: LocalizedText
    /// Products of one group can stand in for one another: gasoline, diesel, jet, lpg.
    public let group: String
    /// Research octane number; 0 where it has no meaning.
    public let octane: Int
    public let density: Parameter<Density>
    public let netCalorificValue: Parameter<SpecificEnergy>
    /// Share of unmet demand that takes another, lower grade where some is left over.
    public let accepts: [(product: ProductID, share: Parameter<Share>)]

    public init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        group = fields.text("group", "fuel group; products of one group are physically fungible", fallback: nil)
        octane = fields.wholeNumber("octane", "research octane number, 0 where it has no meaning", fallback: 0)
        density = fields.quantity("density", Density.self, "converts litres to tonnes")
        netCalorificValue = fields.quantity("net-calorific-value", SpecificEnergy.self, "converts energy to mass")
        accepts = fields.quantities("accepts", of: .products, Share.self, "share of unmet demand that takes this lower grade")
            .map { (ProductID($0.index), $0.value) }
    }
}

/// A class of users that rationing tells apart.
public struct UserClass: Sendable {
    public let title: LocalizedText
    public init(from fields: inout some FieldReader) { title = fields.localizedText("title", "name for people") }
}
