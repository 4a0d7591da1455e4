import NumericalMethods

/// Why an input-output model cannot be built or solved. Sectors are counted from 0.
package enum InputOutputError: Error, Equatable, CustomStringConvertible {
    /// A list of another length was needed.
    case size(what: String, expected: Int, actual: Int)
    /// A number that is not finite, or outside the range in which the formula means something.
    case outOfRange(what: String, value: Double)
    /// A sector whose output is negative.
    case negativeOutput(sector: Int, output: Double)
    /// A sector that buys inputs, or adds value, and makes nothing.
    case inputsWithoutOutput(sector: Int)
    /// The sectors use up more than they make: no output meets a positive final demand.
    case notProductive(spectralRadius: Double)
    /// I - A cannot be solved: the columns of these sectors depend on each other.
    case singular(sectors: [Int])
    /// An amount of one sector (or product) with which the model means nothing; `what` says what it must be.
    case unfit(what: String, sector: Int, value: Double)
    /// A category of final demand that belongs to no region of the table.
    case categoryWithoutRegion(category: String, regions: [String])
    /// An iterative solution that stopped short of its tolerance.
    case notConverged(method: String, relativeResidual: Double)
    /// The linear algebra refused its arguments.
    case numerical(LinearAlgebraError)

    init(_ error: LinearAlgebraError) {
        if case .singular(let pivot, let columns) = error {
            self = .singular(sectors: columns.isEmpty ? [pivot] : columns)
        } else {
            self = .numerical(error)
        }
    }

    package var description: String { description(sectors: []) }

    /// The fault in words, with sectors by name where names are given.
    package func description(sectors names: [String]) -> String {
        func name(_ sector: Int) -> String {
            names.indices.contains(sector) ? "'\(names[sector])'" : "number \(sector)"
        }
        switch self {
        case .size(let what, let expected, let actual):
            return "\(what): \(expected) entries were expected, \(actual) were given"
        case .outOfRange(let what, let value):
            return "\(what): \(value) is outside its range"
        case .negativeOutput(let sector, let output):
            return "sector \(name(sector)): output is \(output) M AZN; it cannot be negative"
        case .inputsWithoutOutput(let sector):
            return """
                sector \(name(sector)): it has inputs or value added and no output; correct its column or its output
                """
        case .notProductive(let radius):
            return """
                the table is not productive, the sectors use up more than they make: the spectral radius of the \
                coefficients is \(radius), below 1 was expected
                """
        case .singular(let sectors):
            let listed =
                sectors.prefix(20).map(name).joined(separator: ", ")
                + (sectors.count > 20 ? " and \(sectors.count - 20) more" : "")
            return
                "the coefficients cannot be solved: I - A is singular in the columns of \(listed), which use up among "
                + "themselves all that they make, or depend on each other"
        case .unfit(let what, let sector, let value):
            return "sector \(name(sector)): \(what); it is \(value)"
        case .categoryWithoutRegion(let category, let regions):
            return
                "category '\(category)' of final demand is of no region; a category is called as its region, or begins with it and a point; "
                + "regions are \(regions.prefix(20).joined(separator: ", "))\(regions.count > 20 ? ", ..." : "")"
        case .notConverged(let method, let residual):
            return "\(method) stopped at a relative residual of \(residual); choose the factorization"
        case .numerical(let error):
            return "the coefficients cannot be solved: \(error)"
        }
    }
}

/// Runs a step of linear algebra and restates its fault in this family's words.
func inDomainWords<Result>(
    _ step: () throws(LinearAlgebraError) -> Result
) throws(InputOutputError) -> Result {
    do { return try step() } catch { throw InputOutputError(error) }
}
