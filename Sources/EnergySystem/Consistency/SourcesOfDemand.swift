/// What can come of a product in a year, made and bought, against what is wanted of it.
enum SourcesOfDemand: ConsistencyCheck {
    static let tolerance = 0.02
    static let rule = """
        output, contracts and spot volumes of a product cover its annual demand, one year's opening stock apart \
        (warning beyond 2 %)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard !["demand", "refineries", "suppliers"].contains(where: figures.isChanged) else { return [] }
        return figures.baseline.products.indices.compactMap { product in
            guard let demand = figures.demand(product), demand > 0 else { return nil }
            let made = figures.baseline.refineries.flatMap(\.output).filter { $0.product.index == product }
                .reduce(0) { $0 + figures.rate($1.rate) * 365.25 }
            let contracted = figures.baseline.suppliers.flatMap(\.contracts).filter { $0.product.index == product }
                .reduce(0) { $0 + figures.year($1.contract.volume) }
            let offered = figures.baseline.suppliers.flatMap(\.spot).filter { $0.product.index == product }
                .reduce(0) { $0 + figures.rate($1.offer.volume) * 365.25 }
            guard made + contracted + offered < demand * (1 - tolerance) else { return nil }
            return .warning(
                "baseline.demand.\(figures.name(.products, product)).annual",
                """
                is \(CheckedNumber.text(demand, "kt/yr")), of which \(CheckedNumber.text(made, "kt/yr")) can be \
                made, \(CheckedNumber.text(contracted, "kt/yr")) are contracted and \
                \(CheckedNumber.text(offered, "kt/yr")) offered; the rest has no source
                """)
        }
    }
}
