import NumericalMethods

/// Type I multipliers of every sector: output and any satellites per unit of final demand.
///
/// m' = e' L for an amount e per unit of output (1 for output itself); the ratio is m_j / e_j, which is nothing where
/// e_j is zero. L is not formed: all multipliers come from one transposed solution with several right-hand sides.
///
/// Source: Miller and Blair (2009), ch. 6, doi:10.1017/CBO9780511626982.
package struct SectorMultipliers: Sendable {
    /// Column sums of L.
    package let output: [Double]
    /// By satellite, then sector; units of the satellite per unit of final demand.
    package let satellites: [[Double]]
    /// By satellite, then sector: multiplier over direct amount.
    package let ratios: [[Double?]]
    /// How it was solved.
    package let method: LeontiefMethod
    package let reciprocalCondition: Double?

    /// Multipliers of output and of amounts per unit of output (value added, employees, imports and the like).
    ///
    /// Throws `size` and what `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, perUnit satellites: [[Double]] = [], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        let system = try LeontiefSystem(
            coefficients: coefficients, method: method, expectedSolutions: 1 + satellites.count)
        try self.init(system, perUnit: satellites)
    }

    /// The same from a prepared system.
    package init(_ system: LeontiefSystem, perUnit satellites: [[Double]] = []) throws(InputOutputError) {
        for list in satellites where list.count != system.order {
            throw .size(what: "a satellite by sector", expected: system.order, actual: list.count)
        }
        let direct = [Array(repeating: 1.0, count: system.order)] + satellites
        let right = try inDomainWords { () throws(LinearAlgebraError) in try Matrix(fromColumns: direct) }
        let solved = try system.multipliers(of: right)
        output = solved.column(0)
        let total = satellites.indices.map { solved.column($0 + 1) }
        self.satellites = total
        ratios = zip(total, satellites).map { pair in zip(pair.0, pair.1).map { $1 == 0 ? nil : $0 / $1 } }
        method = system.method
        reciprocalCondition = system.reciprocalCondition
    }
}
