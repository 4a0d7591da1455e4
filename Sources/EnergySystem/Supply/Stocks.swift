/// Commercial stock of one product.
package struct CommercialStock: Sendable {
    package let opening: Parameter<Mass>
    package let minimum: Parameter<Mass>
    package let capacity: Parameter<Mass>

    package init(from fields: inout some FieldReader, product: ProductID) {
        opening = fields.quantity("opening", Mass.self, "stock on the first day", product: product)
        minimum = fields.quantity("minimum", Mass.self, "minimum operating stock, never delivered", product: product)
        capacity = fields.quantity("capacity", Mass.self, "tank capacity", product: product)
        if fields.value(opening) > fields.value(capacity) {
            fields.fault("opening", "the opening stock is larger than the tank capacity; lower it or raise `capacity`")
        }
    }
}

/// When and how much of a product is exported.
package struct ExportRule: Sendable {
    package let threshold: Parameter<Mass>
    package let rate: Parameter<MassRate>
    package let price: Parameter<Price>

    package init(from fields: inout some FieldReader, product: ProductID) {
        threshold = fields.quantity("threshold", Mass.self, "stock above it may be exported", product: product)
        rate = fields.quantity("rate", MassRate.self, "most that is exported", product: product)
        price = fields.quantity("price", Price.self, "price received", product: product)
    }
}

/// Yearly demand of one product and how it moves.
package struct ProductDemand: Sendable {
    package let annual: Parameter<MassRate>
    /// Position among the season columns of the monthly table.
    package let season: Int
    package let elasticity: Parameter<Ratio>
    package let gradeChoiceElasticity: Parameter<Ratio>

    package init(from fields: inout some FieldReader, product: ProductID) {
        annual = fields.quantity("annual", MassRate.self, "demand of the base year", product: product)
        season = fields.name("season", of: .seasons, "column of the table `monthly` with the month index")
        elasticity = fields.quantity(
            "elasticity", Ratio.self, "short-run price elasticity, not above zero", fallback: "0", within: -5...0,
            product: nil)
        gradeChoiceElasticity = fields.quantity(
            "grade-choice-elasticity", Ratio.self, "of the volume by the price ratio to the next lower grade; 0 is off",
            default: "0")
    }
}
