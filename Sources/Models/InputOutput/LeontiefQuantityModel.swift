public import NumericalMethods

/// Output that a final demand calls for, through all suppliers.
///
/// x = A x + f, so x = (I - A)^-1 f = L f; the output multiplier of sector j is the column sum of L; for any
/// amount e per unit of output the multiplier is e' L. Units are those of f (M AZN a year). Solved by a
/// factorisation of I - A; L is formed only by `inverse`.
///
/// Valid when the spectral radius of A is below 1 (Hawkins and Simon 1949, doi:10.2307/1905526); then x >= 0 for every f >= 0.
/// Source: Leontief (1936), doi:10.2307/1927837; Miller and Blair (2009), ch. 2, doi:10.1017/CBO9780511626982.
public struct LeontiefQuantityModel: Sendable {
    public let coefficients: Matrix
    public let spectralRadius: Double
    private let factorization: LUFactorization

    /// Throws `notProductive` when the spectral radius is 1 or more, `singular` or `numerical`.
    public init(coefficients: Matrix) throws(InputOutputError) {
        let radius = try inDomainWords { () throws(LinearAlgebraError) in try PowerIteration(coefficients).radius }
        guard radius < 1 else { throw .notProductive(spectralRadius: radius) }
        self.coefficients = coefficients
        spectralRadius = radius
        factorization = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(Matrix.identity(coefficients.rows) - coefficients)
        }
    }

    /// x = L f.
    public func output(forFinalDemand finalDemand: [Double]) throws(InputOutputError) -> [Double] {
        try inDomainWords { () throws(LinearAlgebraError) in try factorization.solve(finalDemand) }
    }

    /// f = (I - A) x, what is left for final users.
    public func finalDemand(forOutput output: [Double]) throws(InputOutputError) -> [Double] {
        guard output.count == coefficients.columns else {
            throw .size(what: "output", expected: coefficients.columns, actual: output.count)
        }
        return zip(output, coefficients * output).map { $0 - $1 }
    }

    /// Column sums of L: output of all sectors per unit of final demand of each.
    public func outputMultipliers() throws(InputOutputError) -> [Double] {
        try multipliers(of: Array(repeating: 1, count: coefficients.columns))
    }

    /// e' L: an amount per unit of output, summed over all suppliers, per unit of final demand.
    public func multipliers(of perUnit: [Double]) throws(InputOutputError) -> [Double] {
        try inDomainWords { () throws(LinearAlgebraError) in try factorization.solveTransposed(perUnit) }
    }

    /// L = (I - A)^-1.
    public func inverse() throws(InputOutputError) -> Matrix {
        try inDomainWords { () throws(LinearAlgebraError) in try factorization.inverse() }
    }

    /// 1 over the condition number of I - A; below about 1e-10 the table is doubtful.
    public var reciprocalCondition: Double { factorization.reciprocalCondition }
}
