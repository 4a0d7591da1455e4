/// Minimum, opening and capacity of the commercial stock.
enum StockLevels: ConsistencyCheck {
    static let rule = "minimum stock at most the tank's capacity (error), opening stock at least the minimum (warning)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.stocks.enumerated().flatMap { index, stock in
            stock.map { findings(figures, figures.name(.products, index), $0) } ?? []
        }
    }

    private static func findings(_ figures: BaselineFigures, _ product: String, _ stock: CommercialStock)
        -> [ConsistencyFinding]
    {
        let opening = figures.amount(stock.opening), minimum = figures.amount(stock.minimum),
            capacity = figures.amount(stock.capacity)
        let path = "baseline.stocks.commercial.\(product)"
        func kt(_ value: Double) -> String { CheckedNumber.text(value, "kt") }
        if minimum > capacity {
            return [
                .error(
                    "\(path).minimum",
                    """
                    the minimum stock is \(kt(minimum)) and the tank holds \(kt(capacity)); nothing could ever \
                    be delivered, lower it or raise `capacity`
                    """
                )
            ]
        }
        guard opening < minimum else { return [] }
        return [
            .warning(
                "\(path).opening",
                """
                the opening stock is \(kt(opening)), below the minimum of \(kt(minimum)); nothing is delivered \
                from it until it has been filled up
                """
            )
        ]
    }
}
