import EnergySystem
import SimulationEngine

/// `stocks-and-cover`: stocks by day and how long they last by three measures, which are never mixed.
public enum StocksAndCoverTable: RunTable {
    public static let name = "stocks-and-cover"
    public static let title = "Stocks and days of cover"
    public static let isDaily = true
    public static let columns: [Column] = [
        CommonColumns.date, CommonColumns.product, CommonColumns.run,
        .measure("stock_kt", "kt", "commercial stock and reserve in the evening"),
        .measure("usable_kt", "kt", "commercial stock above the minimum operating stock; the reserve is not in it"),
        .measure("in_transit_kt", "kt", "cargo under way"),
        .measure("forward_cover_days", "d", "usable stock over the mean wanted demand of the next 30 days"),
        .measure("crisis_cover_days", "d", "usable stock over the gap between wanted demand and what still arrives or is made in this run, means of the next 30 days"),
        .measure("net_import_cover_days", "d", "stock less 10 % over the reference run's mean net imports a day (IEA method applied to one product, an internal measure)"),
    ]
    public static let notes = [
        "Crisis cover is not applicable (not binding) where the gap is below 2 % of demand, the stock lasts over 365 days, or fewer than 30 days follow; net import cover where the country is a net exporter of the product or the stock lasts over 365 days.",
    ]

    public static func fill(_ table: inout Table, from report: Report) {
        let assessment = report.assessment
        let netImports = report.baseline.products.indices.map { NetImportCover.netImports(of: assessment.reference, products: [$0]) }
        let covers = assessment.runs.map { run in
            netImports.indices.map { CoverSeries(run, product: $0, netImports: netImports[$0]) }
        }
        let names = report.baseline.products.indices.map { Cell.text(report.baseline.productName($0)) }
        let kinds = assessment.runs.map { Cell.text($0.record.kind.rawValue) }
        table.reserve(rows: report.horizon.count * names.count * kinds.count)
        for day in 0..<report.horizon.count {
            let date = Cell.date(report.horizon.date(day))
            for product in names.indices {
                for position in kinds.indices {
                    let cover = covers[position][product]
                    table.append(
                        date, names[product], kinds[position], .number(cover.stock[day]), .number(cover.usable[day]),
                        .number(cover.inTransit[day]), Cell(cover.forward[day]), Cell(cover.crisis[day]), Cell(cover.netImport[day]))
                }
            }
        }
    }
}

