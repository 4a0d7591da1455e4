import EnergySystem
import Models

/// `trade-projection`: turnover carried forward, each with the year it starts from.
public enum TradeProjectionTable: RunTable {
    public static let name = "trade-projection"
    public static let title = "Projected trade turnover"
    public static let columns: [Column] = [
        .key("partner", "trade partner"), .text("side", "whose figures the series has"), .key("origin", "last year of data used"), .key("year", "year projected"),
        .measure("median_usd_m", "M USD", "as likely above as below"),
        .measure("lower_80_usd_m", "M USD", "lower bound of the central 80 % interval"), .measure("upper_80_usd_m", "M USD", "upper bound"),
        .measure("lower_95_usd_m", "M USD", "lower bound of the central 95 % interval"), .measure("upper_95_usd_m", "M USD", "upper bound"),
        .measure("observed_usd_m", "M USD", "the outcome on the same side, where it is known"),
        .text("method", "drift or share"), Column("points", "years of data used", kind: .number, decimals: 0), .text("description", "the method with its estimates"),
    ]
    public static let notes = [
        "A projection is told with its origin: what was known at the end of that year and nothing later. Partners without a row have too few points: their turnover is not projected.",
    ]

    public static func isPresent(in report: Report) -> Bool { report.baseline.trade.contains { $0.partner.method != .none } }

    public static func fill(_ table: inout Table, from report: Report) {
        let book = TradeBook(report)
        for projection in book.projections {
            let observed = book.partner(projection.partner).map { book.projector.turnover($0.turnover) } ?? []
            for year in projection.years {
                table.append(
                    .text(projection.partner), .text(projection.side.rawValue), .text(String(projection.origin)), .text(String(year.year)),
                    .number(year.median), .number(year.lower80), .number(year.upper80), Cell(year.lower95), Cell(year.upper95),
                    observed.first { $0.year == year.year }.map { .number($0.value) } ?? .unknown, .text(projection.method.rawValue),
                    .number(Double(projection.points)), .text(projection.description))
            }
        }
    }
}
