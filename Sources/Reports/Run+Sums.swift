import EnergySystem
import SimulationEngine

/// Sums over a finished run, kt and M AZN, always in the order of products, suppliers and days.
extension Run {
    func pair(_ supplier: Int, _ product: Int) -> Int { supplier * inputs.products + product }

    /// Cargo landed of a product on some days.
    func arrivals(_ product: Int, _ days: Range<Int>) -> Double {
        (0..<inputs.suppliers).reduce(0) { $0 + arrivals($1, product, days) }
    }
    func arrivals(_ supplier: Int, _ product: Int, _ days: Range<Int>) -> Double {
        record.contractArrivals.sum(pair(supplier, product), days) + record.spotArrivals.sum(pair(supplier, product), days)
    }
    /// Value of the cargo landed at the border, before duty.
    func importValue(_ supplier: Int, _ product: Int, _ days: Range<Int>) -> Double {
        record.contractValue.sum(pair(supplier, product), days) + record.spotValue.sum(pair(supplier, product), days)
    }
    /// The import bill of all products over the horizon, M AZN, before duty.
    var importBill: Double {
        (0..<inputs.products).reduce(0) { total, product in
            (0..<inputs.suppliers).reduce(total) { $0 + importValue($1, product, 0..<inputs.days) }
        }
    }
    /// Sum over the classes of a product of a table by product and class.
    func overClasses(_ table: DayTable, _ product: Int, _ days: Range<Int>) -> Double {
        (0..<inputs.classes).reduce(0) { $0 + table.sum(product * inputs.classes + $1, days) }
    }
    func unserved(_ product: Int, _ days: Range<Int>) -> Double { overClasses(record.unserved, product, days) }
    func demand(_ product: Int, _ days: Range<Int>) -> Double { overClasses(record.demand, product, days) }

    /// Sum over the classes by day.
    func dailyOverClasses(_ table: DayTable, _ product: Int) -> [Double] {
        (0..<inputs.days).map { day in
            (0..<inputs.classes).reduce(0) { $0 + table[product * inputs.classes + $1, day] }
        }
    }
    /// Commercial stock and reserve at the end of a day; day -1 is the evening before the first.
    func stock(_ product: Int, atEndOf day: Int) -> Double {
        day < 0
            ? inputs.openingStock[product] + inputs.reserves[product]
            : record.closing[product, day] + record.reserve[product, day]
    }
    /// Stock in the morning of a day.
    func stock(_ product: Int, atStartOf day: Int) -> Double { stock(product, atEndOf: day - 1) }
}

extension Assessment {
    /// Turns a price in M AZN/kt into USD/t.
    func dollarsPerTonne(_ price: Double) -> Double { price * 1000 / exchangeRate }
    /// AZN for one USD.
    var exchangeRate: Double { values[baseline.exchangeRate] }
    /// The price of a value and a volume in USD/t; `nil` without volume.
    func dollarsPerTonne(value: Double, volume: Double) -> Double? {
        volume > 1e-9 ? dollarsPerTonne(value / volume) : nil
    }
    var runs: [Run] { RunKind.allCases.map { self[$0] } }
}
