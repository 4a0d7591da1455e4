import EnergySystem

/// Who pays whom for the fuel of one run.
///
/// Conventions, all amounts M AZN, positive = receives:
/// - Users pay the day's pump price of the product that they take, and for unserved fuel the price of the product that
///   they wanted; the second goes to `unspent`, so that not served is never a gain.
/// - Of a price p, value-added tax is `p (1 - 1/(1 + v))`; road tax and the stations' margin are amounts a tonne; the
///   supply tariff and the pipeline go to the refinery (the state company owns them). The rest of a product's revenue
///   is split between refinery and importer by home production and imports of the last 90 days, today included, and
///   goes to the refinery where both are zero. It can be negative: then they bear it.
/// - Imports: value at the border from the importer to the rest of the world, duty and excise to the budget. For a
///   product with a supply mandate the state company is the importer, and all is booked on the refinery.
/// - Crude for what was produced is bought from the rest of the world at its export parity, so that crude not run is
///   exported. Exports of products are paid to the refinery.
/// - A reserve belongs to `reserve`: who sells the product (refinery and importer, as above) buys what is released at
///   what it earns a tonne that day and sells at that price what fills the reserve again. Holding is paid to `storage`
///   by the day. The first fill was bought before the horizon.
package enum PaymentsModel {
    /// Days of arrivals by which the revenue of a product is split.
    package static let revenueWindow = 90

    /// Payments by month and account.
    /// - Parameter households: position of the user class that is households; every other class is
    ///   business. Without one all is business.
    /// - Parameter holding: what holding the reserves of this run costs over the horizon, the same every day.
    package static func payments(
        plan: RunPlan, record: RunRecord, households: Int?, holding: Quantity<Money> = .zero
    ) -> PaymentsTable {
        let months = plan.horizon.months
        var table = PaymentsTable(months: months.map(\.month))
        for (month, entry) in months.enumerated() where holding != .zero {
            table.transfer(
                holding * (Double(entry.days.count) / Double(plan.days)), from: .reserve, to: .storage, month: month)
        }
        for product in 0..<plan.products {
            var day = PaymentsDay(plan: plan, record: record, product: product, households: households)
            for (month, entry) in months.enumerated() {
                for index in entry.days where index < plan.days {
                    day.advance(to: index)
                    day.book(in: &table, month: month)
                }
            }
        }
        return table
    }

    /// Value-added tax contained in a price, in the price's unit.
    package static func valueAddedTax(in price: Double, rate: Double) -> Double { price * (1 - 1 / (1 + rate)) }

    /// Share of a product's revenue that is the refinery's, 0-1: by volumes of home production and imports.
    package static func refineryShare(production: Double, imports: Double) -> Double {
        production + imports > 0 ? production / (production + imports) : 1
    }
}
