import EnergySystem
import Models

/// `trade-turnover`: what was published, side by side and never joined.
enum TradeTurnoverTable: RunTable {
    static let name = "trade-turnover"
    static let title = "Trade turnover by partner and side"
    struct Row: TableRow {
        let partner, side, period, figure: String
        let turnover, exports, imports: Known<Double>
        let basis, source, note: String?

        static let columns: [RowColumn<Row>] = [
            .key("partner", \.partner, "trade partner"),
            .key("side", \.side, "`own`: customs of this country; `partner`: the partner's statistics"),
            .key("period", \.period, "calendar year, or the part of a year that was published"),
            .key("figure", \.figure, "`annual` for a year of a series, else the name of a single report"),
            .measure("turnover_usd_m", "M USD", \.turnover, "exports and imports together, as published"),
            .measure("exports_usd_m", "M USD", \.exports, "exports to the partner"),
            .measure("imports_usd_m", "M USD", \.imports, "imports from the partner"),
            .value("basis", \.basis, "official, press, derived or assumption"),
            .value("source", \.source, "id in the table sources"),
            .value("note", \.note, "remark")
        ]
    }
    static let notes = [
        """
        One side is one series. The other side is a second one and is never spliced in; parts of years are not \
        scaled up. What was not found is unknown.
        """
    ]

    static func isPresent(in report: Report) -> Bool { !report.baseline.trade.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let book = TradeBook(report)
        for (name, partner) in report.baseline.trade {
            let own = years([partner.turnover, partner.imports, partner.exports])
            for year in own {
                append(
                    name, partner.side, year, turnover: partner.turnover, exports: partner.exports,
                    imports: partner.imports, book, &table)
            }
            for year in years([partner.partnerSideTurnover]) {
                append(
                    name, .partner, year, turnover: partner.partnerSideTurnover, exports: [], imports: [], book, &table)
            }
            for item in report.baseline.tradeReports where item.partner == name {
                table.append(
                    Row(
                        partner: name, side: item.side.rawValue, period: item.period, figure: item.name,
                        turnover: known(item.turnover), exports: known(item.exports), imports: known(item.imports),
                        basis: item.basis.rawValue, source: item.source, note: item.note))
            }
        }
    }

    private typealias Years = [(year: String, value: Parameter<MoneyRate>)]

    private static func years(_ series: [Years]) -> [String] { Set(series.flatMap { $0.map(\.year) }).sorted() }
    private static func known(_ value: Double?) -> Known<Double> { Known(value) }

    private static func append(
        _ name: String, _ side: TradeSide, _ year: String, turnover: Years, exports: Years, imports: Years,
        _ book: TradeBook,
        _ table: inout RowTable<Row>
    ) {
        func value(_ series: Years) -> Double? {
            book.projector.turnover(series.filter { $0.year == year }).first?.value
        }
        let evidence = (turnover + imports + exports).first { $0.year == year }.flatMap { book.evidence($0.value) }
        table.append(
            Row(
                partner: name, side: side.rawValue, period: year, figure: "annual", turnover: known(value(turnover)),
                exports: known(value(exports)), imports: known(value(imports)), basis: evidence?.basis?.rawValue,
                source: evidence?.source, note: evidence?.note))
    }
}

/// `trade-sides`: how far the two sides of one trade lie apart.
enum TradeSidesTable: RunTable {
    static let name = "trade-sides"
    static let title = "Turnover on both sides"
    struct Row: TableRow {
        let partner, year: String
        let own: Known<Double>
        let partnerFigure: Double
        let ratio: Known<Double>

        static let columns: [RowColumn<Row>] = [
            .key("partner", \.partner, "trade partner"),
            .key("year", \.year, "calendar year"),
            .measure("own_usd_m", "M USD", \.own, "customs of this country"),
            .measure("partner_usd_m", "M USD", \.partnerFigure, "the partner's statistics"),
            .value("ratio", \.ratio, "the partner's figure over this country's", decimals: 2)
        ]
    }
    static let notes = [
        """
        Both are right in their own terms: origin, transit, valuation and smuggling differ. The ratio is no \
        correction factor.
        """
    ]

    static func isPresent(in report: Report) -> Bool {
        report.baseline.trade.contains { !$0.partner.partnerSideTurnover.isEmpty }
    }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let book = TradeBook(report)
        for (name, partner) in report.baseline.trade {
            let own = book.projector.turnover(partner.turnover)
            for other in book.projector.turnover(partner.partnerSideTurnover) {
                let mine = own.first { $0.year == other.year }?.value
                table.append(
                    Row(
                        partner: name, year: String(other.year), own: Known(mine), partnerFigure: other.value,
                        ratio: Known(mine.map { other.value / $0 })))
            }
        }
    }
}
