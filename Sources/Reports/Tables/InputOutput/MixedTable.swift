import Models

extension ConstrainedOutput {
    package var table: Table { MixedTable.whole(of: self) }
}

/// `mixed`: output where it is fixed in some sectors, one sector a row.
enum MixedTable: InputOutputResultTable {
    static let name = "mixed"
    static let title = "Output and final demand"

    struct Row: TableRow {
        let sector: String
        let output, finalDemand: Double

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector), .value("output", \.output, "gross output, given for fixed sectors"),
            .value("final_demand", \.finalDemand, "final demand, the result for fixed sectors")
        ]
    }

    static func notes(of result: ConstrainedOutput) -> [String] {
        result.shortfalls.map { "'\($0.sector)' cannot serve its users: \($0.amount) has to be imported." }
    }

    static func fill(_ table: inout RowTable<Row>, from result: ConstrainedOutput) {
        for (index, sector) in result.sectors.enumerated() {
            table.append(Row(sector: sector, output: result.output[index], finalDemand: result.finalDemand[index]))
        }
    }
}
