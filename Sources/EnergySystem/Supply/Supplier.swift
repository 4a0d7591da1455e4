/// A country or port that sells products to this one.
package struct Supplier: Sendable {
    package let title: LocalizedText
    package let route: RouteID
    package let preparation: Parameter<Duration>
    public let transit: Parameter<Duration>
    /// All grades together, contracts included.
    package let rate: Parameter<MassRate>
    /// The smallest order; without one it is that of the route.
    package let parcel: Parameter<Mass>?
    package let duty: Parameter<Share>
    /// A supplier not used in the base year must be qualified once before its first spot order.
    package let usedInBaseYear: Bool
    package let contracts: [(product: ProductID, contract: Contract)]
    package let spot: [(product: ProductID, offer: SpotOffer)]

    /// What preparation and a voyage may take, in days.
    static let legs = 0.0...366.0

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        route = RouteID(fields.name("route", of: .routes, "the route its cargoes take"))
        preparation = fields.quantity(
            "preparation", Duration.self, "from placing an order to loading", fallback: nil, within: Supplier.legs,
            product: nil)
        transit = fields.quantity(
            "transit", Duration.self, "from loading to arrival", fallback: nil, within: Supplier.legs, product: nil)
        rate = fields.quantity("rate", MassRate.self, "most it can send, all grades and contracts included")
        parcel = fields.optionalQuantity("parcel", Mass.self, "the smallest order; without it that of the route")
        duty = fields.quantity(
            "duty", Share.self, "import duty on its goods, share of the price delivered at the border")
        usedInBaseYear = fields.flag("used-in-base-year", "whether it needs no qualification", fallback: true)
        contracts = fields.entries("contracts", of: .products, "volumes that flow every day", required: false) {
            fields, product in
            Contract(from: &fields, product: ProductID(product))
        }.map { (ProductID($0.index), $0.value) }
        spot = fields.entries("spot", of: .products, "volumes that can be ordered", required: false) {
            fields, product in
            SpotOffer(from: &fields, product: ProductID(product))
        }.map { (ProductID($0.index), $0.value) }
    }
}

/// Volumes agreed for the year, loaded day by day.
package struct Contract: Sendable {
    package enum Profile: String, CaseIterable, Sendable { case demand, flat }
    package let volume: Parameter<MassRate>
    package let price: Parameter<Price>
    package let profile: Profile
    package let from: Parameter<CalendarDate>?
    package let through: Parameter<CalendarDate>?

    package init(from fields: inout some FieldReader, product: ProductID) {
        volume = fields.quantity("volume", MassRate.self, "volume contracted", product: product)
        price = fields.quantity("price", Price.self, "price delivered at the border, before duty", product: product)
        profile = fields.choice(
            "profile", Profile.self, "`demand` follows the product's season at the day of loading", fallback: .demand)
        from = fields.optionalDate("from", "first day of loading")
        through = fields.optionalDate("through", "last day of loading")
    }
}

/// What a supplier sells beyond contracts.
package struct SpotOffer: Sendable {
    package let volume: Parameter<MassRate>
    package let price: Parameter<Price>

    package init(from fields: inout some FieldReader, product: ProductID) {
        volume = fields.quantity("volume", MassRate.self, "most that can be ordered", product: product)
        price = fields.quantity("price", Price.self, "price delivered at the border, before duty", product: product)
    }
}

/// A way in, shared by the suppliers that use it.
package struct Route: Sendable {
    package let title: LocalizedText
    /// Without one it has that of its suppliers' rates.
    package let capacity: Parameter<MassRate>?
    package let parcel: Parameter<Mass>

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        capacity = fields.optionalQuantity(
            "capacity", MassRate.self, "most that can land a day; without it the sum of its suppliers' rates")
        parcel = fields.quantity("parcel", Mass.self, "the smallest order")
    }
}
