/// A refined product, gasoline by grade.
package struct Product: Sendable {
    package let title: LocalizedText
    /// Products of one group can stand in for one another: gasoline, diesel, jet, lpg.
    package let group: String
    /// Research octane number; 0 where it has no meaning.
    package let octane: Int
    package let density: Parameter<Density>
    package let netCalorificValue: Parameter<SpecificEnergy>
    /// Carbon dioxide from burning it; `nil` where the baseline states none.
    package let emissionFactor: Parameter<EmissionFactor>?
    /// Share of unmet demand that takes another, lower grade where some is left over.
    package let accepts: [(product: ProductID, share: Parameter<Share>)]

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        group = fields.text("group", "fuel group; products of one group are physically fungible", fallback: nil)
        octane = fields.wholeNumber("octane", "research octane number, 0 where it has no meaning", fallback: 0)
        density = fields.quantity("density", Density.self, "converts litres to tonnes")
        netCalorificValue = fields.quantity("net-calorific-value", SpecificEnergy.self, "converts energy to mass")
        emissionFactor = fields.optionalQuantity(
            "emission-factor", EmissionFactor.self, "carbon dioxide from burning, by net calorific value")
        accepts = fields.quantities(
            "accepts", of: .products, Share.self, "share of unmet demand that takes this lower grade"
        )
        .map { (ProductID($0.index), $0.value) }
    }
}

/// A class of users that rationing tells apart.
package struct UserClass: Sendable {
    /// Who pays for the fuel of a class.
    package enum Role: String, CaseIterable, Sendable { case business, households }

    package let title: LocalizedText
    package let role: Role

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        role = fields.choice(
            "role", Role.self, "who pays for its fuel; at most one class is that of households", fallback: .business)
    }

    /// Reads `user-classes`; only one of them may be that of households.
    static func read(_ fields: inout some FieldReader) -> [UserClass] {
        let names = fields.allNames(of: .userClasses)
        var households: String?
        return fields.entries("user-classes", of: .userClasses, "classes of users", required: true) { f, index in
            let userClass = UserClass(from: &f)
            guard userClass.role == .households, names.indices.contains(index) else { return userClass }
            if let households {
                f.fault(
                    "role",
                    """
                    '\(households)' and '\(names[index])' both have the role 'households'; at most one class of \
                    users may, take it from one
                    """
                )
            }
            households = households ?? names[index]
            return userClass
        }.map(\.value)
    }
}
