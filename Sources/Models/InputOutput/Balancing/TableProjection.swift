import NumericalMethods

/// What to do with target totals whose two sums differ, as those of official statistics often do.
package enum MarginRule: String, CaseIterable, Sendable {
    /// It is an error.
    case mustAgree = "must-agree"
    /// Column totals are scaled to the sum of the row totals.
    case scaleColumns = "scale-columns"
    /// Row totals are scaled to the sum of the column totals.
    case scaleRows = "scale-rows"
}

/// A table carried to a target year whose totals are known.
///
/// The start is the base table, or, when outputs are given, base coefficients at target output, Z0 diag(x1 / x0), which
/// keeps technology apart from growth; then RAS, or GRAS where numbers are negative. Zero cells stay zero.
///
/// Source: Stone and Brown (1962); Miller and Blair (2009), section 7.4, doi:10.1017/CBO9780511626982.
package struct TableProjection: Sendable {
    package let table: BalancedTable
    /// What rows and columns were multiplied with to agree; 1 where nothing was done.
    package let marginScale: Double

    /// Projects a table to target totals. Throws as `BalancingProblem.balanced`.
    package init(
        base: Matrix, rowTotals: [Double], columnTotals: [Double], outputGrowth: [Double]? = nil,
        fixed: [FixedCell] = [], rule: MarginRule = .mustAgree, method: BalancingMethod? = nil
    ) throws(BalancingError) {
        if let outputGrowth, outputGrowth.count != base.columns {
            throw .size(what: "growth of output by column", expected: base.columns, actual: outputGrowth.count)
        }
        let (rows, columns) = (rowTotals.reduce(0, +), columnTotals.reduce(0, +))
        var (rowTarget, columnTarget, scale) = (rowTotals, columnTotals, 1.0)
        if rule == .scaleColumns {
            scale = try TableProjection.ratio(rows, columns, rows: rows, columns: columns)
            columnTarget = columnTotals.map { $0 * scale }
        } else if rule == .scaleRows {
            scale = try TableProjection.ratio(columns, rows, rows: rows, columns: columns)
            rowTarget = rowTotals.map { $0 * scale }
        }
        let start = outputGrowth.map { base.scalingColumns(by: $0) } ?? base
        let problem = BalancingProblem(
            initial: start, rowTotals: rowTarget, columnTotals: columnTarget, fixed: fixed)
        table = try problem.balanced(method)
        marginScale = scale
    }

    private static func ratio(
        _ target: Double, _ given: Double, rows: Double, columns: Double
    ) throws(BalancingError) -> Double {
        guard given != 0, target / given > 0, (target / given).isFinite else {
            throw .totalsDisagree(rows: rows, columns: columns)
        }
        return target / given
    }
}
