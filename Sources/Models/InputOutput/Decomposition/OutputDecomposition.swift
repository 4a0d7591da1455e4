import NumericalMethods

/// The change of output between two tables of the same sectors, and its causes; by sector, in the unit of the tables.
package struct OutputDecomposition: Sendable {
    package let sectors: [String]
    package let change: [Double]
    package let technology: [Double]
    package let finalDemand: [Double]
    package let averaging: StructuralDecomposition.Averaging
}

extension LabelledTable {
    /// Splits the change of output to a later table, whose sectors are brought into the order of these by their labels.
    ///
    /// dx = 1/2 dL (f_0 + f_1) + 1/2 (L_0 + L_1) df; differences that are rounding of output are 0. The method and its
    /// source are those of `StructuralDecomposition`. Throws as it.
    package func decomposition(to later: LabelledTable) throws(InputOutputError) -> OutputDecomposition {
        var places: [String: Int] = [:]
        for (index, label) in later.labels.enumerated() { places[label] = index }
        let order = labels.compactMap { places[$0] }, demand = later.totalFinalDemand
        let split = try StructuralDecomposition.ofOutput(
            coefficients: (domesticCoefficients, later.domesticCoefficients.block(rows: order, columns: order)),
            finalDemand: (totalFinalDemand, order.map { demand[$0] }))
        return OutputDecomposition(
            sectors: labels, change: RoundingDust.cleared(split.change, of: output),
            technology: RoundingDust.cleared(split.effects[0], of: output),
            finalDemand: RoundingDust.cleared(split.effects[1], of: output), averaging: split.averaging)
    }
}
