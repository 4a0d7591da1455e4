/// Gross domestic product by the income side of the input-output table: value added + net taxes on products, those of
/// final demand included.
enum GrossDomesticProductOfTable: ConsistencyCheck {
    static let tolerance = 0.02
    static let greatestFactor = 2.0
    static let rule = """
        gross domestic product of the table's year equals value added and net taxes of the table (warning beyond 2 \
        %, error beyond a factor of 2)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let economy = figures.baseline.economy else { return [] }
        let table = economy.table
        let income = (table.valueAdded + table.netTaxesOnProducts + table.finalDemandTaxes).reduce(0, +)
        let product = figures.values.whole(economy.grossDomesticProduct, of: economy.tableYear).value
        guard income > 0, !CheckedNumber.agree(product, income, within: tolerance) else { return [] }
        let isError = product > greatestFactor * income || income > greatestFactor * product
        return [
            ConsistencyFinding(
                path: "baseline.economy.gross-domestic-product",
                message: """
                    is \(CheckedNumber.text(product, "M AZN")), value added and net taxes of the input-output table of \
                    \(economy.tableYear) are \(CheckedNumber.text(income, "M AZN")); correct one of them
                    """,
                isError: isError)
        ]
    }
}
