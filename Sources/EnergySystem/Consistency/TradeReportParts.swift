/// A published figure of a part of a year: its own sum, and the year that it is a part of.
enum TradeReportParts: ConsistencyCheck {
    static let rule = """
        turnover of a trade report equals exports plus imports, and that of a part of a year is at most the year's, \
        where both are of one side (warning beyond 2 %)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.tradeReports.flatMap { [sum($0), year(figures, $0)].compactMap(\.self) }
    }

    private static func sum(_ report: TradeReport) -> ConsistencyFinding? {
        guard let turnover = report.turnover, let exports = report.exports, let imports = report.imports,
            !CheckedNumber.agree(turnover, exports + imports, within: TradeParts.tolerance)
        else { return nil }
        return .warning(
            path(report),
            """
            is \(CheckedNumber.text(turnover)) million USD, exports and imports add up to \
            \(CheckedNumber.text(exports + imports)); correct one of them
            """)
    }

    private static func year(_ figures: BaselineFigures, _ report: TradeReport) -> ConsistencyFinding? {
        // A report of a whole year is another figure of it and stands beside the series because it differs.
        guard report.period.utf8.count > 4,
            let partner = figures.baseline.trade.first(where: { $0.name == report.partner })?.partner,
            let part = report.turnover,
            let whole = TradeParts.part(
                figures, report.side == partner.side ? partner.turnover : partner.partnerSideTurnover,
                String(report.period.prefix(4)))
        else { return nil }
        let million = whole / figures.amount(figures.baseline.exchangeRate)
        guard report.side == partner.side || report.side == .partner, part > million * (1 + TradeParts.tolerance) else {
            return nil
        }
        return .warning(
            path(report),
            """
            is \(CheckedNumber.text(part)) million USD in '\(report.period)', the whole year is \
            \(CheckedNumber.text(million)); correct one of them
            """)
    }

    private static func path(_ report: TradeReport) -> String {
        """
        baseline.tables.trade-reports.\(report.name).turnover
        """
    }
}
