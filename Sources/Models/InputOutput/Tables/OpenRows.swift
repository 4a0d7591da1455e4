/// Rows of a table that do not add up to the output it states.
///
/// Residual r_i = x_i - sum_j z_ij - sum_k y_ik in the table's unit, its share |r_i| / |x_i|; the identity is that of
/// Miller and Blair (2009), section 2.2, doi:10.1017/CBO9780511626982.
package struct OpenRows: Sendable {
    /// One such row, in the table's unit.
    package struct Row: Sendable, Equatable {
        package let sector: String
        /// Domestic flows and final demand added up.
        package let uses: Double
        package let output: Double

        package var residual: Double { output - uses }
    }

    /// In the order of the table; at least one.
    package let rows: [Row]
    /// The largest residual as a share of output.
    package let largestShare: Double

    /// The rows whose residual is above a share of output; `nil` where there is none or the table states no output or
    /// final demand.
    package init?(_ table: LabelledTable, above share: Double) {
        guard table.hasStatedOutput, table.finalDemand != nil else { return nil }
        let uses = table.uses
        let shares = zip(table.output, uses).map { abs($0 - $1) / max(abs($0), .leastNormalMagnitude) }
        let open = table.labels.indices.filter { shares[$0] > share }
        guard let largest = shares.max(), !open.isEmpty else { return nil }
        rows = open.map { Row(sector: table.labels[$0], uses: uses[$0], output: table.output[$0]) }
        largestShare = largest
    }
}
