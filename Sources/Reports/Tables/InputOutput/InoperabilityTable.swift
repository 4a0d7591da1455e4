import Models

extension TableInoperability {
    package var table: Table { InoperabilityTable.whole(of: self) }
}

/// `inoperability`: shares of output lost, one sector a row.
enum InoperabilityTable: InputOutputResultTable {
    static let name = "inoperability"
    static let title = "Inoperability"

    struct Row: TableRow {
        let sector: String
        let share: Double?
        let loss: Double

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector), .value("inoperability", \.share, "share of normal output that is lost"),
            .value("loss", \.loss, "lost output, money units of the table")
        ]
    }

    static func notes(of result: TableInoperability) -> [String] {
        result.impossible.map { "'\($0)' has a share outside 0 to 1: the perturbation cannot be." }
    }

    static func fill(_ table: inout RowTable<Row>, from result: TableInoperability) {
        for (index, sector) in result.sectors.enumerated() {
            table.append(Row(sector: sector, share: result.shares[index], loss: result.loss[index]))
        }
    }
}
