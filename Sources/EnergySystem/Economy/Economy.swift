/// A sector of the input-output table.
package struct Sector: Sendable {
    package let title: LocalizedText
    package let isic: String

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        isic = fields.text("isic", "ISIC Rev. 4 section or division", fallback: "")
    }
}

/// The economy of a baseline: the input-output table and how sectors use fuel.
package struct Economy: Sendable {
    package let sectors: [Sector]
    package let tableYear: Int
    package let grossDomesticProduct: Parameter<MoneyRate>
    package let grossDomesticProductBaseYear: Parameter<MoneyRate>
    package let table: InputOutputTable
    /// Fuel use in kt a year by user (a sector or `households`) and product.
    package let fuelUse: [FuelUser]
    package let kappa: [(sector: SectorID, value: Parameter<Share>)]
    package let slack: [(sector: SectorID, value: Parameter<Share>)]
    package let substitutionElasticity: [(sector: SectorID, value: Parameter<Ratio>)]
    package let labourHoarding: Parameter<Share>
    package let householdDemandElasticity: Parameter<Ratio>
    package let downgradeCost: Parameter<Price>
    package let queueShare: Parameter<Share>
    package let vehicleTankStock: Parameter<Mass>
    package let valueOfUnservedFuel: Parameter<Price>
    /// What a tonne of carbon dioxide is taken to cost; `nil` where the baseline states none.
    package let priceOfCarbon: Parameter<Price>?
    package let refining: RefiningSectors
    /// Users that have class shares and no fuel use.
    let idleClassShares: [String]

    /// `groups` are the fuel groups of the baseline's products.
    package init(from fields: inout some FieldReader, groups: [String]) {
        sectors = fields.entries("sectors", of: .sectors, "sectors of the input-output table", required: true) { f, _ in
            Sector(from: &f)
        }.map(\.value)
        tableYear = fields.wholeNumber("table-year", "year of the input-output table", fallback: nil)
        grossDomesticProduct = fields.quantity("gross-domestic-product", MoneyRate.self, "of the table's year")
        grossDomesticProductBaseYear = fields.quantity(
            "gross-domestic-product-base-year", MoneyRate.self, "of the base year")
        table = InputOutputTable(from: &fields)
        (fuelUse, idleClassShares) = FuelUser.read(&fields)
        kappa = fields.quantities(
            "kappa", of: .sectors, Share.self, "share of output lost when all fuel has been gone for over a week"
        ).map { (SectorID($0.index), $0.value) }
        slack = fields.quantities("slack", of: .sectors, Share.self, "share of fuel a sector can do without at no loss")
            .map { (SectorID($0.index), $0.value) }
        substitutionElasticity = fields.quantities(
            "substitution-elasticity", of: .sectors, Ratio.self, "fuel bundle against other inputs, weeks to a year"
        ).map { (SectorID($0.index), $0.value) }
        labourHoarding = fields.quantity("labour-hoarding", Share.self, "share of idle workers kept on")
        householdDemandElasticity = fields.quantity(
            "household-demand-elasticity", Ratio.self, "for valuing lost trips only")
        downgradeCost = fields.quantity("downgrade-cost", Price.self, "technical cost of running on a lower grade")
        queueShare = fields.quantity("queue-share", Share.self, "share of the scarcity premium burnt in waiting")
        vehicleTankStock = fields.quantity("vehicle-tank-stock", Mass.self, "fuel in cars' tanks, half full")
        valueOfUnservedFuel = fields.quantity("value-of-unserved-fuel", Price.self, "stated value of unserved fuel")
        priceOfCarbon = fields.optionalQuantity(
            "price-of-carbon", Price.self, "of a tonne of carbon dioxide, for comparing strategies")
        refining =
            fields.group("refining", "the plant's sectors", required: true) {
                RefiningSectors(from: &$0, groups: groups)
            } ?? RefiningSectors()
    }
}

/// One user of fuel: a sector, or households (`sector` `nil`).
package struct FuelUser: Sendable {
    /// The sector's name, or `households`.
    let name: String
    package let sector: SectorID?
    package let use: [(product: ProductID, annual: Parameter<MassRate>)]
    /// By product and class; shares add to 1.
    package let classShares: [(product: ProductID, shares: [(userClass: UserClassID, share: Parameter<Share>)])]

    /// Reads `fuel-use.<user>.<product>` and `class-share.<user>.<product>.<class>`; with the names that only the
    /// latter has.
    static func read(_ fields: inout some FieldReader) -> ([FuelUser], idle: [String]) {
        let sectorNames = fields.allNames(of: .sectors)
        let uses = fields.entries("fuel-use", "fuel used by sector (and households)", required: true) { f, name in
            FuelUser.products(&f, name, as: MassRate.self, "use of the base year")
        }
        let shares = fields.entries("class-share", "user classes of a sector's fuel", required: true) { f, _ in
            f.entries(nested: .products) { f in
                f.quantitiesHere(of: .userClasses, Share.self, "share of this user's fuel").map {
                    (userClass: UserClassID($0.index), share: $0.value)
                }
            }.map { (product: ProductID($0.index), shares: $0.value) }
        }
        let idle = shares.map(\.name).filter { name in !uses.contains { $0.name == name } }
        return (
            uses.map { use in
                if use.name != "households", !sectorNames.contains(use.name) {
                    fields.fault("fuel-use", "'\(use.name)' is neither a sector nor `households`")
                }
                return FuelUser(
                    name: use.name, sector: sectorNames.firstIndex(of: use.name).map { SectorID($0) }, use: use.value,
                    classShares: shares.first { $0.name == use.name }?.value ?? [])
            }, idle
        )
    }

    private static func products<D: Dimension>(
        _ fields: inout some FieldReader, _ name: String, as: D.Type, _ meaning: String
    ) -> [(product: ProductID, annual: Parameter<D>)] {
        fields.quantitiesHere(of: .products, D.self, meaning).map { (ProductID($0.index), $0.value) }
    }
}
