public import NumericalMethods

/// x = A x + f, prepared once and solved for many f, by the method that suits the table.
///
/// Automatic choice: the factorization below 1000 sectors and where more than n / 600 solutions are expected; above, the
/// power series when the spectral radius is provably at most 0.9; else the iterative method. Coefficients of which
/// less than one in twenty is other than zero are kept sparse for the last two. Only A and, for the
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
        let plan = LeontiefPlan(coefficients, method: method, expectedSolutions: expectedSolutions)
        let isLarge = plan.method != .factorization && coefficients.rows >= LeontiefPlan.largeOrder
        if isLarge, 20 * coefficients.nonzeroCount < coefficients.rows * coefficients.columns {
            try self.init(plan, SparseMatrix(coefficients), tolerance: tolerance) { coefficients }
        } else {
            try self.init(plan, coefficients, tolerance: tolerance) { coefficients }
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
        let plan = LeontiefPlan(coefficients, method: method, expectedSolutions: expectedSolutions)
        try self.init(plan, coefficients, tolerance: tolerance) { coefficients.dense }
    }

    private init(
        _ plan: LeontiefPlan, _ coefficients: any LinearOperator, tolerance: Double, dense: () -> Matrix
    ) throws(InputOutputError) {
        if let place = coefficients.notFinitePlace {
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
        try requireProductive()
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
            return report(solved, values, transposed: transposed)
        }
        if method == .series, let bound {
            let series = PowerSeries(coefficients, values, bound: bound, tolerance: tolerance, transposed: transposed)
            let residual = residual(series.solution, values, transposed: transposed)
            guard series.converged else { throw .notConverged(method: "the series", relativeResidual: residual) }
            return report(
                series.solution, values, transposed: transposed, products: series.terms, bound: series.relativeErrorBound)
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
        _ solved: [Double], _ values: [Double], transposed: Bool, products: Int = 0, bound: Double? = nil
    ) -> LeontiefSolution {
        LeontiefSolution(
            values: solved, method: method, reason: reason, products: products,
            relativeResidual: residual(solved, values, transposed: transposed), relativeErrorBound: bound,
            reciprocalCondition: reciprocalCondition)
    }

    private func residual(_ solved: [Double], _ values: [Double], transposed: Bool) -> Double {
        let image = transposed ? coefficients.transposeApplied(to: solved) : coefficients.applied(to: solved)
        var (difference, size) = (0.0, 0.0)
        for i in solved.indices {
            difference += abs(solved[i] - image[i] - values[i])
            size += abs(solved[i])
        }
        return size == 0 ? difference : difference / size
    }

    private func requireProductive() throws(InputOutputError) {
        guard coefficients.isNonnegative, bound?.value ?? .infinity >= 1 else { return }
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
