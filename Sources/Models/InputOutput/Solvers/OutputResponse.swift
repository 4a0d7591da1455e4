/// The output that a final demand needs, beside that of the table.
///
/// x = (I - A_d)^-1 f; change x - x_0. By sector, in the table's unit of money a year.
///
/// Source: Leontief (1936), doi:10.2307/1927837; Miller and Blair (2009), section 2.2, doi:10.1017/CBO9780511626982.
package struct OutputResponse: Sendable {
    package let sectors: [String]
    package let output: [Double]
    /// Less the output of the table; 0 where the difference is rounding.
    package let change: [Double]
    /// How it was solved.
    package let solution: LeontiefSolution
    /// Of the factorization, see `LeontiefSystem`.
    package let factorizationError: Double?
    package let reciprocalCondition: Double?
}

extension LabelledTable {
    /// Output under a final demand for domestic products given by sector; `nil` keeps the table's.
    ///
    /// A large table that is to be factorised is so in place. Throws what `LeontiefSystem` throws.
    package func output(
        finalDemand given: [Double?], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) -> OutputResponse {
        let isInPlace = method == .factorization && sectors >= LeontiefPlan.largeOrder
        let system =
            isInPlace
            ? try LeontiefSystem(factorizing: domesticCoefficients)
            : try LeontiefSystem(coefficients: domesticCoefficients, method: method)
        let solution = try system.output(forFinalDemand: totalFinalDemand.replaced(by: given), checked: true)
        return OutputResponse(
            sectors: labels, output: solution.values,
            change: RoundingDust.cleared(zip(solution.values, output).map { $0 - $1 }, of: output), solution: solution,
            factorizationError: system.factorizationError, reciprocalCondition: system.reciprocalCondition)
    }
}
