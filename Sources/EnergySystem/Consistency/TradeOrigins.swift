/// A projection of trade begins where its data end: at one of the years of the series.
enum TradeOrigins: ConsistencyCheck {
    static let rule = "`origin` of a trade projection is a year of the partner's `turnover` (error)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.trade.compactMap { name, partner in
            guard let origin = partner.origin, !partner.turnover.contains(where: { $0.year == String(origin) }) else {
                return nil
            }
            return .error(
                "baseline.trade.\(name).origin",
                "there is no turnover of \(origin); \(advice(partner.turnover.map(\.year).sorted()))")
        }
    }

    private static func advice(_ years: [String]) -> String {
        guard let first = years.first, let last = years.last else { return "give `turnover`, or leave the origin out" }
        return
            "name a year of it (\(first == last ? first : "\(first) to \(last)")), or leave the origin out for the last"
    }
}
