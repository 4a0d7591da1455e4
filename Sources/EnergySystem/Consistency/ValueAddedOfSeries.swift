/// Value added of the sectors that a projection moves, in its series and in the input-output table.
enum ValueAddedOfSeries: ConsistencyCheck {
    static let tolerance = 0.25
    static let rule = """
        a series in money that moves sectors, in the table's year, and the value added of these sectors (warning \
        beyond 25 %: a rule may leave out a part)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let economy = figures.baseline.economy else { return [] }
        return figures.baseline.projection.compactMap { name, rule in
            guard !rule.sectors.isEmpty,
                let series = figures.baseline.series.first(where: { $0.name == rule.series })?.series,
                let unit = try? UnitExpression(series.unit), unit.exponents == MoneyRate.exponents,
                unit.foreignMoneyPower == 0, unit.period == .year,
                let figure = series.values.first(where: {
                    $0.period.year == economy.tableYear && $0.period.frequency == .year
                })?.value
            else { return nil }
            // A unit holds the length of its year, which a figure of a year does not.
            let stated = figures.amount(figure) * unit.factor * 365.25
            let added = rule.sectors.reduce(0) { $0 + economy.table.valueAdded[$1.index] }
            guard !CheckedNumber.agree(stated, added, within: tolerance) else { return nil }
            return .warning(
                "baseline.projection.\(name).sectors",
                """
                the series '\(rule.series ?? "")' has \(CheckedNumber.text(stated, "M AZN")) in \
                \(economy.tableYear), these sectors add \(CheckedNumber.text(added, "M AZN")) in the \
                input-output table; name the sectors of the series
                """)
        }
    }
}
