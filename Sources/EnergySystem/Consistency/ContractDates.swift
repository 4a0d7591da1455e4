/// First and last day of loading of a contract.
enum ContractDates: ConsistencyCheck {
    static let rule = "last day of loading of a contract not before its first (error)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.suppliers.enumerated().flatMap { index, supplier in
            supplier.contracts.compactMap { item -> ConsistencyFinding? in
                guard let from = item.contract.from, let through = item.contract.through else { return nil }
                let first = figures.values.date(from), last = figures.values.date(through)
                guard last < first else { return nil }
                return .error(
                    "baseline.suppliers.\(figures.name(.suppliers, index)).contracts.\(figures.product(item.product)).through",
                    "loading ends \(last) before it begins \(first); swap the dates")
            }
        }
    }
}
