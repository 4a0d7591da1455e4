import EnergySystem
import Models

/// `trade-turnover`: what was published, side by side and never joined.
public enum TradeTurnoverTable: RunTable {
    public static let name = "trade-turnover"
    public static let title = "Trade turnover by partner and side"
    public static let columns: [Column] = [
        .key("partner", "trade partner"), .key("side", "`own`: customs of this country; `partner`: the partner's statistics"),
        .key("period", "calendar year, or the part of a year that was published"),
        .key("figure", "`annual` for a year of a series, else the name of a single report"),
        .measure("turnover_usd_m", "M USD", "exports and imports together, as published"),
        .measure("exports_usd_m", "M USD", "exports to the partner"), .measure("imports_usd_m", "M USD", "imports from the partner"),
        .text("basis", "official, press, derived or assumption"), .text("source", "id in the table sources"), .text("note", "remark"),
    ]
    public static let notes = [
        "One side is one series. The other side is a second one and is never spliced in; parts of years are not scaled up. What was not found is unknown.",
    ]

    public static func isPresent(in report: Report) -> Bool { !report.baseline.trade.isEmpty }

    public static func fill(_ table: inout Table, from report: Report) {
        let book = TradeBook(report)
        for (name, partner) in report.baseline.trade {
            let own = years([partner.turnover, partner.imports, partner.exports])
            for year in own {
                append(name, partner.side, year, turnover: partner.turnover, exports: partner.exports, imports: partner.imports, book, &table)
            }
            for year in years([partner.partnerSideTurnover]) {
                append(name, .partner, year, turnover: partner.partnerSideTurnover, exports: [], imports: [], book, &table)
            }
            for item in report.baseline.tradeReports where item.partner == name {
                table.append(
                    .text(name), .text(item.side.rawValue), .text(item.period), .text(item.name), known(item.turnover), known(item.exports), known(item.imports),
                    .text(item.basis.rawValue), .text(item.source), .text(item.note))
            }
        }
    }

    private typealias Years = [(year: String, value: Parameter<MoneyRate>)]

    private static func years(_ series: [Years]) -> [String] { Set(series.flatMap { $0.map(\.year) }).sorted() }
    private static func known(_ value: Double?) -> Cell { value.map { .number($0) } ?? .unknown }

    private static func append(
        _ name: String, _ side: TradeSide, _ year: String, turnover: Years, exports: Years, imports: Years, _ book: TradeBook,
        _ table: inout Table
    ) {
        func value(_ series: Years) -> Double? { book.projector.turnover(series.filter { $0.year == year }).first?.value }
        let evidence = (turnover + imports + exports).first { $0.year == year }.flatMap { book.evidence($0.value) }
        table.append(
            .text(name), .text(side.rawValue), .text(year), .text("annual"), known(value(turnover)), known(value(exports)), known(value(imports)),
            Cell(evidence?.basis?.rawValue), Cell(evidence?.source), Cell(evidence?.note))
    }
}

/// `trade-sides`: how far the two sides of one trade lie apart.
public enum TradeSidesTable: RunTable {
    public static let name = "trade-sides"
    public static let title = "Turnover on both sides"
    public static let columns: [Column] = [
        .key("partner", "trade partner"), .key("year", "calendar year"),
        .measure("own_usd_m", "M USD", "customs of this country"), .measure("partner_usd_m", "M USD", "the partner's statistics"),
        Column("ratio", "the partner's figure over this country's", kind: .number, decimals: 2),
    ]
    public static let notes = ["Both are right in their own terms: origin, transit, valuation and smuggling differ. The ratio is no correction factor."]

    public static func isPresent(in report: Report) -> Bool {
        report.baseline.trade.contains { !$0.partner.partnerSideTurnover.isEmpty }
    }

    public static func fill(_ table: inout Table, from report: Report) {
        let book = TradeBook(report)
        for (name, partner) in report.baseline.trade {
            let own = book.projector.turnover(partner.turnover)
            for other in book.projector.turnover(partner.partnerSideTurnover) {
                let mine = own.first { $0.year == other.year }?.value
                table.append(
                    .text(name), .text(String(other.year)), mine.map { .number($0) } ?? .unknown, .number(other.value),
                    mine.map { .number(other.value / $0) } ?? .unknown)
            }
        }
    }
}
