import EnergySystem
import Models

/// `trade-projection`: turnover carried forward, each with the year it starts from.
enum TradeProjectionTable: RunTable {
    static let name = "trade-projection"
    static let title = "Projected trade turnover"
    struct Row: TableRow {
        let partner, side, origin, year: String
        let median, lower80, upper80: Double
        let lower95, upper95: Double?
        let observed: Known<Double>
        let method: String
        let points: Int
        let description: String

        static let columns: [RowColumn<Row>] = [
            .key("partner", \.partner, "trade partner"),
            .value("side", \.side, "whose figures the series has"),
            .key("origin", \.origin, "last year of data used"),
            .key("year", \.year, "year projected"),
            .measure("median_usd_m", "M USD", \.median, "as likely above as below"),
            .measure("lower_80_usd_m", "M USD", \.lower80, "lower bound of the central 80 % interval"),
            .measure("upper_80_usd_m", "M USD", \.upper80, "upper bound"),
            .measure("lower_95_usd_m", "M USD", \.lower95, "lower bound of the central 95 % interval"),
            .measure("upper_95_usd_m", "M USD", \.upper95, "upper bound"),
            .measure("observed_usd_m", "M USD", \.observed, "the outcome on the same side, where it is known"),
            .value("method", \.method, "drift or share"),
            .value("points", \.points, "years of data used", decimals: 0),
            .value("description", \.description, "the method with its estimates")
        ]
    }
    static let notes = [
        """
        A projection is told with its origin: what was known at the end of that year and nothing later. Partners \
        without a row have too few points: their turnover is not projected.
        """
    ]

    static func isPresent(in report: Report) -> Bool { report.baseline.trade.contains { $0.partner.method != .none } }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let book = TradeBook(report)
        for projection in book.projections {
            let observed = book.partner(projection.partner).map { book.projector.turnover($0.turnover) } ?? []
            for year in projection.years {
                table.append(
                    Row(
                        partner: projection.partner, side: projection.side.rawValue, origin: String(projection.origin),
                        year: String(year.year), median: year.median, lower80: year.lower80, upper80: year.upper80,
                        lower95: year.lower95, upper95: year.upper95,
                        observed: Known(observed.first { $0.year == year.year }.map { $0.value }),
                        method: projection.method.rawValue, points: projection.points,
                        description: projection.description))
            }
        }
    }
}
