import NumericalMethods

/// Which method solves a table, and why.
struct LeontiefPlan {
    /// The number of sectors from which the factorization is no longer the plain choice.
    static let largeOrder = 1000

    let method: LeontiefMethod
    let reason: String
    /// Of the matrix where it has no negative entry and a method needs it.
    let bound: ColumnSumBound?

    init(_ matrix: some LinearOperator, _ profile: EntryProfile, method asked: LeontiefMethod, expectedSolutions: Int) {
        (method, reason) = LeontiefPlan.choice(asked, order: matrix.order, expectedSolutions: expectedSolutions)
        let isBounded = method != .factorization && profile.isNonnegative && profile.isFinite
        bound = isBounded ? ColumnSumBound(matrix, target: 0.9, maximumSteps: 30) : nil
    }

    private static func choice(_ asked: LeontiefMethod, order: Int, expectedSolutions: Int) -> (LeontiefMethod, String)
    {
        guard asked == .automatic else { return (asked, "asked for") }
        if order < largeOrder { return (.factorization, "fewer than \(largeOrder) sectors") }
        if expectedSolutions > order / 600 {
            return (.factorization, "\(order) sectors and \(expectedSolutions) solutions or more")
        }
        return (.iterative, "\(order) sectors and few solutions")
    }
}
