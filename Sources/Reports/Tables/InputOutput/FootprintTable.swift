import Models

extension TableFootprints {
    package var table: Table { FootprintTable.whole(of: self) }
}

/// `footprint`: satellites by producing and consuming region, one satellite and region a row.
enum FootprintTable: InputOutputResultTable {
    static let name = "footprint"
    static let title = "Footprints"

    struct Row: TableRow {
        let account: TableFootprints.Account

        static let columns: [RowColumn<Row>] = [
            .key("satellite", \.account.satellite, "name of the row"), .key("region", \.account.region, "region"),
            .value("territory", \.account.territory, "amount where it is produced, in the satellite's unit"),
            .value("footprint", \.account.footprint, "amount by the region that consumes"),
            .value("exports", \.account.exports, "embodied in other regions' final demand"),
            .value("imports", \.account.imports, "embodied in own final demand and made elsewhere"),
            .value(
                "direct_use", \.account.directUse,
                "used or emitted by final users themselves; part of territory and footprint"),
            .value("unit", \.account.unit, "unit of the satellite, where the table states it")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from result: TableFootprints) {
        for account in result.accounts { table.append(Row(account: account)) }
    }
}
