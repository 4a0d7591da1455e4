import EnergySystem

/// Books one product, day by day.
struct PaymentsDay {
    let plan: RunPlan
    let record: RunRecord
    let product: Int
    let users: PaymentsUsers
    /// Imports of the product by day, kt.
    let landed: [Double]
    /// Today's position in the run.
    private(set) var day = 0
    private var production90 = 0.0
    private var imports90 = 0.0

    init(plan: RunPlan, record: RunRecord, product: Int, households: Int?) {
        self.plan = plan
        self.record = record
        self.product = product
        landed = (0..<plan.days).map { day in
            (0..<plan.suppliers).reduce(0) { total, supplier in
                let row = supplier * plan.products + product
                return total + record.contractArrivals[row, day] + record.spotArrivals[row, day]
            }
        }
        users = PaymentsUsers(plan: plan, record: record, product: product, households: households)
    }

    /// The account that imports this product.
    private var importer: PaymentsAccount { plan.ordering.isMandated[product] ? .refinery : .importer }
    private var price: Double { record.price[product, day] }

    /// Moves to a day; days are visited in order.
    mutating func advance(to day: Int) {
        self.day = day
        let first = max(0, day - PaymentsModel.revenueWindow + 1)
        production90 = record.production.sum(product, first..<(day + 1))
        imports90 = landed[first...day].reduce(0, +)
    }

    func book(in table: inout PaymentsTable, month: Int) {
        bookSales(&table, month)
        bookUnserved(&table, month)
        bookImports(&table, month)
        bookRefinery(&table, month)
        bookReserve(&table, month)
    }

    /// What a tonne earns its seller, M AZN/kt: the pump price less taxes, the stations' margin and tariffs.
    private var earned: Double {
        price - PaymentsModel.valueAddedTax(in: price, rate: plan.prices.valueAddedTax) - plan.prices.roadTax[product]
            - plan.prices.stationMargin[product] - plan.prices.otherMargins[product]
    }

    /// Who sells the product buys what a reserve releases at what it earns a tonne, and sells at the same price what
    /// fills the reserve again.
    private func bookReserve(_ table: inout PaymentsTable, _ month: Int) {
        let released = record.reserveRelease[product, day]
        guard released != 0 else { return }
        let refineryShare = PaymentsModel.refineryShare(production: production90, imports: imports90)
        table.transfer(Quantity(earned * released * refineryShare), from: .refinery, to: .reserve, month: month)
        table.transfer(Quantity(earned * released * (1 - refineryShare)), from: importer, to: .reserve, month: month)
    }

    /// Sum over the rows of this product in a table by supplier and product.
    private func bySupplier(_ value: (Int) -> Double) -> Double {
        (0..<plan.suppliers).reduce(0) { $0 + value($1 * plan.products + product) }
    }

    /// What left the tank is charged at its own price and divided among those who live on that price.
    private func bookSales(_ table: inout PaymentsTable, _ month: Int) {
        let tonnes = record.delivered[product, day]
        let revenue = price * tonnes
        let toHouseholds = users.deliveredToHouseholds(on: day)
        let refineryShare = PaymentsModel.refineryShare(production: production90, imports: imports90)
        let taxes = PaymentsModel.valueAddedTax(in: revenue, rate: plan.prices.valueAddedTax)
        let road = plan.prices.roadTax[product] * tonnes
        let stations = plan.prices.stationMargin[product] * tonnes
        let tariffs = plan.prices.otherMargins[product] * tonnes
        let rest = revenue - taxes - road - stations - tariffs
        // Money passes from users through the refinery, which keeps what it does not pass on.
        table.transfer(Quantity(price * toHouseholds), from: .households, to: .refinery, month: month)
        table.transfer(Quantity(price * (tonnes - toHouseholds)), from: .business, to: .refinery, month: month)
        table.transfer(Quantity(taxes), from: .refinery, to: .budgetValueAddedTax, month: month)
        table.transfer(Quantity(road), from: .refinery, to: .budgetRoadTax, month: month)
        table.transfer(Quantity(stations), from: .refinery, to: .stations, month: month)
        table.transfer(Quantity(rest * (1 - refineryShare)), from: .refinery, to: importer, month: month)
    }

    private func bookUnserved(_ table: inout PaymentsTable, _ month: Int) {
        let unserved = users.unserved(on: day)
        table.transfer(Quantity(price * unserved.households), from: .households, to: .unspent, month: month)
        table.transfer(Quantity(price * unserved.business), from: .business, to: .unspent, month: month)
    }

    private func bookImports(_ table: inout PaymentsTable, _ month: Int) {
        let value = bySupplier { record.contractValue[$0, day] + record.spotValue[$0, day] }
        let duty = bySupplier { record.duty[$0, day] }
        let excise = plan.prices.excise[plan.row(product, day)] * landed[day]
        table.transfer(Quantity(value), from: importer, to: .restOfWorld, month: month)
        table.transfer(Quantity(duty), from: importer, to: .budgetDuty, month: month)
        table.transfer(Quantity(excise), from: importer, to: .budgetExcise, month: month)
    }

    private func bookRefinery(_ table: inout PaymentsTable, _ month: Int) {
        let crude = record.production[product, day] * plan.refining.crudePerTonne[product] * plan.prices.crude[day]
        let exports = record.exported[product, day] * plan.prices.export[plan.row(product, day)]
        table.transfer(Quantity(crude), from: .refinery, to: .restOfWorld, month: month)
        table.transfer(Quantity(exports), from: .restOfWorld, to: .refinery, month: month)
    }
}
