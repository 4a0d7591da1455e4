import Models

extension AllocationResponse {
    package var table: Table { GhoshTable.whole(of: self) }
}

/// `ghosh`: value of output under changed primary inputs, one sector a row.
enum GhoshTable: InputOutputResultTable {
    static let name = "ghosh"
    static let title = "Value of output by sector"
    static let notes = [GhoshModel.warning]

    struct Row: TableRow {
        let sector: String
        let output, change: Double
        let inputMultiplier: Double?

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector),
            .value("output", \.output, "value of output under the primary inputs"),
            .value("change", \.change, "less the output of the table"),
            .value("input_multiplier", \.inputMultiplier, "value of all output per unit of the sector's primary input")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from result: AllocationResponse) {
        for (index, sector) in result.sectors.enumerated() {
            table.append(
                Row(
                    sector: sector, output: result.output[index], change: result.change[index],
                    inputMultiplier: result.inputMultipliers[index]))
        }
    }
}
