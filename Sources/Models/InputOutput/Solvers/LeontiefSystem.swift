public import NumericalMethods

/// x = A x + f, prepared once and solved for many f, by the method that suits the table.
///
/// Automatic choice: the factorization below 1000 sectors and where more than n / 600 solutions are expected; else the iterative
/// method, which on multi-regional tables needs a quarter of the products of the power series. Coefficients of which
/// less than one in twenty is other than zero are kept sparse for these two. Only A and, for the
/// factorization, its factors are held.
///
/// A without negative entries is refused when it is not productive: by the bound of the radius, or because
/// (I - A) x = 1 has a solution with an entry below 1 (Hawkins and Simon 1949, doi:10.2307/1905526).
public struct LeontiefSystem: Sendable {
    public let order: Int
    /// The method used and why.
    public let method: LeontiefMethod
    public let reason: String
    /// An upper bound of the spectral radius where one was needed; not of matrices with negative entries.
    public let radiusBound: Double?
    public let reciprocalCondition: Double?
    private let coefficients: any LinearOperator
    private let bound: ColumnSumBound?
    private let factorization: LUFactorization?
    private let tolerance: Double

    /// Prepares a dense table.
    ///
    /// Throws `numerical` for a matrix that is not square or not finite, `notProductive`, `singular`, and
    /// `outOfRange` when the series is asked for and its bound is not below 1.
    public init(
        coefficients: Matrix, method: LeontiefMethod = .automatic, expectedSolutions: Int = 1, tolerance: Double = 1e-13
    ) throws(InputOutputError) {
        guard coefficients.isSquare else {
            throw .numerical(.notSquare(rows: coefficients.rows, columns: coefficients.columns))
        }
        let profile = coefficients.profile
        let plan = LeontiefPlan(coefficients, profile, method: method, expectedSolutions: expectedSolutions)
        let isLarge = plan.method != .factorization && coefficients.rows >= LeontiefPlan.largeOrder
        if isLarge, 20 * profile.nonzeroCount < coefficients.rows * coefficients.columns {
            try self.init(plan, SparseMatrix(coefficients), profile, tolerance: tolerance) { coefficients }
        } else {
            try self.init(plan, coefficients, profile, tolerance: tolerance) { coefficients }
        }
    }

    /// Prepares a sparse table; the factorization makes it dense. Throws as the dense initializer.
    public init(
        coefficients: SparseMatrix, method: LeontiefMethod = .automatic, expectedSolutions: Int = 1,
        tolerance: Double = 1e-13
    ) throws(InputOutputError) {
        guard coefficients.rows == coefficients.columns else {
            throw .numerical(.notSquare(rows: coefficients.rows, columns: coefficients.columns))
        }
        let profile = coefficients.profile
        let plan = LeontiefPlan(coefficients, profile, method: method, expectedSolutions: expectedSolutions)
        try self.init(plan, coefficients, profile, tolerance: tolerance) { coefficients.dense }
    }

    private init(
        _ plan: LeontiefPlan, _ coefficients: any LinearOperator, _ profile: EntryProfile, tolerance: Double,
        dense: () -> Matrix
    ) throws(InputOutputError) {
        if !profile.isFinite, let place = coefficients.notFinitePlace {
            throw .numerical(.notFinite(row: place.row, column: place.column))
        }
        if plan.method == .series, plan.bound?.value ?? .infinity >= 1 {
            throw .outOfRange(what: "proven bound of the spectral radius for the series", value: plan.bound?.value ?? .infinity)
        }
        (order, method, reason) = (coefficients.order, plan.method, plan.reason)
        (bound, radiusBound) = (plan.bound, plan.bound?.value)
        (self.coefficients, self.tolerance) = (coefficients, tolerance)
        if plan.method == .factorization {
            let factors = try inDomainWords { () throws(LinearAlgebraError) in
                try LUFactorization(identityMinus: dense())
            }
            (factorization, reciprocalCondition) = (factors, factors.reciprocalCondition)
        } else {
            (factorization, reciprocalCondition) = (nil, nil)
        }
        if profile.isNonnegative { try requireProductive() }
    }

    /// x = L f. Throws `size`, or `notConverged` of the iterative method.
    public func output(forFinalDemand finalDemand: [Double]) throws(InputOutputError) -> LeontiefSolution {
        try solution(finalDemand, transposed: false)
    }

    /// y' = e' L: an amount per unit of output, summed over all suppliers; also p' = v_c' L. Throws as `output`.
    public func multipliers(of perUnit: [Double]) throws(InputOutputError) -> LeontiefSolution {
        try solution(perUnit, transposed: true)
    }

    /// L F for several final demands, one a column, together: far below the cost of one after another. Throws as `output`.
    public func outputs(forFinalDemands finalDemands: Matrix) throws(InputOutputError) -> Matrix {
        try columnwise(finalDemands, transposed: false)
    }

    /// L' E for several satellites, one a column: their multipliers. Throws as `output`.
    public func multipliers(of perUnit: Matrix) throws(InputOutputError) -> Matrix {
        try columnwise(perUnit, transposed: true)
    }

    private func columnwise(_ values: Matrix, transposed: Bool) throws(InputOutputError) -> Matrix {
        guard values.rows == order else {
            throw .size(what: "rows of a list by sector", expected: order, actual: values.rows)
        }
        if let factorization {
            return try inDomainWords { () throws(LinearAlgebraError) in
                transposed ? try factorization.solveTransposed(values) : try factorization.solve(values)
            }
        }
        var columns: [[Double]] = []
        for j in 0..<values.columns { columns.append(try solution(values.column(j), transposed: transposed).values) }
        return try inDomainWords { () throws(LinearAlgebraError) in try Matrix(fromColumns: columns) }
    }

    private func solution(_ values: [Double], transposed: Bool) throws(InputOutputError) -> LeontiefSolution {
        guard values.count == order else { throw .size(what: "a list by sector", expected: order, actual: values.count) }
        for (sector, value) in values.enumerated() where !value.isFinite {
            throw .unfit(what: "the amount must be a finite number", sector: sector, value: value)
        }
        if let factorization {
            let solved = try inDomainWords { () throws(LinearAlgebraError) in
                transposed ? try factorization.solveTransposed(values) : try factorization.solve(values)
            }
            return report(solved, values, transposed: transposed, products: 0)
        }
        if method == .series, let bound {
            let series = PowerSeries(coefficients, values, bound: bound, tolerance: tolerance, transposed: transposed)
            let report = report(series.solution, values, transposed: transposed, products: series.terms)
            guard series.converged else {
                throw .notConverged(method: "the series", relativeResidual: report.relativeResidual)
            }
            return report
        }
        return try iterated(values, transposed: transposed)
    }

    private func iterated(_ values: [Double], transposed: Bool) throws(InputOutputError) -> LeontiefSolution {
        let result = transposed ? transposedResidualSolve(coefficients, values) : residualSolve(coefficients, values)
        guard result.converged || result.relativeResidual <= 1e-10 else {
            throw .notConverged(method: "the iterative solution", relativeResidual: result.relativeResidual)
        }
        return report(result.solution, values, transposed: transposed, products: result.products)
    }

    private func residualSolve(_ matrix: some LinearOperator, _ values: [Double]) -> GeneralizedMinimalResidual {
        GeneralizedMinimalResidual(identityMinus: matrix, values, tolerance: tolerance)
    }

    private func transposedResidualSolve(
        _ matrix: some LinearOperator, _ values: [Double]
    ) -> GeneralizedMinimalResidual {
        residualSolve(TransposedOperator(matrix), values)
    }

    private func report(
        _ solved: [Double], _ values: [Double], transposed: Bool, products: Int
    ) -> LeontiefSolution {
        let image = transposed ? coefficients.transposeApplied(to: solved) : coefficients.applied(to: solved)
        let residual = solved.indices.map { values[$0] - solved[$0] + image[$0] }
        let (error, size) = (absoluteSum(residual), absoluteSum(solved))
        return LeontiefSolution(
            values: solved, method: method, reason: reason, products: products,
            relativeResidual: size == 0 ? error : error / size,
            relativeErrorBound: bound?.relativeError(residual: residual, solution: solved, transposed: transposed),
            reciprocalCondition: reciprocalCondition)
    }

    private func absoluteSum(_ values: [Double]) -> Double { values.reduce(0) { $0 + abs($1) } }

    private func requireProductive() throws(InputOutputError) {
        guard bound?.value ?? .infinity >= 1 else { return }
        let ones = try solution(Array(repeating: 1, count: order), transposed: false).values
        guard let smallest = ones.min(), smallest < 1 - 1e-9 || !smallest.isFinite else { return }
        throw .notProductive(spectralRadius: spectralRadius(coefficients))
    }

    /// The radius by power iteration, to three digits or so, for a message.
    private func spectralRadius(_ matrix: some LinearOperator) -> Double {
        var vector = [Double](repeating: 1 / Double(max(1, order)), count: order)
        var estimate = 0.0
        for _ in 0..<200 {
            let image = zip(matrix.applied(to: vector), vector).map { $0 + $1 }
            let sum = image.reduce(0, +)
            estimate = sum - 1
            vector = image.map { $0 / sum }
        }
        return estimate
    }
}
