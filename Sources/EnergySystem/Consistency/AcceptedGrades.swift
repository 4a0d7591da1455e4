/// Grades that stand in for another: lower ones, and together no more than the demand that is unmet.
enum AcceptedGrades: ConsistencyCheck {
    static let rule = """
        grades accepted in place of another: shares of at most 100 % together, none is the grade itself (error), \
        each of the same group and no higher octane number (warning)
        """

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.products.enumerated().flatMap { index, product -> [ConsistencyFinding] in
            let name = figures.name(.products, index), path = "baseline.products.\(name).accepts"
            let total = product.accepts.reduce(0) { $0 + figures.amount($1.share) }
            let sum: [ConsistencyFinding] =
                total > 1 + 1e-9
                ? [
                    .error(
                        path,
                        """
                        the shares add up to \(CheckedNumber.percent(total)) of the unmet demand; lower them to \
                        100 % at most
                        """
                    )
                ] : []
            return sum + product.accepts.compactMap { finding(figures, index, product, $0.product, path) }
        }
    }

    private static func finding(
        _ figures: BaselineFigures, _ index: Int, _ product: Product, _ accepted: ProductID, _ path: String
    ) -> ConsistencyFinding? {
        let name = figures.product(accepted), place = "\(path).\(name)"
        guard accepted.index != index else { return .error(place, "a grade cannot stand in for itself; take it out") }
        let other = figures.baseline.products[accepted.index]
        if other.group != product.group {
            return .warning(
                place,
                """
                '\(name)' is of the group '\(other.group)', not '\(product.group)'; one cannot be used as the other
                """)
        }
        guard other.octane > product.octane else { return nil }
        return .warning(
            place,
            """
            '\(name)' has the octane number \(other.octane), above \(product.octane); a lower grade is meant
            """)
    }
}
