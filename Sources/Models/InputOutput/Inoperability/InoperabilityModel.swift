import NumericalMethods

/// The share of normal output that sectors lose when a perturbation has gone through all links.
///
/// q = A* q + c*, q = (x - x~) / x, c* = (f - f~) / x; loss = x q. It is the Leontief model scaled, so it is driven by
/// demand: a cut of supply is imposed as a fixed q_k. Shares outside [0, 1] mean a perturbation that cannot be. A
/// sector without output has no share to lose: its row and column of A* are zero.
///
/// Source: Haimes and Jiang (2001), doi:10.1061/(ASCE)1076-0342(2001)7:1(1); Santos and Haimes (2004),
/// doi:10.1111/j.0272-4332.2004.00540.x.
package struct InoperabilityModel: Sendable {
    /// A*, the interdependency matrix.
    package let interdependency: Matrix
    private let system: LeontiefSystem

    /// From coefficients and normal output. Throws `size`, `unfit` for a negative output, and what `LeontiefSystem`
    /// throws.
    package init(coefficients: Matrix, output: [Double]) throws(InputOutputError) {
        guard output.count == coefficients.rows else {
            throw .size(what: "output", expected: coefficients.rows, actual: output.count)
        }
        guard coefficients.isSquare else {
            throw .numerical(.notSquare(rows: coefficients.rows, columns: coefficients.columns))
        }
        for (sector, value) in output.enumerated() where !(value >= 0 && value.isFinite) {
            throw .unfit(what: "normal output must be zero or above", sector: sector, value: value)
        }
        try self.init(
            interdependency: coefficients.scalingColumns(by: output).scalingRows(by: output.map { $0 > 0 ? 1 / $0 : 0 })
        )
    }

    /// From A* itself.
    package init(interdependency: Matrix) throws(InputOutputError) {
        system = try LeontiefSystem(coefficients: interdependency)
        self.interdependency = interdependency
    }

    /// q = (I - A*)^-1 c*. Throws `size`.
    package func inoperability(perturbation: [Double]) throws(InputOutputError) -> [Double] {
        try system.output(forFinalDemand: perturbation).values
    }

    /// q with some sectors' own shares imposed, all others following: the reading of a cut in supply.
    ///
    /// Throws `size`, `outOfRange`, and `unfit` for a share outside 0...1.
    package func inoperability(
        imposed: [(sector: Int, share: Double)], perturbation: [Double]? = nil
    ) throws(InputOutputError) -> [Double] {
        var shares = [Double](repeating: 0, count: system.order)
        for (sector, share) in imposed {
            guard shares.indices.contains(sector) else { throw .outOfRange(what: "sector", value: Double(sector)) }
            guard share >= 0, share <= 1 else {
                throw .unfit(what: "an imposed inoperability must lie between 0 and 1", sector: sector, value: share)
            }
            shares[sector] = share
        }
        let model = try MixedModel(coefficients: interdependency, constrained: imposed.map(\.sector))
        return try model.solve(output: shares, finalDemand: perturbation ?? shares.map { _ in 0 }).output
    }

    /// x q by sector, in the units of x.
    package static func economicLoss(_ inoperability: [Double], output: [Double]) -> [Double] {
        zip(inoperability, output).map { $0 * $1 }
    }

    /// Sectors whose share lies outside 0...1.
    package static func impossible(_ inoperability: [Double]) -> [Int] {
        inoperability.indices.filter { !(inoperability[$0] >= -1e-12 && inoperability[$0] <= 1 + 1e-12) }
    }
}
