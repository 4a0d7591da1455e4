import NumericalMethods

/// Which method solves a table, and why.
struct LeontiefPlan {
    /// The number of sectors from which the factorization is no longer the plain choice.
    static let largeOrder = 1000

    let method: LeontiefMethod
    let reason: String
    /// Of the matrix where it has no negative entry and a method needs it.
    let bound: ColumnSumBound?

    init(_ matrix: some LinearOperator, method asked: LeontiefMethod, expectedSolutions: Int) {
        let order = matrix.order
        if asked == .factorization || asked == .iterative {
            (method, reason, bound) = (asked, "asked for", nil)
            return
        }
        if asked == .automatic, order < LeontiefPlan.largeOrder || expectedSolutions > order / 600 {
            let cause = order < LeontiefPlan.largeOrder
                ? "fewer than \(LeontiefPlan.largeOrder) sectors" : "\(expectedSolutions) solutions are expected"
            (method, reason, bound) = (.factorization, cause, nil)
            return
        }
        let found = matrix.isNonnegative ? ColumnSumBound(matrix, target: 0.9, maximumSteps: 30) : nil
        let value = found?.value ?? .infinity
        bound = value < 1 ? found : nil
        if asked == .series {
            (method, reason) = (.series, "asked for")
        } else if value <= 0.9 {
            (method, reason) = (.series, "\(order) sectors and a spectral radius of at most \(LeontiefPlan.short(value))")
        } else {
            let cause = found == nil ? "negative coefficients" : "no proof of a spectral radius below 0.9"
            (method, reason) = (.iterative, "\(order) sectors and \(cause)")
        }
    }

    /// Two decimals, rounded up so that a bound stays one.
    private static func short(_ value: Double) -> Double { (value * 100).rounded(.up) / 100 }
}
