/// What keeps a regression from being estimated.
package enum RegressionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// More coefficients than the observations can bear.
    case tooFewObservations(needed: Int, given: Int)
    /// The response and the explanatory variables have different lengths.
    case lengths(response: Int, design: Int)
    /// An explanatory variable is a combination of others.
    case dependentColumns(independent: Int, columns: Int)
    /// A number that is not finite, in the row counted from 0.
    case notFinite(row: Int)
    /// A setting outside its range.
    case setting(String)
    /// The linear algebra underneath.
    case numerical(LinearAlgebraError)

    package var description: String {
        switch self {
        case .tooFewObservations(let needed, let given):
            "the regression needs at least \(needed) observations, there are \(given)"
        case .lengths(let response, let design):
            "the response has \(response) observations, the explanatory variables have \(design)"
        case .dependentColumns(let independent, let columns):
            "only \(independent) of the \(columns) explanatory variables are independent of one another"
        case .notFinite(let row):
            "observation \(row + 1) has a number that is missing or not finite"
        case .setting(let problem):
            problem
        case .numerical(let error):
            error.description
        }
    }

    init(_ error: LinearAlgebraError) {
        switch error {
        case .rankDeficient(let rank, let columns): self = .dependentColumns(independent: rank, columns: columns)
        case .notFinite(let row, _): self = .notFinite(row: row)
        default: self = .numerical(error)
        }
    }

    /// Runs a piece of linear algebra and says its errors in the words of a regression.
    static func saying<Value>(_ work: () throws(LinearAlgebraError) -> Value) throws(RegressionError) -> Value {
        do throws(LinearAlgebraError) { return try work() } catch { throw RegressionError(error) }
    }
}
