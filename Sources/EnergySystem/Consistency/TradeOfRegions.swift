/// Trade with a region of a partner is a part of the trade with that partner.
enum TradeOfRegions: ConsistencyCheck {
    static let tolerance = 0.02
    static let rule = """
        turnover with a region at most that with the partner it is a part of, in each year (warning beyond 2 %); the \
        partner must be there (error)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.trade.flatMap { name, region -> [ConsistencyFinding] in
            guard let whole = region.partOf else { return [] }
            guard let partner = figures.baseline.trade.first(where: { $0.name == whole })?.partner, whole != name else {
                return [
                    .error(
                        "baseline.trade.\(name).part-of",
                        """
                        there is no other trade partner '\(whole)'; partners are \
                        \(figures.baseline.trade.map(\.name).joined(separator: ", "))
                        """
                    )
                ]
            }
            let rate = figures.amount(figures.baseline.exchangeRate)
            return region.turnover.compactMap { item in
                let own = figures.year(item.value)
                guard let all = TradeParts.part(figures, partner.turnover, item.year), own > all * (1 + tolerance)
                else { return nil }
                return .warning(
                    "baseline.trade.\(name).turnover.y\(item.year)",
                    """
                    is \(CheckedNumber.text(own / rate, "M USD")), that with '\(whole)', of which it is a part, \
                    \(CheckedNumber.text(all / rate, "M USD"))
                    """)
            }
        }
    }
}
