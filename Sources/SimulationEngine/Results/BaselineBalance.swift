import EnergySystem

/// The base-year balance of one product: opening + production + contracts = demand + exports + closing.
package struct BaselineBalance: Sendable {
    package struct Row: Sendable {
        package let product: String
        package let opening, production, contracts, demand, exports, losses, closing, unserved, orders: Double
        /// opening + production + contracts + orders - demand + unserved - exports - losses - closing, and what is
        /// still under way.
        package let residual: Double
    }
    package let rows: [Row]

    /// From the reference run of a scenario that has no shock.
    package init(_ assessment: Assessment) {
        let run = assessment.reference
        let record = run.record
        rows = (0..<run.plan.products).map { product in
            func bySupplier(_ table: DayTable) -> Double {
                (0..<run.plan.suppliers).reduce(0) { $0 + table.sum($1 * run.plan.products + product) }
            }
            func byClass(_ table: DayTable) -> Double {
                (0..<run.plan.classes).reduce(0) { $0 + table.sum(product * run.plan.classes + $1) }
            }
            let opening = record.opening[product, 0], closing = record.closing[product, run.plan.days - 1]
            let production = record.production.sum(product), exports = record.exported.sum(product)
            let contracts = bySupplier(record.contractArrivals), orders = bySupplier(record.spotArrivals)
            let delivered = record.delivered.sum(product), losses = record.losses.sum(product)
            return Row(
                product: assessment.baseline.productName(product), opening: opening, production: production,
                contracts: contracts, demand: byClass(record.demand), exports: exports, losses: losses,
                closing: closing, unserved: byClass(record.unserved), orders: orders,
                residual: opening + production + contracts + orders - delivered - exports - losses - closing)
        }
    }
}
