import EnergySystem

/// What one run uses up, in million AZN: imports landed, at the border, and crude, less exports, corrected for stocks.
///
/// cost = imports + crude per tonne x crude price x output - exports - unit value x (closing - opening of commercial
/// stock and reserve). Duty, excise, margins and value added tax are transfers and not in it. The unit value is that of
/// `StockValue`.
package struct ResourceCost: Sendable {
    package let imports: Quantity<Money>
    package let crude: Quantity<Money>
    package let exports: Quantity<Money>
    package let stockChange: Quantity<Money>
    package var total: Quantity<Money> { imports + crude - exports - stockChange }

    package init(_ run: Run, reference: Run) {
        let products = 0..<run.plan.products
        imports = products.map { run.bill($0).value }.sum()
        crude = Quantity(
            products.reduce(0) { total, product in
                (0..<run.plan.days).reduce(total) { $0 + ResourceCost.crude(run, product, $1) }
            })
        exports = Quantity(
            products.reduce(0) { total, product in
                (0..<run.plan.days).reduce(total) { $0 + ResourceCost.exports(run, product, $1) }
            })
        stockChange = products.map { run.stockChange($0) * StockValue(of: $0, reference: reference).price }.sum()
    }

    /// Crude run for a product on a day, M AZN.
    private static func crude(_ run: Run, _ product: Int, _ day: Int) -> Double {
        run.record.production[product, day] * run.plan.refining.crudePerTonne[product] * run.plan.prices.crude[day]
    }

    /// What exports of a product earn on a day, M AZN.
    private static func exports(_ run: Run, _ product: Int, _ day: Int) -> Double {
        run.record.exported[product, day] * run.plan.prices.export[run.plan.row(product, day)]
    }
}
