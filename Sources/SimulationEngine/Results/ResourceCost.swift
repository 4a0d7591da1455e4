import EnergySystem

/// What one run uses up, in million AZN: imports landed, at the border, and crude, less exports, corrected for stocks.
///
/// cost = imports + crude per tonne x crude price x output - exports - unit value x (closing - opening of commercial
/// stock and reserve). Duty, excise, margins and value added tax are transfers and not in it. The unit
/// value is the reference run's mean price at the border, or the export price where the reference imports none.
public struct ResourceCost: Sendable {
    public let imports: Double
    public let crude: Double
    public let exports: Double
    public let stockChange: Double
    public var total: Double { imports + crude - exports - stockChange }

    public init(_ run: Run, reference: Run) {
        var imports = 0.0, crude = 0.0, exports = 0.0, stockChange = 0.0
        for product in 0..<run.inputs.products {
            let bill = ResourceCost.bill(run, product)
            imports += bill.value
            for day in 0..<run.inputs.days {
                let cell = product * run.inputs.extent + day
                crude += run.record.production[product, day] * run.inputs.crudePerTonne[product] * run.inputs.crudePrice[day]
                exports += run.record.exported[product, day] * run.inputs.exportPrice[cell]
            }
            stockChange += ResourceCost.unitValue(product, reference) * ResourceCost.stockChange(run, product)
        }
        self.imports = imports
        self.crude = crude
        self.exports = exports
        self.stockChange = stockChange
    }

    private static func bill(_ run: Run, _ product: Int) -> (volume: Double, value: Double) {
        let rows = run.supplierRows([product])
        return (
            run.record.contractArrivals.total(rows: rows) + run.record.spotArrivals.total(rows: rows),
            run.record.contractValue.total(rows: rows) + run.record.spotValue.total(rows: rows)
        )
    }

    private static func unitValue(_ product: Int, _ reference: Run) -> Double {
        let own = bill(reference, product)
        return own.volume > 1e-9 ? own.value / own.volume : reference.inputs.exportPrice[product * reference.inputs.extent]
    }

    /// Closing less opening of commercial stock and reserve, kt. Cargo under way or waiting has not landed: it is in
    /// neither the bill nor the stock.
    private static func stockChange(_ run: Run, _ product: Int) -> Double {
        run.inventory([product], day: run.inputs.days - 1) - run.inventory([product], day: -1)
    }
}
