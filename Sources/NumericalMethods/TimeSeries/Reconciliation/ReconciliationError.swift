/// What keeps numbers from being made to add up.
public enum ReconciliationError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Numbers of another count than the hierarchy or the balance has.
    case count(of: String, expected: Int, given: Int)
    /// A number that is missing or not finite, counted from 0.
    case notFinite(of: String, position: Int)
    /// A standard error below zero.
    case negativeError(position: Int)
    /// Too few residuals for a covariance.
    case tooFewResiduals(needed: Int, given: Int)
    /// The weights leave no room to meet the balances: every number in one of them is fixed.
    case noRoom(balance: Int)
    /// Balances that contradict one another.
    case contradictory(largestGap: Double)
    /// The covariance of the residuals is singular along the sums; use shrinkage or variances alone.
    case singularCovariance
    /// The numbers at the bottom cannot all be zero or more.
    case notConverged
    /// The linear algebra underneath.
    case numerical(LinearAlgebraError)

    public var description: String {
        switch self {
        case .count(let what, let expected, let given): "\(expected) \(what) were expected, \(given) were given"
        case .notFinite(let what, let position): "number \(position + 1) of the \(what) is missing or not finite"
        case .negativeError(let position): "the standard error of number \(position + 1) is below zero"
        case .tooFewResiduals(let needed, let given):
            "the covariance needs at least \(needed) residuals of each series, there are \(given)"
        case .noRoom(let balance):
            "every number of balance \(balance + 1) is fixed (standard error 0), yet it does not add up"
        case .contradictory(let gap):
            "the balances contradict one another: one stays open by \(gap)"
        case .singularCovariance:
            "the covariance of the residuals is singular along the sums; use shrinkage or variances alone"
        case .notConverged: "no set of numbers that are zero or more was found"
        case .numerical(let error): error.description
        }
    }

    init(_ error: LinearAlgebraError) {
        if case .notPositiveDefinite = error { self = .singularCovariance } else { self = .numerical(error) }
    }

    static func saying<Value>(_ work: () throws(LinearAlgebraError) -> Value) throws(ReconciliationError) -> Value {
        do throws(LinearAlgebraError) { return try work() } catch { throw ReconciliationError(error) }
    }
}
