import Models

/// Flows cell by cell, one supplier and user a row.
protocol FlowTable: InputOutputResultTable where Result == FittedFlows, Row == FlowRow {}

struct FlowRow: TableRow {
    let row, column: String
    let value: Double

    static let columns: [RowColumn<FlowRow>] = [
        .supplier(\.row), .user(\.column), .value("value", \.value, "flow, in the table's unit")
    ]
}

extension FlowTable {
    static func notes(of result: FittedFlows) -> [String] { [fit(result.table)] }

    static func fit(_ table: BalancedTable) -> String {
        """
        Fitted by \(table.method.rawValue.uppercased()) in \(table.iterations) rounds; the largest error of a \
        total is \(table.largestError).
        """
    }

    static func fill(_ table: inout RowTable<FlowRow>, from result: FittedFlows) {
        let flows = result.flows, matrix = result.table.matrix
        table.reserve(rows: flows.rows.count * flows.columns.count)
        for (i, row) in flows.rows.enumerated() {
            for (j, column) in flows.columns.enumerated() {
                table.append(FlowRow(row: row, column: column, value: matrix[i, j]))
            }
        }
    }
}

extension FittedFlows {
    package var balanced: Table { BalanceFlowTable.whole(of: self) }
    package var updated: Table { UpdateFlowTable.whole(of: self) }
}

/// `balance`: flows fitted to totals.
enum BalanceFlowTable: FlowTable {
    static let name = "balance"
    static let title = "Balanced flows"
}

/// `update`: flows carried to a target year.
enum UpdateFlowTable: FlowTable {
    static let name = "update"
    static let title = "Flows of the target year"

    static func notes(of result: FittedFlows) -> [String] {
        let scale = result.marginScale
        return [fit(result.table)] + (scale == 1 ? [] : ["Totals were scaled by \(scale) to agree."])
    }
}
