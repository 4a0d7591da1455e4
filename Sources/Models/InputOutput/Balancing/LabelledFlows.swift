import NumericalMethods

/// Flows with labels beside and above them: a table's domestic ones, or any matrix.
package struct LabelledFlows: Sendable {
    package let rows: [String]
    package let columns: [String]
    package let values: Matrix
    /// Output by column where the flows are a table's.
    package let output: [Double]?

    /// Labels must be as many as the rows and columns.
    package init(rows: [String], columns: [String], values: Matrix, output: [Double]? = nil) {
        (self.rows, self.columns, self.values, self.output) = (rows, columns, values, output)
    }

    /// The domestic flows of a table.
    package init(_ table: LabelledTable) {
        self.init(rows: table.labels, columns: table.labels, values: table.domestic, output: table.output)
    }
}

/// Totals that flows are fitted to, in their unit; `nil` keeps the sum of the row or column.
package struct FlowTotals: Sendable {
    package var rows: [Double?]
    package var columns: [Double?]
    /// Cells whose value is known.
    package var fixed: [FixedCell]
    /// `nil` chooses by the signs.
    package var method: BalancingMethod?

    package init(rows: [Double?], columns: [Double?], fixed: [FixedCell] = [], method: BalancingMethod? = nil) {
        (self.rows, self.columns, self.fixed, self.method) = (rows, columns, fixed, method)
    }
}

/// Flows fitted to totals.
package struct FittedFlows: Sendable {
    package let flows: LabelledFlows
    package let table: BalancedTable
    /// What totals were scaled by to agree; 1 where nothing was done.
    package let marginScale: Double
}

extension LabelledFlows {
    /// Everything that is wrong with the totals, at once.
    package func faults(_ totals: FlowTotals) -> [BalancingError] {
        let problem = problem(totals)
        return problem.faults(totals.method ?? problem.preferredMethod)
    }

    /// The flows fitted to totals. Throws as `BalancingProblem.balanced`.
    package func balanced(_ totals: FlowTotals) throws(BalancingError) -> FittedFlows {
        FittedFlows(flows: self, table: try problem(totals).balanced(totals.method), marginScale: 1)
    }

    /// The flows carried to a target year's totals, with growth of output by column where it is given. Throws as
    /// `TableProjection`.
    package func carried(to totals: FlowTotals, outputGrowth: [Double]?, rule: MarginRule) throws(BalancingError)
        -> FittedFlows
    {
        let projection = try TableProjection(
            base: values, rowTotals: values.rowSums.replaced(by: totals.rows),
            columnTotals: values.columnSums.replaced(by: totals.columns),
            outputGrowth: outputGrowth, fixed: totals.fixed, rule: rule, method: totals.method)
        return FittedFlows(flows: self, table: projection.table, marginScale: projection.marginScale)
    }

    /// x_1 / x_0 by column for outputs of the target year, of which `nil` keeps the table's; 1 without output. `nil`
    /// for flows without output.
    package func outputGrowth(to target: [Double?]) -> [Double]? {
        output.map { base in zip(base.replaced(by: target), base).map { $1 == 0 ? 1 : $0 / $1 } }
    }

    private func problem(_ totals: FlowTotals) -> BalancingProblem {
        BalancingProblem(
            initial: values, rowTotals: values.rowSums.replaced(by: totals.rows),
            columnTotals: values.columnSums.replaced(by: totals.columns), fixed: totals.fixed)
    }
}
