/// What keeps a vector autoregression from being estimated or used.
public enum AutoregressionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// More coefficients an equation than the rows can bear.
    case tooFewRows(needed: Int, given: Int)
    /// A setting outside its range.
    case setting(String)
    /// A number that is missing or not finite, row and variable counted from 0.
    case notFinite(row: Int, variable: Int)
    /// Variables or lags of which some are combinations of others.
    case dependentVariables(independent: Int, columns: Int)
    /// The errors of the equations are so tied to one another that their covariance cannot be used.
    case degenerateErrors
    /// Conditions on the future that contradict one another.
    case contradictoryConditions(independent: Int, given: Int)
    /// No draw out of so many was free of explosion.
    case onlyExplosiveDraws(tried: Int)
    /// The linear algebra underneath.
    case numerical(LinearAlgebraError)

    public var description: String {
        switch self {
        case .tooFewRows(let needed, let given):
            "the vector autoregression needs at least \(needed) rows, there are \(given)"
        case .setting(let problem): problem
        case .notFinite(let row, let variable):
            "row \(row + 1) of variable \(variable + 1) is missing or not finite"
        case .dependentVariables(let independent, let columns):
            "only \(independent) of the \(columns) lagged variables are independent of one another"
        case .degenerateErrors:
            "the errors of the equations are combinations of one another; leave a variable out"
        case .contradictoryConditions(let independent, let given):
            "of the \(given) conditions on the future only \(independent) can hold together"
        case .onlyExplosiveDraws(let tried):
            "all \(tried) draws of the coefficients explode; difference the variables or tighten the prior"
        case .numerical(let error): error.description
        }
    }

    init(_ error: LinearAlgebraError) {
        switch error {
        case .rankDeficient(let rank, let columns): self = .dependentVariables(independent: rank, columns: columns)
        case .notPositiveDefinite: self = .degenerateErrors
        case .notFinite(let row, let column): self = .notFinite(row: row, variable: column)
        default: self = .numerical(error)
        }
    }

    static func saying<Value>(_ work: () throws(LinearAlgebraError) -> Value) throws(AutoregressionError) -> Value {
        do throws(LinearAlgebraError) { return try work() } catch { throw AutoregressionError(error) }
    }
}
