/// Gross domestic product of the table's year and of the base year.
enum GrowthToBaseYear: ConsistencyCheck {
    /// An assumption: figures of neighbouring years that lie farther apart are a slip rather than growth.
    static let greatestFactor = 1.5
    static let rule = """
        gross domestic product of the base year and of the table's year: equal for one year, else apart by at most a \
        factor of 1.5 for each year between them (warning)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let economy = figures.baseline.economy else { return [] }
        let years = figures.baseline.baseYear - economy.tableYear
        let table = figures.values.whole(economy.grossDomesticProduct, of: economy.tableYear).value,
            base = figures.year(economy.grossDomesticProductBaseYear)
        let limit = (0..<min(60, abs(years))).reduce(1 + 1e-6) { limit, _ in limit * greatestFactor }
        guard base > limit * table || table > limit * base else { return [] }
        return [
            .warning(
                "baseline.economy.gross-domestic-product-base-year",
                """
                is \(CheckedNumber.text(base, "M AZN")) in \(figures.baseline.baseYear) and \
                \(CheckedNumber.text(table, "M AZN")) in \(economy.tableYear); all losses are scaled by their ratio, \
                correct one of them
                """)
        ]
    }
}
