/// A contract of a strategy, against what is left of the supplier's rate and of the route beside what the baseline
/// contracts.
enum StrategyContractsWithinRates: ConsistencyCheck {
    static let tolerance = 1e-3
    static let rule = """
        a contract of a strategy, with the contracts of the baseline, within the supplier's rate and the route's \
        capacity (warning)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.measures.flatMap { item -> [ConsistencyFinding] in
            guard let contract = item.value as? SupplyContract else { return [] }
            let path = "strategy.measures.\(item.name).volume", added = figures.year(contract.volume)
            let route = figures.baseline.suppliers[contract.supplier.index].route
            let supplier = beside(contract, figures) { $0 == contract.supplier.index }
            let carried = beside(contract, figures) { figures.baseline.suppliers[$0].route == route }
            return [
                finding(
                    path, added + supplier, figures.rate(figures.baseline.suppliers[contract.supplier.index].rate),
                    """
                    the supplier can send
                    """),
                figures.baseline.routes[route.index].capacity.flatMap {
                    finding(
                        path, added + carried, figures.rate($0),
                        """
                        the route can land
                        """)
                }
            ].compactMap { $0 }
        }
    }

    /// What the baseline contracts with some suppliers, kt a year, less what this contract displaces of it.
    private static func beside(_ contract: SupplyContract, _ figures: BaselineFigures, of isMeant: (Int) -> Bool)
        -> Double
    {
        figures.baseline.suppliers.enumerated().reduce(0) { total, item in
            guard isMeant(item.offset) else { return total }
            return item.element.contracts.reduce(total) { sum, own in
                let volume = figures.year(own.contract.volume)
                let replaced = contract.displaces?.index == item.offset && contract.products.contains(own.product)
                return sum
                    + (replaced
                        ? max(0, volume - figures.year(contract.volume) / Double(contract.products.count)) : volume)
            }
        }
    }

    private static func finding(_ path: String, _ contracted: Double, _ rate: Double, _ whose: String)
        -> ConsistencyFinding?
    {
        let most = rate * 365.25
        guard contracted > most * (1 + tolerance) else { return nil }
        return .warning(
            path,
            """
            with it contracts add up to \(CheckedNumber.text(contracted, "kt/yr")), the most that \(whose) is \
            \(CheckedNumber.text(most, "kt/yr")); what is above waits at the entry point
            """)
    }
}
