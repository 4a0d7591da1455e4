/// Output fixed in some sectors of a table, and what the others' final demand then calls for; by sector, in the table's
/// unit.
package struct ConstrainedOutput: Sendable {
    /// A sector that cannot serve its users without imports, and how much is missing.
    package struct Shortfall: Sendable {
        package let sector: String
        package let amount: Double
    }

    package let sectors: [String]
    package let output: [Double]
    /// The result for sectors whose output is fixed; 0 where it is rounding of output.
    package let finalDemand: [Double]
    package let shortfalls: [Shortfall]
}

extension LabelledTable {
    /// Outputs given for some sectors, final demands for the others; a final demand of `nil` keeps the table's.
    ///
    /// The model and its source are those of `MixedModel`. Throws as it.
    package func constrained(
        output fixed: [Double?], finalDemand given: [Double?], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) -> ConstrainedOutput {
        let solved = try MixedModel(
            coefficients: domesticCoefficients, constrained: fixed.indices.filter { fixed[$0] != nil }, method: method
        ).solve(output: fixed.map { $0 ?? 0 }, finalDemand: totalFinalDemand.replaced(by: given))
        let missing = solved.needsImports.filter { RoundingDust.cleared($0.amount, of: output[$0.sector]) > 0 }
        return ConstrainedOutput(
            sectors: labels, output: solved.output, finalDemand: RoundingDust.cleared(solved.finalDemand, of: output),
            shortfalls: missing.map { ConstrainedOutput.Shortfall(sector: labels[$0.sector], amount: $0.amount) })
    }
}
