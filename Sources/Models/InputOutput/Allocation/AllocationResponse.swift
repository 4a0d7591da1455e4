/// The value of a table's output under changed primary inputs; by sector, in the table's unit.
package struct AllocationResponse: Sendable {
    package let sectors: [String]
    package let output: [Double]
    /// Less the output of the table; 0 where the difference is rounding.
    package let change: [Double]
    /// Value of all output per unit of the sector's primary input; none without output.
    package let inputMultipliers: [Double?]
}

extension LabelledTable {
    /// Output as values under a value added given by sector; `nil` keeps the table's.
    ///
    /// Primary inputs are v_j = x_j - sum_i z_ij + (new value added - value added): value added, taxes and imported
    /// inputs. The model and its source are those of `GhoshModel`. Throws as it.
    package func allocation(
        valueAdded given: [Double?], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) -> AllocationResponse {
        let base = grossValueAdded
        let change = zip(base.replaced(by: given), base).map { $0 - $1 }
        let primary = zip(zip(output, domestic.columnSums).map { $0 - $1 }, change).map { $0 + $1 }
        let model = try GhoshModel(coefficients: domesticCoefficients, output: output, method: method)
        let values = try model.output(forPrimaryInputs: primary)
        return AllocationResponse(
            sectors: labels, output: values,
            change: RoundingDust.cleared(zip(values, output).map { $0 - $1 }, of: output),
            inputMultipliers: try model.inputMultipliers())
    }
}
