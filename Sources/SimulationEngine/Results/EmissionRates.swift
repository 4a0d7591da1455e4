import EnergySystem

/// Carbon dioxide from burning the fuel that is delivered, and what it is taken to cost.
///
/// `m = sum over p of V(p) h(p) e(p)` with V delivered (kt), h the net calorific value (TJ/kt), e the emission factor
/// (kt/TJ): the method of tier 1. What refining, transport and the making of imports emit is not in it.
///
/// Source: IPCC (2006), Guidelines for National Greenhouse Gas Inventories, volume 2, equation 2.1.
package struct EmissionRates: Sendable {
    /// kt of carbon dioxide per kt of fuel, by product.
    private let perMass: [Double]
    /// Of carbon dioxide; `nil` where the baseline states none.
    package let price: Quantity<Price>?

    /// `nil` unless every product has an emission factor: a total of some products is no total.
    package init?(_ baseline: Baseline, _ values: ParameterValues) {
        let values = values.for(.emissions), products = baseline.products
        let factors = products.compactMap { product in
            product.emissionFactor.map { values.amount(product.netCalorificValue).value * values.amount($0).value }
        }
        guard factors.count == products.count else { return nil }
        perMass = factors
        price = baseline.economy?.priceOfCarbon.map { values.amount($0) }
    }

    /// What one run emits, kt.
    package func emitted(by run: Run) -> Quantity<Mass> {
        Quantity(perMass.enumerated().reduce(0) { $0 + $1.element * run.record.delivered.sum($1.offset) })
    }
}
