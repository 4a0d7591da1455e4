/// Years before the base year have no figures of their own; years after it are projected, and `Inputs.completed` tells
/// of them.
enum HorizonBeforeBaseYear: ConsistencyCheck {
    static let rule = """
        a horizon that begins before the base year has demand of its own (warning unless a scenario changes demand)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        let base = figures.baseline.baseYear
        guard let year = figures.horizon?.from.year, year < base, !figures.isChanged("demand") else { return [] }
        return [
            .warning(
                "horizon.from",
                """
                the baseline has no data of \(year): demand, home output, contracts, prices and the economy of \
                \(base) are used; give what differed under `baseline-changes`
                """)
        ]
    }
}
