import NumericalMethods

/// The quantity model with output fixed in some sectors and final demand fixed in the others.
///
/// With K the constrained and U the other sectors: (I - A_UU) x_U = f_U + A_UK x_K, f_K = (I - A_KK) x_K - A_KU x_U. It
/// gives upstream effects only: users of K keep producing, and what K no longer makes is taken from its final demand.
/// Where that falls below zero the rest has to be imported; it is told, not clipped. Solved through L of the whole
/// table, which needs no second matrix.
///
/// Source: Miller and Blair (2009), section 13.2, doi:10.1017/CBO9780511626982; Davis and Salkin (1984); Rose and Wei
/// (2013), Econ. Syst. Res. 25.
package struct MixedModel: Sendable {
    /// Output and final demand of all sectors, in the units given.
    package struct Result: Sendable {
        package let output: [Double]
        package let finalDemand: [Double]
        /// Constrained sectors that cannot serve their users without imports, and how much is missing.
        package let needsImports: [(sector: Int, amount: Double)]
    }

    package let constrained: [Int]
    private let coefficients: Matrix
    private let system: LeontiefSystem
    /// L_K, one column a constrained sector.
    private let response: Matrix

    /// Prepares the model for sectors whose output will be fixed. Throws `outOfRange` and what `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, constrained: [Int], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        for sector in constrained where sector < 0 || sector >= coefficients.rows {
            throw .outOfRange(what: "sector with fixed output", value: Double(sector))
        }
        let chosen = Set(constrained).sorted()
        system = try LeontiefSystem(
            coefficients: coefficients, method: method, expectedSolutions: 2 + chosen.count)
        var units = Matrix(rows: coefficients.rows, columns: chosen.count)
        for (j, k) in chosen.enumerated() { units[k, j] = 1 }
        response = try system.outputs(forFinalDemands: units)
        (self.constrained, self.coefficients) = (chosen, coefficients)
    }

    /// Solves for outputs (used in K only) and final demands (used in U only), both by sector.
    ///
    /// Throws `size`, and `unfit` for a fixed output that is negative or not finite.
    package func solve(output fixed: [Double], finalDemand: [Double]) throws(InputOutputError) -> Result {
        for (what, list) in [("fixed output", fixed), ("final demand", finalDemand)] where list.count != system.order {
            throw .size(what: what, expected: system.order, actual: list.count)
        }
        for sector in constrained where !(fixed[sector] >= 0 && fixed[sector].isFinite) {
            throw .unfit(what: "fixed output must be zero or above", sector: sector, value: fixed[sector])
        }
        var output = try output(fixed: fixed, finalDemand: finalDemand)
        for sector in constrained { output[sector] = fixed[sector] }
        let used = coefficients * output
        var demand = finalDemand
        for sector in constrained { demand[sector] = output[sector] - used[sector] }
        let missing = constrained.filter { demand[$0] < 0 }.map { (sector: $0, amount: -demand[$0]) }
        return Result(output: output, finalDemand: demand, needsImports: missing)
    }

    /// x = L f_0 + L_K y, with y such that x_K is what it has to be: L_KK y = x_K - (L f_0)_K.
    private func output(fixed: [Double], finalDemand: [Double]) throws(InputOutputError) -> [Double] {
        let start = try system.output(forFinalDemand: finalDemand).values
        guard !constrained.isEmpty else { return start }
        let own = response.block(rows: constrained, columns: Array(constrained.indices))
        let amounts = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(own).solve(constrained.map { fixed[$0] - start[$0] })
        }
        return zip(start, response * amounts).map { $0 + $1 }
    }
}
