import NumericalMethods

/// The two accounting identities of a table and their residuals.
struct TableBalance {
    let tolerance: Double
    /// x - Z_d 1 - Y_d 1; `nil` where output or final demand is not stated.
    let rows: [Double]?
    /// x - Z_d' 1 - Z_m' 1 - v; `nil` where no value added is stated.
    let columns: [Double]?

    init(_ table: LabelledTable, tolerance: Double) {
        self.tolerance = tolerance
        rows =
            table.hasStatedOutput && table.finalDemand != nil ? TableBalance.difference(table.output, table.uses) : nil
        let costs = zip(table.inputs, table.totalValueAdded).map { $0 + $1 }
        columns = table.valueAdded.isEmpty ? nil : TableBalance.difference(table.output, costs)
    }

    private static func difference(_ left: [Double], _ right: [Double]) -> [Double] { zip(left, right).map { $0 - $1 } }

    /// A residual as a share of output, of the mean output where there is none.
    static func share(_ residual: Double, _ output: Double, _ mean: Double) -> Double {
        residual == 0 ? 0 : abs(residual) / (output == 0 ? max(mean, .leastNormalMagnitude) : abs(output))
    }

    func isOpen(_ residual: Double, _ output: Double, _ mean: Double) -> Bool {
        !(TableBalance.share(residual, output, mean) <= tolerance)
    }

    private func worst(_ residuals: [Double], _ output: [Double]) -> Double {
        let mean = TableBalance.mean(output)
        return zip(residuals, output).reduce(0) { max($0, TableBalance.share($1.0, $1.1, mean)) }
    }

    static func mean(_ output: [Double]) -> Double { output.reduce(0) { $0 + abs($1) } / Double(max(1, output.count)) }

    func rowFindings(_ table: LabelledTable) -> [AuditFinding] {
        findings(
            "row-balance", "row", rows, table, uses: "domestic flows and final demand",
            missing: "output or final demand is not stated")
    }

    func columnFindings(_ table: LabelledTable) -> [AuditFinding] {
        findings(
            "column-balance", "column", columns, table, uses: "inputs, taxes and value added",
            missing: "no value added is stated")
    }

    private func findings(
        _ check: String, _ kind: String, _ residuals: [Double]?, _ table: LabelledTable, uses: String, missing: String
    ) -> [AuditFinding] {
        guard let residuals else { return [AuditFinding(check, .skipped, missing)] }
        let mean = TableBalance.mean(table.output)
        let open = residuals.indices.filter { isOpen(residuals[$0], table.output[$0], mean) }
        guard !open.isEmpty else {
            return [
                AuditFinding(
                    check, .pass, size: worst(residuals, table.output),
                    """
                    \(uses) add up to output; the size is the largest residual as a share of output
                    """)
            ]
        }
        return TableAudit.limited(
            open.map { index in
                AuditFinding(
                    check, .fail, place: "\(kind) '\(table.labels[index])'", size: residuals[index],
                    "\(uses) add up to \(table.output[index] - residuals[index]), output is \(table.output[index])")
            })
    }

    /// Compares the balances with those of the table turned over.
    func orientation(_ table: LabelledTable) -> AuditFinding {
        guard rows != nil || columns != nil else {
            return AuditFinding("orientation", .skipped, "needs output and final demand, or value added")
        }
        let (sums, inputs) = (table.domestic.rowSums, table.domestic.columnSums)
        let turned = zip(sums, inputs).map { $0 - $1 }
        let now = max(rows.map { worst($0, table.output) } ?? 0, columns.map { worst($0, table.output) } ?? 0)
        let other = max(
            rows.map { worst(zip($0, turned).map { $0 + $1 }, table.output) } ?? 0,
            columns.map { worst(zip($0, turned).map { $0 - $1 }, table.output) } ?? 0)
        if now > tolerance, other <= tolerance {
            return AuditFinding(
                "orientation", .fail, size: now,
                "the balances hold for the table turned over: suppliers must stand in rows, users in columns")
        }
        if now > tolerance, other < now / 10 {
            return AuditFinding(
                "orientation", .warning, size: now / other,
                "the balances are better by this factor for the table turned over")
        }
        return AuditFinding(
            "orientation", .pass, size: now,
            "suppliers stand in rows, users in columns; turned over the largest residual would be \(other)")
    }
}
