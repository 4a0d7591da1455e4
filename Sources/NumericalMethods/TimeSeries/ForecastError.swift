/// What keeps a method from a series, in words for the one who brought the series.
package enum ForecastError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The method needs more points than the series has.
    case tooFewPoints(method: String, needed: Int, given: Int)
    /// The method multiplies and needs numbers above zero.
    case notPositive(method: String)
    /// All numbers of the series are equal.
    case constantSeries(method: String)
    /// Steps without a number, which the method cannot bridge.
    case missingValues(method: String, count: Int)
    /// A number of the series is infinite (position counted from 0).
    case nonFinite(position: Int)
    /// No season, where the method needs one.
    case noSeason(method: String)
    /// The search for parameters did not settle.
    case notConverged(method: String)
    /// The estimates lead to numbers that are not finite.
    case exploded(method: String)
    /// A setting of the method outside its range.
    case setting(method: String, problem: String)
    /// A method that does not exist.
    case unknownMethod(name: String, known: [String])

    package var description: String {
        switch self {
        case .tooFewPoints(let method, let needed, let given):
            "\(method) needs at least \(needed) points, the series has \(given)"
        case .notPositive(let method):
            "\(method) needs numbers above zero, the series has zeros or negative numbers"
        case .constantSeries(let method):
            "\(method) cannot be fitted to a series whose numbers are all equal"
        case .missingValues(let method, let count):
            "\(method) needs a series without gaps, \(count) \(count == 1 ? "step is" : "steps are") missing"
        case .nonFinite(let position):
            "the number at step \(position + 1) of the series is not finite"
        case .noSeason(let method):
            "\(method) needs a season of at least 2 steps"
        case .notConverged(let method):
            "the search for the parameters of \(method) did not settle"
        case .exploded(let method):
            "\(method) gives forecasts that are not finite for this series"
        case .setting(let method, let problem):
            "\(method): \(problem)"
        case .unknownMethod(let name, let known):
            "there is no forecast method '\(name)'; there are \(known.joined(separator: ", "))"
        }
    }
}
