import NumericalMethods

/// Price changes when each sector passes only a part of its cost on.
///
/// dp' = (dp' A + c') diag(phi): every sector's response is scaled before inverting, c being its own change of cost per
/// unit (imports, taxes, value added). What it does not pass on it loses: (1 - phi_j) (dp' A + c')_j per unit of
/// output. phi = 1 is the cost-push model, phi = 0 a price held.
///
/// Source: Leontief (1946), Quarterly Journal of Economics 61 (cost-push form); pass-through: own extension.
package struct PassThroughPrices: Sendable {
    /// Change of each sector's price, as a share of its base price.
    package let change: [Double]
    /// What each sector bears itself, per unit of output.
    package let absorbed: [Double]
    package let method: LeontiefMethod

    /// Solves for changes of cost by sector. Throws `size`, `unfit` for a share outside 0...1, and what
    /// `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, costChange: [Double], passThrough: [Double], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        for (what, list) in [("changes of cost", costChange), ("pass-through by sector", passThrough)] {
            guard list.count == coefficients.columns else {
                throw .size(what: what, expected: coefficients.columns, actual: list.count)
            }
        }
        for (sector, share) in passThrough.enumerated() where !(share >= 0 && share <= 1) {
            throw .unfit(what: "pass-through must lie between 0 and 1", sector: sector, value: share)
        }
        let system = try LeontiefSystem(coefficients: coefficients.scalingColumns(by: passThrough), method: method)
        let solved = try system.multipliers(of: zip(costChange, passThrough).map { $0 * $1 }).values
        let pressure = zip(solved * coefficients, costChange).map { $0 + $1 }
        (change, self.method) = (solved, system.method)
        absorbed = zip(pressure, passThrough).map { $0 * (1 - $1) }
    }
}
