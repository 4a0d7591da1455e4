/// The shares of the user classes in the fuel of a user add up to all of it.
enum ClassShareTotals: ConsistencyCheck {
    static let tolerance = 0.001
    static let rule = """
        class shares of a user's product add up to 100 % (error beyond 0.1 of a percentage point), given for every \
        product of `fuel-use` (warning) and for no other user or product (warning)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let economy = figures.baseline.economy else { return [] }
        return economy.fuelUse.flatMap { findings(figures, $0) }
            + economy.idleClassShares.map { user in
                .warning(
                    "baseline.economy.class-share.\(user)",
                    """
                    '\(user)' has class shares and no fuel use; they are used by nobody, take them out or give \
                    `economy.fuel-use.\(user)`
                    """
                )
            }
    }

    private static func findings(_ figures: BaselineFigures, _ user: FuelUser) -> [ConsistencyFinding] {
        let path = "baseline.economy.class-share.\(user.name)"
        let totals: [ConsistencyFinding] = user.classShares.compactMap { item in
            let total = item.shares.reduce(0) { $0 + figures.amount($1.share) }, product = figures.product(item.product)
            guard abs(total - 1) > tolerance else { return nil }
            return .error(
                "\(path).\(product)",
                "the shares of the classes add up to \(CheckedNumber.percent(total)), not to 100 %; correct them")
        }
        let used = Set(user.use.filter { figures.year($0.annual) > 0 }.map(\.product.index)),
            shared = Set(user.classShares.map(\.product.index))
        // A product without any class shares is told where it is read.
        let divided = Set(figures.baseline.economy?.fuelUse.flatMap(\.classShares).map(\.product.index) ?? [])
        let missing: [ConsistencyFinding] = used.subtracting(shared).intersection(divided).sorted().map { index in
            .warning(
                "baseline.economy.fuel-use.\(user.name).\(figures.name(.products, index))",
                """
                is used by no class, so that it counts for nobody; give \
                `economy.class-share.\(user.name).\(figures.name(.products, index))`
                """
            )
        }
        let idle: [ConsistencyFinding] = shared.subtracting(user.use.map(\.product.index)).sorted().map { index in
            .warning(
                "\(path).\(figures.name(.products, index))",
                "'\(user.name)' has class shares of a product that it does not use; take them out or give its use")
        }
        return totals + missing + idle
    }
}
