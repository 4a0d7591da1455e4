import NumericalMethods

/// x = A x + f, prepared once and solved for many f, by the method that suits the table.
///
/// Automatic choice: the factorization below 1000 sectors and where more than n / 600 solutions are expected; else the
/// iterative method, which on multi-regional tables needs a quarter of the products of the power series. Coefficients
/// of which less than one in twenty is other than zero are kept sparse for these two. Only A and, for the
/// factorization, its factors are held, or the factors alone after `init(factorizing:)`.
///
/// A factorization is checked once, on a system whose solution is known; see `factorizationError`. Below 1000 sectors
/// and where it is asked for each solution has its own residual too, at the cost of one more look at A.
///
/// A without negative entries is refused when it is not productive: by the bound of the radius, or because
/// (I - A) x = 1 has a solution with an entry below 1 (Hawkins and Simon 1949, doi:10.2307/1905526).
package struct LeontiefSystem: Sendable {
    package let order: Int
    /// The method used and why.
    package let method: LeontiefMethod
    package let reason: String
    /// An upper bound of the spectral radius where one was needed; not of matrices with negative entries.
    package let radiusBound: Double?
    /// max |y - 1| for the y computed from (I - A) y = (I - A) 1, made when A was factorised; only of the
    /// factorization.
    package let factorizationError: Double?
    /// Nothing where the factors took the place of A.
    private let coefficients: (any LinearOperator)?
    private let bound: ColumnSumBound?
    private let factorization: LUFactorization?
    private let tolerance: Double

    /// Prepares a dense table.
    ///
    /// Throws `numerical` for a matrix that is not square or not finite, `notProductive`, `singular`, and
    /// `outOfRange` when the series is asked for and its bound is not below 1.
    package init(
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

    /// Factorises a dense table in its own memory: one matrix is held in all where the caller lets go of the table.
    /// Solutions have no residual of their own. Throws as the dense initializer.
    package init(factorizing coefficients: consuming Matrix) throws(InputOutputError) {
        guard coefficients.isSquare else {
            throw .numerical(.notSquare(rows: coefficients.rows, columns: coefficients.columns))
        }
        let isNonnegative = coefficients.profile.isNonnegative
        (order, method, reason) = (coefficients.rows, .factorization, "asked for, in place")
        (bound, radiusBound, tolerance) = (nil, nil, 1e-13)
        let known = LeontiefSystem.rightSideOfOnes(coefficients)
        let factors: LUFactorization
        do { factors = try LUFactorization(identityMinus: coefficients) } catch { throw InputOutputError(error) }
        self.coefficients = nil
        factorization = factors
        factorizationError = try LeontiefSystem.error(of: factors, known)
        if isNonnegative { try requireProductive() }
    }

    /// 1 over the condition number of I - A in the 1-norm, estimated anew each time it is asked; only of the
    /// factorization.
    package var reciprocalCondition: Double? { factorization?.reciprocalCondition }

    /// (I - A) 1.
    private static func rightSideOfOnes(_ coefficients: some LinearOperator) -> [Double] {
        coefficients.applied(to: Array(repeating: 1, count: coefficients.order)).map { 1 - $0 }
    }

    private static func error(of factors: LUFactorization, _ known: [Double]) throws(InputOutputError) -> Double {
        try inDomainWords { () throws(LinearAlgebraError) in try factors.solve(known) }.reduce(0) {
            max($0, abs($1 - 1))
        }
    }

    private init(
        _ plan: LeontiefPlan, _ coefficients: any LinearOperator, _ profile: EntryProfile, tolerance: Double,
        dense: () -> Matrix
    ) throws(InputOutputError) {
        if !profile.isFinite, let place = coefficients.notFinitePlace {
            throw .numerical(.notFinite(row: place.row, column: place.column))
        }
        if plan.method == .series, plan.bound?.value ?? .infinity >= 1 {
            throw .outOfRange(
                what: "proven bound of the spectral radius for the series", value: plan.bound?.value ?? .infinity)
        }
        (order, method, reason) = (coefficients.order, plan.method, plan.reason)
        (bound, radiusBound) = (plan.bound, plan.bound?.value)
        (self.coefficients, self.tolerance) = (coefficients, tolerance)
        if plan.method == .factorization {
            let factors = try inDomainWords { () throws(LinearAlgebraError) in
                try LUFactorization(identityMinus: dense())
            }
            factorization = factors
            factorizationError = try LeontiefSystem.error(of: factors, LeontiefSystem.rightSideOfOnes(coefficients))
        } else {
            (factorization, factorizationError) = (nil, nil)
        }
        if profile.isNonnegative { try requireProductive() }
    }

    /// x = L f. `checked`: with its own residual whatever the method and size. Throws `size`, or `notConverged` of the
    /// methods that iterate.
    package func output(forFinalDemand finalDemand: [Double], checked: Bool = false) throws(InputOutputError)
        -> LeontiefSolution
    {
        try solution(finalDemand, transposed: false, checked: checked)
    }

    /// y' = e' L: an amount per unit of output, summed over all suppliers; also p' = v_c' L. Throws as `output`.
    package func multipliers(of perUnit: [Double], checked: Bool = false) throws(InputOutputError) -> LeontiefSolution {
        try solution(perUnit, transposed: true, checked: checked)
    }

    /// L F for several final demands, one a column, together: far below the cost of one after another. Throws as
    /// `output`.
    package func outputs(forFinalDemands finalDemands: Matrix) throws(InputOutputError) -> Matrix {
        try columnwise(finalDemands, transposed: false)
    }

    /// L' E for several satellites, one a column: their multipliers. Throws as `output`.
    package func multipliers(of perUnit: Matrix) throws(InputOutputError) -> Matrix {
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

    private func solution(_ values: [Double], transposed: Bool, checked: Bool = false) throws(InputOutputError)
        -> LeontiefSolution
    {
        guard values.count == order else {
            throw .size(what: "a list by sector", expected: order, actual: values.count)
        }
        for (sector, value) in values.enumerated() where !value.isFinite {
            throw .unfit(what: "the amount must be a finite number", sector: sector, value: value)
        }
        if let factorization {
            let solved = try inDomainWords { () throws(LinearAlgebraError) in
                transposed ? try factorization.solveTransposed(values) : try factorization.solve(values)
            }
            let isChecked = checked || order < LeontiefPlan.largeOrder
            return report(solved, values, transposed: transposed, products: 0, isChecked ? coefficients : nil)
        }
        guard let coefficients else { throw .size(what: "coefficients", expected: order, actual: 0) }
        return method == .series
            ? try summed(coefficients, values, transposed: transposed)
            : try iterated(coefficients, values, transposed: transposed)
    }

    private func summed(
        _ matrix: some LinearOperator, _ values: [Double], transposed: Bool
    ) throws(InputOutputError) -> LeontiefSolution {
        guard let bound else {
            throw .outOfRange(what: "proven bound of the spectral radius for the series", value: .infinity)
        }
        let series = AcceleratedSeries(matrix, values, bound: bound, tolerance: tolerance, transposed: transposed)
        let report = report(series.solution, values, transposed: transposed, products: series.products, matrix)
        guard series.converged else {
            throw .notConverged(method: "the series", relativeResidual: report.relativeResidual ?? .nan)
        }
        return report
    }

    private func iterated(
        _ matrix: some LinearOperator, _ values: [Double], transposed: Bool
    ) throws(InputOutputError) -> LeontiefSolution {
        let result = transposed ? residualSolve(TransposedOperator(matrix), values) : residualSolve(matrix, values)
        guard result.converged || result.relativeResidual <= 1e-10 else {
            throw .notConverged(method: "the iterative solution", relativeResidual: result.relativeResidual)
        }
        return report(result.solution, values, transposed: transposed, products: result.products, matrix)
    }

    private func residualSolve(_ matrix: some LinearOperator, _ values: [Double]) -> GeneralizedMinimalResidual {
        GeneralizedMinimalResidual(identityMinus: matrix, values, tolerance: tolerance)
    }

    /// A solution with its residual where `matrix` is there to make one.
    private func report(
        _ solved: [Double], _ values: [Double], transposed: Bool, products: Int, _ matrix: (any LinearOperator)?
    ) -> LeontiefSolution {
        let residual = matrix.map { matrix in
            let image = transposed ? matrix.transposeApplied(to: solved) : matrix.applied(to: solved)
            return solved.indices.map { values[$0] - solved[$0] + image[$0] }
        }
        let size = absoluteSum(solved)
        return LeontiefSolution(
            values: solved, method: method, reason: reason, products: products,
            relativeResidual: residual.map { size == 0 ? absoluteSum($0) : absoluteSum($0) / size },
            relativeErrorBound: residual.flatMap {
                bound?.relativeError(residual: $0, solution: solved, transposed: transposed)
            })
    }

    private func absoluteSum(_ values: [Double]) -> Double { values.reduce(0) { $0 + abs($1) } }

    private func requireProductive() throws(InputOutputError) {
        guard bound?.value ?? .infinity >= 1 else { return }
        let radius: Double
        do {
            let ones = try solution(Array(repeating: 1, count: order), transposed: false).values
            guard let smallest = ones.min(), smallest < 1 - 1e-9 || !smallest.isFinite else { return }
            radius = self.radius
        } catch {
            guard case .notConverged = error else { throw error }
            radius = self.radius
            if radius < 1 { throw error }
        }
        throw .notProductive(spectralRadius: radius)
    }

    /// The spectral radius for a message; not a number after `init(factorizing:)`.
    private var radius: Double { coefficients.map { spectralRadius($0) } ?? .nan }

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
