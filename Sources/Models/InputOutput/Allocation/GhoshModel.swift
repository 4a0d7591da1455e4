import NumericalMethods

/// The allocation model: every sector passes its output on in fixed shares.
///
/// x' = x' B + v', x' = v' G, B = diag(x)^-1 Z = diag(x)^-1 A diag(x), G = diag(x)^-1 L diag(x). Solved through L:
/// x_new = x * (L' (v / x)), so that nothing but A and x is needed.
/// Sectors with no output are left out of the allocation: their row of B is zero.
///
/// Source: Ghosh (1958), doi:10.2307/2550694; price reading: Dietzenbacher (1997), doi:10.1111/0022-4146.00073.
package struct GhoshModel: Sendable {
    /// What a report of this model has to say.
    package static let warning =
        "As a model of quantities it lets users make more with one input alone, and is rejected as such "
            + """
            (Oosterhaven 1988); read the result as values under changed prices (Dietzenbacher 1997), never as the \
            loss from a shortage.
            """

    package let output: [Double]
    private let system: LeontiefSystem

    /// From coefficients A and output. Throws `size`, `unfit` for a negative output, and what `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, output: [Double], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        try self.init(LeontiefSystem(coefficients: coefficients, method: method), output: output)
    }

    /// From a prepared system.
    package init(_ system: LeontiefSystem, output: [Double]) throws(InputOutputError) {
        guard output.count == system.order else {
            throw .size(what: "output", expected: system.order, actual: output.count)
        }
        for (sector, value) in output.enumerated() where !(value >= 0 && value.isFinite) {
            throw .unfit(what: "output must be zero or above", sector: sector, value: value)
        }
        (self.system, self.output) = (system, output)
    }

    /// x' = v' G: the value of output under primary inputs v. Throws `size`.
    package func output(forPrimaryInputs primary: [Double]) throws(InputOutputError) -> [Double] {
        zip(try prices(forPrimaryInputs: primary), output).map { $0 * $1 }
    }

    /// x_new / x, which is the price index of the Leontief price model with v / x as its cost.
    ///
    /// A sector without output gets its supplies' price.
    package func prices(forPrimaryInputs primary: [Double]) throws(InputOutputError) -> [Double] {
        guard primary.count == output.count else {
            throw .size(what: "primary inputs", expected: output.count, actual: primary.count)
        }
        return try system.multipliers(of: zip(primary, output).map { $1 > 0 ? $0 / $1 : 0 }).values
    }

    /// Row sums of G: output of all users per unit of primary input of each sector, its forward linkage.
    ///
    /// G i = diag(x)^-1 L x. A sector without output has none.
    package func inputMultipliers() throws(InputOutputError) -> [Double?] {
        zip(try system.output(forFinalDemand: output).values, output).map { $1 > 0 ? $0 / $1 : nil }
    }
}
