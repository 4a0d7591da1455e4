/// Trade with a partner: turnover is exports plus imports, and no partner has more than the world.
enum TradeParts: ConsistencyCheck {
    /// Published figures are rounded: 1.3 bn USD is 1,250 to 1,350 M USD.
    static let tolerance = 0.02
    static let rule = """
        turnover of a year equals exports plus imports (warning beyond 2 %), each of them alone at most the turnover
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.trade.flatMap { name, partner in
            partner.turnover.compactMap { item in
                finding(
                    figures, "baseline.trade.\(name).turnover.y\(item.year)", figures.year(item.value),
                    part(figures, partner.exports, item.year), part(figures, partner.imports, item.year))
            }
        }
    }

    static func part(
        _ figures: BaselineFigures, _ values: [(year: String, value: Parameter<MoneyRate>)], _ year: String
    ) -> Double? {
        values.first { $0.year == year }.map { figures.year($0.value) }
    }

    private static func finding(
        _ figures: BaselineFigures, _ path: String, _ turnover: Double, _ exports: Double?, _ imports: Double?
    ) -> ConsistencyFinding? {
        let rate = figures.amount(figures.baseline.exchangeRate)
        func million(_ value: Double) -> String { CheckedNumber.text(value / rate, "M USD") }
        if let exports, let imports {
            guard !CheckedNumber.agree(turnover, exports + imports, within: tolerance) else { return nil }
            return .warning(
                path,
                """
                is \(million(turnover)), exports of \(million(exports)) and imports of \(million(imports)) add up to \
                \(million(exports + imports)); correct one of them
                """)
        }
        guard let part = exports ?? imports, part > turnover * (1 + tolerance) else { return nil }
        return .warning(
            path,
            """
            is \(million(turnover)), \(exports == nil ? "imports" : "exports") alone are \(million(part)); correct \
            one of them
            """)
    }
}
