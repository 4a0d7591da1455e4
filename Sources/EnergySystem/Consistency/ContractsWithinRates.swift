/// What suppliers have contracted, against what they and their route can move.
enum ContractsWithinRates: ConsistencyCheck {
    static let tolerance = 1e-3
    static let rule = "contracts of a supplier within its rate, contracts over a route within its capacity (warning)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.suppliers.indices.compactMap { supplier(figures, $0) }
            + figures.baseline.routes.indices.compactMap { route(figures, $0) }
    }

    /// kt a year of the base year.
    private static func contracted(_ figures: BaselineFigures, _ supplier: Supplier) -> Double {
        supplier.contracts.reduce(0) { $0 + figures.year($1.contract.volume) }
    }

    private static func supplier(_ figures: BaselineFigures, _ index: Int) -> ConsistencyFinding? {
        let supplier = figures.baseline.suppliers[index], contracted = contracted(figures, supplier)
        let most = figures.rate(supplier.rate) * 365.25
        guard contracted > most * (1 + tolerance) else { return nil }
        return .warning(
            "baseline.suppliers.\(figures.name(.suppliers, index)).rate",
            """
            its contracts add up to \(CheckedNumber.text(contracted, "kt/yr")), the most it can send is \
            \(CheckedNumber.text(most, "kt/yr")); what is above never comes
            """)
    }

    private static func route(_ figures: BaselineFigures, _ index: Int) -> ConsistencyFinding? {
        guard let capacity = figures.baseline.routes[index].capacity else { return nil }
        let contracted = figures.baseline.suppliers.filter { $0.route.index == index }.reduce(0) {
            $0 + self.contracted(figures, $1)
        }
        let most = figures.rate(capacity) * 365.25
        guard contracted > most * (1 + tolerance) else { return nil }
        return .warning(
            "baseline.routes.\(figures.name(.routes, index)).capacity",
            """
            contracts over it add up to \(CheckedNumber.text(contracted, "kt/yr")), the most that can land is \
            \(CheckedNumber.text(most, "kt/yr")); what is above never comes in time
            """)
    }
}
