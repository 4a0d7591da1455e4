import Models

extension TablePrices {
    package var table: Table { PriceTable.whole(of: self) }
}

/// `price`: price indices, one sector a row; who bears the rest stands below.
enum PriceTable: InputOutputResultTable {
    static let name = "price"
    static let title = "Price indices"

    struct Row: TableRow {
        let sector: String
        let index: Double?

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector), .value("price_index", \.index, "price of the domestic product; 1 in the table's year")
        ]
    }

    static func notes(of result: TablePrices) -> [String] {
        result.burdens.map { burden in
            switch result.rule {
            case .stateSetPrices:
                """
                '\(burden.sector)' loses \(burden.amount) at the table's output, the subsidy it would need.
                """
            case .sectorPassThrough: "'\(burden.sector)' bears \(burden.amount) itself at the table's output."
            }
        }
    }

    static func fill(_ table: inout RowTable<Row>, from result: TablePrices) {
        for (sector, index) in zip(result.sectors, result.indices) { table.append(Row(sector: sector, index: index)) }
    }
}
