import EnergySystem

/// What a tonne of a product in stock is worth, the same wherever stock is valued: in the extra import cost, in the
/// resource cost of strategies and in reports.
///
/// The mean price at the border of all that the reference run lands. Where it lands none, the product is made at home
/// and a tonne is worth what it would earn abroad: the reference run's mean export price over the horizon. Without an
/// export price, the lowest price at which anybody offers it on the first day. Never the price of another run, which
/// would make the same tonne dearer in a crisis.
package struct StockValue: Sendable, Hashable {
    /// Where the price comes from.
    package enum Basis: String, Sendable, CaseIterable {
        case imports = "mean price at the border in the reference run"
        case exports = "export price, as the reference run imports none"
        case offers = "lowest offer of the first day, as it is neither imported in the reference run nor exported"
        case nothing = "no price is known"
    }
    package let price: Quantity<Price>
    package let basis: Basis

    /// From what the reference run lands of the product, and the prices of its plan.
    init(of product: Int, landed: (volume: Quantity<Mass>, value: Quantity<Money>), in plan: RunPlan) {
        if landed.volume.value > 1e-9, let price = landed.value.per(landed.volume) {
            (self.price, basis) = (price, .imports)
        } else if let price = StockValue.meanExportPrice(product, plan) {
            (self.price, basis) = (Quantity(price), .exports)
        } else if let price = StockValue.lowestOffer(product, plan) {
            (self.price, basis) = (Quantity(price), .offers)
        } else {
            (price, basis) = (.zero, .nothing)
        }
    }

    package init(of product: Int, reference: Run) {
        self.init(of: product, landed: reference.bill(product), in: reference.plan)
    }

    private static func meanExportPrice(_ product: Int, _ plan: RunPlan) -> Double? {
        let sum = (0..<plan.days).reduce(0) { $0 + plan.prices.export[plan.row(product, $1)] }
        return sum > 0 ? sum / Double(plan.days) : nil
    }

    private static func lowestOffer(_ product: Int, _ plan: RunPlan) -> Double? {
        plan.supply.offers.filter { $0.product == product && $0.sold == product }.compactMap(\.price.first).filter {
            $0 > 0
        }.min()
    }
}
