/// Fuel use by sector and households against the demand of the product.
enum FuelUseTotals: ConsistencyCheck {
    static let tolerance = 0.02
    /// A factor beyond which one of the two figures is no measurement of the other.
    static let greatestFactor = 2.0
    static let rule = """
        fuel use of all users of a product equals its demand (warning beyond 2 %, error beyond a factor of 2; where \
        a scenario changes demand or use on purpose a warning beyond a factor of 2 only)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let economy = figures.baseline.economy else { return [] }
        return figures.baseline.products.indices.compactMap { product in
            let uses = economy.fuelUse.flatMap(\.use).filter { $0.product.index == product }
            guard let demand = figures.demand(product), demand > 0, !uses.isEmpty else { return nil }
            let used = uses.reduce(0) { $0 + figures.year($1.annual) }
            return finding(
                figures.name(.products, product), used, demand,
                mayDiffer: figures.isChanged("demand") || figures.isChanged("economy"))
        }
    }

    private static func finding(_ product: String, _ used: Double, _ demand: Double, mayDiffer: Bool)
        -> ConsistencyFinding?
    {
        guard !CheckedNumber.agree(used, demand, within: tolerance) else { return nil }
        let isFar = used > greatestFactor * demand || demand > greatestFactor * used, isError = isFar && !mayDiffer
        guard isFar || !mayDiffer else { return nil }
        let message =
            "the users of '\(product)' use \(CheckedNumber.text(used, "kt")) a year, its demand is \(CheckedNumber.text(demand, "kt")); "
            + (isError ? "correct one of them" : "use is scaled to the demand")
        return ConsistencyFinding(path: "baseline.demand.\(product).annual", message: message, isError: isError)
    }
}
