import NumericalMethods

/// What output would be without some sectors' links: a measure of how much hangs on them.
///
/// x* = A* x* + f*, where a share s of the rows (forward), columns (backward) or both and of final demand (total) of
/// the sectors K is removed. One factorization of I - A serves all extractions: with y = s A_K. x* and z = s x*_K, x* =
/// L f* - L_K y - L A~_K z, a system of twice as many unknowns as there are extracted sectors. Users are taken to
/// import what they no longer get; it is no model of a shortage.
///
/// Source: Paelinck, de Caevel and Degueldre (1965); Dietzenbacher and van der Linden (1997),
/// doi:10.1111/0022-4146.00053; Miller and Lahr (2001), A taxonomy of extractions.
package struct HypotheticalExtraction: Sendable {
    package let coefficients: Matrix
    package let output: [Double]
    private let system: LeontiefSystem

    /// From coefficients and base-year output. Throws `size` and what `LeontiefSystem` throws.
    package init(
        coefficients: Matrix, output: [Double], method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        try self.init(
            coefficients: coefficients, output: output,
            LeontiefSystem(coefficients: coefficients, method: method, expectedSolutions: coefficients.rows))
    }

    private init(
        coefficients: Matrix, output: [Double], _ system: LeontiefSystem
    ) throws(InputOutputError) {
        guard output.count == coefficients.rows else {
            throw .size(what: "output", expected: coefficients.rows, actual: output.count)
        }
        (self.coefficients, self.output, self.system) = (coefficients, output, system)
    }

    /// Extracts a share (1 for all) of these sectors. Throws `outOfRange`, `singular`.
    package func extract(
        _ sectors: [Int], _ kind: ExtractionKind = .total, share: Double = 1
    ) throws(InputOutputError) -> ExtractionResult {
        let chosen = Set(sectors).sorted()
        for sector in chosen where sector < 0 || sector >= output.count {
            throw .outOfRange(what: "sector to extract", value: Double(sector))
        }
        guard share >= 0, share <= 1 else { throw .outOfRange(what: "share to extract", value: share) }
        var finalDemand = zip(output, coefficients * output).map { $0 - $1 }
        if kind.takesFinalDemand { for k in chosen { finalDemand[k] *= 1 - share } }
        let remaining = try reducedOutput(chosen, kind, share: share, finalDemand: finalDemand)
        return HypotheticalExtraction.result(from: output, to: remaining, without: chosen)
    }

    /// Solves the reduced system through the inverse of the full one.
    private func reducedOutput(
        _ chosen: [Int], _ kind: ExtractionKind, share: Double, finalDemand: [Double]
    ) throws(InputOutputError) -> [Double] {
        guard !chosen.isEmpty, share > 0 else { return output }
        let start = try system.output(forFinalDemand: finalDemand).values
        var directions: [[Double]] = []
        if kind.takesRows { directions += units(chosen) }
        if kind.takesColumns { directions += inputColumns(chosen, withoutOwnRows: kind.takesRows) }
        let right = try inDomainWords { () throws(LinearAlgebraError) in try Matrix(fromColumns: directions) }
        let response = try system.outputs(forFinalDemands: right)
        // Each unknown is s times a linear form g(x) of the result: g = A_k. x for rows, x_k for columns.
        func forms(_ solved: [Double], _ source: [Double]) -> [Double] {
            (kind.takesRows ? chosen.map { solved[$0] - source[$0] } : [])
                + (kind.takesColumns ? chosen.map { solved[$0] } : [])
        }
        var small = Matrix.identity(directions.count)
        for (j, direction) in directions.enumerated() {
            for (i, value) in forms(response.column(j), direction).enumerated() { small[i, j] += share * value }
        }
        let amounts = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(small).solve(forms(start, finalDemand).map { share * $0 })
        }
        return zip(start, response * amounts).map { $0 - $1 }
    }

    private func units(_ chosen: [Int]) -> [[Double]] {
        chosen.map { sector in
            var unit = [Double](repeating: 0, count: output.count)
            unit[sector] = 1
            return unit
        }
    }

    private func inputColumns(_ chosen: [Int], withoutOwnRows: Bool) -> [[Double]] {
        chosen.map { sector in
            var column = coefficients.column(sector)
            if withoutOwnRows { for row in chosen { column[row] = 0 } }
            return column
        }
    }

    static func result(from base: [Double], to remaining: [Double], without chosen: [Int]) -> ExtractionResult {
        let loss = zip(base, remaining).map { $0 - $1 }
        let own = chosen.reduce(0) { $0 + loss[$1] }
        let total = loss.reduce(0, +)
        return ExtractionResult(output: remaining, outputLoss: loss, totalLoss: total, lossOfOthers: total - own)
    }
}
