import NumericalMethods

/// What a table loses without some sectors' links; by sector, in the table's unit.
package struct TableExtraction: Sendable {
    package let sectors: [String]
    package let extracted: [String]
    /// x - x*; 0 where the difference is rounding.
    package let outputLoss: [Double]
    /// 100 (x - x*) / x; none without output.
    package let outputLossPercent: [Double?]
    /// (x - x*) v / x: the value added that the lost output would have made.
    package let valueAddedLoss: [Double]
    package let totalLoss: Double
    package let lossOfOthers: Double
}

extension LabelledTable {
    /// Takes a share of these sectors' domestic links out. Throws as `HypotheticalExtraction`.
    package func extracting(
        _ chosen: [Int], _ kind: ExtractionKind, share: Double, method: LeontiefMethod = .automatic
    ) throws(InputOutputError) -> TableExtraction {
        let model = try HypotheticalExtraction(coefficients: domesticCoefficients, output: output, method: method)
        return losses(try model.extract(chosen, kind, share: share), chosen)
    }

    /// Takes a share of the imports of these products out; of a table that tells them apart. Throws as
    /// `ImportExtraction`.
    package func extractingImports(
        of chosen: [Int], share: Double, method: LeontiefMethod = .automatic
    ) throws(InputOutputError) -> TableExtraction {
        let none = Matrix(rows: sectors, columns: sectors)
        let model = try ImportExtraction(
            domestic: domesticCoefficients, imported: importedCoefficients ?? none,
            domesticFinalDemand: totalFinalDemand,
            importedFinalDemand: importedFinalDemand?.total ?? [Double](repeating: 0, count: sectors), method: method)
        return losses(try model.extract(chosen, share: share), chosen)
    }

    private func losses(_ result: ExtractionResult, _ chosen: [Int]) -> TableExtraction {
        let base = zip(result.output, result.outputLoss).map { $0 + $1 }
        let losses = RoundingDust.cleared(result.outputLoss, of: base), all = base.reduce(0) { $0 + abs($1) }
        return TableExtraction(
            sectors: labels, extracted: chosen.map { labels[$0] }, outputLoss: losses,
            outputLossPercent: zip(losses, base).map { $1 == 0 ? nil : 100 * $0 / $1 },
            valueAddedLoss: zip(losses, perUnit(grossValueAdded)).map { $0 * $1 },
            totalLoss: RoundingDust.cleared(result.totalLoss, of: all),
            lossOfOthers: RoundingDust.cleared(result.lossOfOthers, of: all))
    }
}
