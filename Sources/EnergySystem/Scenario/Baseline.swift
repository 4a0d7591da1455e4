/// The world as it is: the supply network, demand, prices and economy of one country and year.
package struct Baseline: Sendable {
    package let title: LocalizedText
    package let country: String
    package let baseYear: Int
    package let exchangeRate: Parameter<ExchangeRate>
    package let names: [NameSpace: [String]]
    package let products: [Product]
    package let userClasses: [UserClass]
    package let routes: [Route]
    package let suppliers: [Supplier]
    package let refineries: [Refinery]
    /// By product; `nil` where a product has none.
    package let stocks: [CommercialStock?]
    package let exports: [ExportRule?]
    package let demand: [ProductDemand?]
    package let prices: [RetailPrice?]
    package let margins: [Margins?]
    package let taxes: Taxes?
    package let crudePrice: Parameter<Price>
    package let procurement: Procurement?
    /// Month index by season column and month (0-11), mean 1.
    package let seasons: [[Double]]
    package let economy: Economy?
    package let trade: [(name: String, partner: TradePartner)]
    package let history: [(name: String, figure: HistoryFigure)]
    /// Past shortages by product; `nil` where nothing is known.
    package let shortageRecord: [ShortageRecord?]
    /// Published series, from which projections start.
    package let series: [(name: String, series: HistorySeries)]
    /// How demand and the economy are carried to years after the base year.
    package let projection: [(name: String, rule: ProjectionRule)]
    package let tradeReports: [TradeReport]
    package let tradeStatements: [TradeStatement]
    package let sources: [(key: String, cells: [String: String])]

    /// The years that figures and horizons may be of.
    static let years = 1900...2200

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        country = fields.text("country", "ISO 3166 code", fallback: nil)
        if country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
            fields.fault(
                "country", "'\(country)' is no code of a country; write two capital letters of ISO 3166, for example AZ"
            )
        }
        baseYear = fields.wholeNumber("base-year", "year of the figures", fallback: nil)
        if !Baseline.years.contains(baseYear) {
            fields.fault("base-year", "\(baseYear) is no year of our figures; expected 1900 to 2200")
        }
        exchangeRate = fields.quantity("exchange-rate", ExchangeRate.self, "AZN for one USD")
        names = Dictionary(uniqueKeysWithValues: NameSpace.allCases.map { ($0, fields.allNames(of: $0)) })
        products = fields.entries("products", of: .products, "refined products", required: true) { f, _ in
            Product(from: &f)
        }.map(\.value)
        userClasses = UserClass.read(&fields)
        routes = fields.entries("routes", of: .routes, "ways in", required: true) { f, _ in Route(from: &f) }.map(
            \.value)
        suppliers = fields.entries("suppliers", of: .suppliers, "who sells to this country", required: true) { f, _ in
            Supplier(from: &f)
        }.map(\.value)
        refineries = fields.entries("refineries", of: .refineries, "refinery units", required: true) { f, _ in
            Refinery(from: &f)
        }.map(\.value)
        let count = products.count
        stocks =
            fields.group("stocks", "stocks by owner", required: true) { f in
                byProduct(
                    f.entries("commercial", of: .products, "commercial stock", required: true) { f, p in
                        CommercialStock(from: &f, product: ProductID(p))
                    }, count)
            } ?? []
        exports = byProduct(
            fields.entries("exports", of: .products, "exported products", required: false) { f, p in
                ExportRule(from: &f, product: ProductID(p))
            }, count)
        demand = byProduct(
            fields.entries("demand", of: .products, "demand by product", required: true) { f, p in
                ProductDemand(from: &f, product: ProductID(p))
            }, count)
        prices = byProduct(
            fields.entries("prices", of: .products, "pump prices", required: true) { f, p in
                RetailPrice(from: &f, product: ProductID(p))
            }, count)
        margins = byProduct(
            fields.entries("margins", of: .products, "regulated margins", required: false) { f, p in
                Margins(from: &f, product: ProductID(p))
            }, count)
        taxes = fields.group("taxes", "taxes on fuel", required: true) { f in Taxes(from: &f) }
        crudePrice =
            fields.group("crude", "crude oil", required: true) { f in f.quantity("price", Price.self, "export parity") }
            ?? Parameter(index: 0)
        procurement = fields.group("procurement", "defaults of the ordering rule", required: true) { f in
            Procurement(from: &f)
        }
        seasons = Baseline.readSeasons(&fields)
        economy = fields.group("economy", "input-output table and fuel use by sector", required: true) { [products] f in
            Economy(from: &f, groups: products.map(\.group))
        }
        trade = fields.entries("trade", "trade by partner", required: false) { f, _ in TradePartner(from: &f) }.map {
            ($0.name, $0.value)
        }
        history = fields.entries(
            "history", "published figures that went in, to print beside simulated ones", required: false
        ) { f, _ in HistoryFigure(from: &f) }.map { ($0.name, $0.value) }
        shortageRecord = byProduct(
            fields.entries("shortage-record", of: .products, "years in which a product was short", required: false) {
                f, _ in ShortageRecord(from: &f)
            }, count)
        series = fields.entries("series", "published series of figures", required: false) { f, _ in
            HistorySeries(from: &f)
        }.map { ($0.name, $0.value) }
        projection = Baseline.readProjection(&fields, series.map(\.name))
        tradeReports = TradeReport.read(&fields, partners: trade.map(\.name))
        tradeStatements = TradeStatement.read(&fields, partners: trade.map(\.name))
        sources = fields.textRows(ofTable: "sources", columns: ["title", "publisher", "date", "url", "kind"])
        Baseline.checkTakenFrom(&fields, refineries, products.map(\.group))
        Baseline.tellGroupsFromProducts(&fields, products.map(\.group))
        if let economy { Baseline.tellUsers(&fields, economy.fuelUse, demand) }
        for (index, product) in products.enumerated() where stocks.indices.contains(index) {
            let name = fields.allNames(of: .products)[index]
            if stocks[index] == nil {
                fields.fault(
                    "stocks", "product '\(name)' (\(product.group)) has no commercial stock; add `commercial.\(name)`")
            }
            if demand[index] == nil {
                fields.fault("demand", "product '\(name)' has no demand; add `\(name): {annual: ...}`")
            }
            if prices[index] == nil {
                fields.fault("prices", "product '\(name)' has no price; add `\(name): {retail: ...}`")
            }
        }
    }

    /// Yield goes back to a grade of its own group.
    private static func checkTakenFrom(_ fields: inout some FieldReader, _ refineries: [Refinery], _ groups: [String]) {
        let names = fields.allNames(of: .products)
        for item in refineries.flatMap(\.takenFrom)
        where groups.indices.contains(max(item.product.index, item.outOf.index))
            && groups[item.product.index] != groups[item.outOf.index]
        {
            fields.fault(
                "refineries",
                """
                '\(names[item.product.index])' cannot be taken from '\(names[item.outOf.index])', which is no \
                \(groups[item.product.index]); name a grade of the same group
                """
            )
        }
    }

    /// A group of several products has its own rows in the results, so that it may not be named like a product.
    private static func tellGroupsFromProducts(_ fields: inout some FieldReader, _ groups: [String]) {
        for name in fields.allNames(of: .products) where groups.count(where: { $0 == name }) > 1 {
            fields.fault(
                "products", "'\(name)' is a product and a group of several products; give the group another name")
        }
    }

    /// Demand is divided among the user classes by the fuel use of sectors and its classes.
    private static func tellUsers(_ fields: inout some FieldReader, _ users: [FuelUser], _ demand: [ProductDemand?]) {
        for (product, name) in fields.allNames(of: .products).enumerated()
        where demand.indices.contains(product) && demand[product] != nil {
            let isUsed = users.contains { user in
                user.use.contains { $0.product.index == product }
                    && user.classShares.contains { $0.product.index == product }
            }
            if !isUsed {
                fields.warn(
                    "demand",
                    """
                    no fuel use of '\(name)' has user classes, so its demand is divided equally among all \
                    classes; give `economy.fuel-use` and `economy.class-share`
                    """
                )
            }
        }
    }

    /// A product or sector moves with one rule only.
    private static func readProjection(_ fields: inout some FieldReader, _ series: [String]) -> [(
        name: String, rule: ProjectionRule
    )] {
        let rules = fields.entries(
            "projection", "how demand and the economy are carried to years after the base year", required: false
        ) { f, _ in
            ProjectionRule(from: &f, series: series)
        }
        var productOwner: [Int: String] = [:], sectorOwner: [Int: String] = [:]
        for (name, rule) in rules {
            for product in rule.products {
                if let other = productOwner.updateValue(name, forKey: product.index) {
                    fields.fault(
                        "projection",
                        """
                        '\(other)' and '\(name)' both move the product \
                        '\(fields.allNames(of: .products)[product.index])'; take it out of one
                        """
                    )
                }
            }
            for sector in rule.sectors {
                if let other = sectorOwner.updateValue(name, forKey: sector.index) {
                    fields.fault(
                        "projection",
                        """
                        '\(other)' and '\(name)' both move the sector \
                        '\(fields.allNames(of: .sectors)[sector.index])'; take it out of one
                        """
                    )
                }
            }
        }
        return rules.map { ($0.name, $0.value) }
    }

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december"
    ]

    private static func readSeasons(_ fields: inout some FieldReader) -> [[Double]] {
        let columns = fields.columns(ofTable: "monthly")
        let rows = fields.matrix("monthly", rows: months, columns: columns)
        for (position, column) in columns.enumerated() where rows.reduce(0, { $0 + $1[position] }) <= 0 {
            fields.fault("tables", "the month index '\(column)' adds up to 0; it must have a positive month (mean 1)")
        }
        return columns.indices.map { column in rows.map { $0[column] } }
    }

    /// Position of the class of households among the user classes; `nil` where all users are business.
    package var households: Int? { userClasses.firstIndex { $0.role == .households } }

    package func productName(_ index: Int) -> String { names[.products]?[index] ?? "" }
    package func supplierName(_ index: Int) -> String { names[.suppliers]?[index] ?? "" }
    package func className(_ index: Int) -> String { names[.userClasses]?[index] ?? "" }
}

/// Spreads entries over all products.
private func byProduct<T>(_ entries: [(index: Int, value: T)], _ count: Int) -> [T?] {
    var result = [T?](repeating: nil, count: count)
    for entry in entries where result.indices.contains(entry.index) { result[entry.index] = entry.value }
    return result
}
