import EnergySystem
import SimulationEngine

/// Sums over a finished run, kt and M AZN, always in the order of products, suppliers and days.
extension Run {
    func pair(_ supplier: Int, _ product: Int) -> Int { supplier * plan.products + product }

    /// Cargo landed of a product on some days.
    func arrivals(_ product: Int, _ days: Range<Int>) -> Double {
        (0..<plan.suppliers).reduce(0) { $0 + arrivals($1, product, days) }
    }
    func arrivals(_ supplier: Int, _ product: Int, _ days: Range<Int>) -> Double {
        record.contractArrivals.sum(pair(supplier, product), days)
            + record.spotArrivals.sum(pair(supplier, product), days)
    }
    /// Value of the cargo landed at the border, before duty.
    func importValue(_ supplier: Int, _ product: Int, _ days: Range<Int>) -> Quantity<Money> {
        Quantity(
            record.contractValue.sum(pair(supplier, product), days)
                + record.spotValue.sum(pair(supplier, product), days))
    }
    /// The import bill of all products over the horizon, before duty.
    var importBill: Quantity<Money> {
        (0..<plan.products).reduce(.zero) { total, product in
            (0..<plan.suppliers).reduce(total) { $0 + importValue($1, product, 0..<plan.days) }
        }
    }
    /// Sum over the classes of a product of a table by product and class.
    func overClasses(_ table: DayTable, _ product: Int, _ days: Range<Int>) -> Double {
        (0..<plan.classes).reduce(0) { $0 + table.sum(product * plan.classes + $1, days) }
    }
    func unserved(_ product: Int, _ days: Range<Int>) -> Double { overClasses(record.unserved, product, days) }
    func demand(_ product: Int, _ days: Range<Int>) -> Double { overClasses(record.demand, product, days) }

    /// Sum over the classes by day.
    func dailyOverClasses(_ table: DayTable, _ product: Int) -> [Double] {
        (0..<plan.days).map { day in
            (0..<plan.classes).reduce(0) { $0 + table[product * plan.classes + $1, day] }
        }
    }
    /// Commercial stock and reserve at the end of a day; day -1 is the evening before the first.
    func stock(_ product: Int, atEndOf day: Int) -> Double {
        day < 0
            ? plan.stocks.opening[product] + plan.stocks.reserves[product]
            : record.closing[product, day] + record.reserve[product, day]
    }
    /// Stock in the morning of a day.
    func stock(_ product: Int, atStartOf day: Int) -> Double { stock(product, atEndOf: day - 1) }
}

extension Assessment {
    /// A price in USD/t.
    func dollarsPerTonne(_ price: Quantity<Price>) -> Double { price.value * 1000 / exchangeRate.value }
    /// AZN for one USD.
    var exchangeRate: Quantity<ExchangeRate> { values.for(.currency).amount(baseline.exchangeRate) }
    /// Money in million USD.
    func dollars(_ money: Quantity<Money>) -> Double { money.foreign(at: exchangeRate) }
    /// The price of a value and a volume in USD/t; `nil` without volume.
    func dollarsPerTonne(value: Quantity<Money>, volume: Quantity<Mass>) -> Double? {
        volume.value > 1e-9 ? value.per(volume).map { dollarsPerTonne($0) } : nil
    }
    var runs: [Run] { RunKind.allCases.map { self[$0] } }
}
