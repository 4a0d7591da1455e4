import EnergySystem
import SimulationEngine

/// `stocks-and-cover`: stocks by day and how long they last by three measures, which are never mixed.
enum StocksAndCoverTable: RunTable {
    static let name = "stocks-and-cover"
    static let title = "Stocks and days of cover"
    static let isDaily = true
    struct Row: TableRow {
        let date: Day
        let product, run: String
        let stock, usable, inTransit: Double
        let forwardCover, crisisCover, netImportCover: Double?

        static let columns: [RowColumn<Row>] = [
            .date(\.date),
            .product(\.product),
            .run(\.run),
            .measure("stock_kt", "kt", \.stock, "commercial stock and reserve in the evening"),
            .measure(
                "usable_kt", "kt", \.usable,
                "commercial stock above the minimum operating stock; the reserve is not in it"),
            .measure("in_transit_kt", "kt", \.inTransit, "cargo under way"),
            .measure(
                "forward_cover_days", "d", \.forwardCover,
                "usable stock over the mean wanted demand of the next 30 days"),
            .measure(
                "crisis_cover_days", "d", \.crisisCover,
                """
                usable stock over the gap between wanted demand and what still arrives or is made in this run, \
                means of the next 30 days
                """
            ),
            .measure(
                "net_import_cover_days", "d", \.netImportCover,
                """
                stock less 10 % over the reference run's mean net imports a day (IEA method applied to one \
                product, an internal measure)
                """
            )
        ]
    }
    static let notes = [
        """
        Crisis cover is not applicable (not binding) where the gap is below 2 % of demand, the stock lasts over \
        365 days, or fewer than 30 days follow; net import cover where the country is a net exporter of the \
        product or the stock lasts over 365 days.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let assessment = report.assessment
        let netImports = report.baseline.products.indices.map {
            NetImportCover.netImports(of: assessment.reference, products: [$0])
        }
        let covers = assessment.runs.map { run in
            netImports.indices.map { CoverSeries(run, product: $0, netImports: netImports[$0]) }
        }
        let names = report.baseline.products.indices.map { report.baseline.productName($0) }
        let kinds = assessment.runs.map { $0.record.kind.rawValue }
        table.reserve(rows: report.horizon.count * names.count * kinds.count)
        for day in 0..<report.horizon.count {
            let date = report.horizon.date(day)
            for product in names.indices {
                for position in kinds.indices {
                    let cover = covers[position][product]
                    table.append(
                        Row(
                            date: date, product: names[product], run: kinds[position], stock: cover.stock[day],
                            usable: cover.usable[day], inTransit: cover.inTransit[day],
                            forwardCover: cover.forward[day],
                            crisisCover: cover.crisis[day], netImportCover: cover.netImport[day]))
                }
            }
        }
    }
}
