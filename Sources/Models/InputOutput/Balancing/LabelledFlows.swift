public import NumericalMethods

/// Flows with labels beside and above them: a table's domestic ones, or any matrix.
public struct LabelledFlows: Sendable {
    public let rows: [String]
    public let columns: [String]
    public let values: Matrix
    /// Output by column where the flows are a table's.
    public let output: [Double]?

    /// Labels must be as many as the rows and columns.
    public init(rows: [String], columns: [String], values: Matrix, output: [Double]? = nil) {
        (self.rows, self.columns, self.values, self.output) = (rows, columns, values, output)
    }

    /// The domestic flows of a table.
    public init(_ table: LabelledTable) {
        self.init(rows: table.labels, columns: table.labels, values: table.domestic, output: table.output)
    }
}

/// Totals that flows are fitted to, in their unit; `nil` keeps the sum of the row or column.
public struct FlowTotals: Sendable {
    public var rows: [Double?]
    public var columns: [Double?]
    /// Cells whose value is known.
    public var fixed: [FixedCell]
    /// `nil` chooses by the signs.
    public var method: BalancingMethod?

    public init(rows: [Double?], columns: [Double?], fixed: [FixedCell] = [], method: BalancingMethod? = nil) {
        (self.rows, self.columns, self.fixed, self.method) = (rows, columns, fixed, method)
    }
}

/// Flows fitted to totals.
public struct FittedFlows: Sendable {
    public let flows: LabelledFlows
    public let table: BalancedTable
    /// What totals were scaled by to agree; 1 where nothing was done.
    public let marginScale: Double
}

extension LabelledFlows {
    /// Everything that is wrong with the totals, at once.
    public func faults(_ totals: FlowTotals) -> [BalancingError] {
        let problem = problem(totals)
        return problem.faults(totals.method ?? problem.preferredMethod)
    }

    /// The flows fitted to totals. Throws as `BalancingProblem.balanced`.
    public func balanced(_ totals: FlowTotals) throws(BalancingError) -> FittedFlows {
        FittedFlows(flows: self, table: try problem(totals).balanced(totals.method), marginScale: 1)
    }

    /// The flows carried to a target year's totals, with growth of output by column where it is given. Throws as `TableProjection`.
    public func carried(to totals: FlowTotals, outputGrowth: [Double]?, rule: MarginRule) throws(BalancingError) -> FittedFlows {
        let projection = try TableProjection(
            base: values, rowTotals: values.rowSums.replaced(by: totals.rows), columnTotals: values.columnSums.replaced(by: totals.columns),
            outputGrowth: outputGrowth, fixed: totals.fixed, rule: rule, method: totals.method)
        return FittedFlows(flows: self, table: projection.table, marginScale: projection.marginScale)
    }

    /// x_1 / x_0 by column for outputs of the target year, of which `nil` keeps the table's; 1 without output. `nil` for flows
    /// without output.
    public func outputGrowth(to target: [Double?]) -> [Double]? {
        output.map { base in zip(base.replaced(by: target), base).map { $1 == 0 ? 1 : $0 / $1 } }
    }

    private func problem(_ totals: FlowTotals) -> BalancingProblem {
        BalancingProblem(
            initial: values, rowTotals: values.rowSums.replaced(by: totals.rows),
            columnTotals: values.columnSums.replaced(by: totals.columns), fixed: totals.fixed)
    }
}
