/// The solution of x = A x + f as f + A f + A^2 f + ..., for a matrix without negative entries.
///
/// With a weighted norm in which |A|_w <= c < 1 the terms left out after the k-th add up to at most
/// |A^k f|_w c / (1 - c), a proven bound; the sum stops when it is below the tolerance times |x|_w.
/// For x' = x' A + v' the same c and weights hold in the dual norm max |x_j| / w_j. A factorisation is not needed and no copy of A is made.
///
/// Source: Waugh (1950), Inversion of the Leontief matrix by power series, Econometrica 18.
public struct PowerSeries: Sendable {
    public let solution: [Double]
    /// The number of products with the matrix.
    public let terms: Int
    /// The bound of what was left out, as a share of |x|_w.
    public let relativeErrorBound: Double
    public let converged: Bool

    /// Sums the series, or that of A' when `transposed`. With a bound of 1 or more nothing is summed.
    public init(
        _ matrix: some LinearOperator, _ values: [Double], bound: ColumnSumBound, tolerance: Double = 1e-13,
        transposed: Bool = false, maximumTerms: Int = 10_000
    ) {
        precondition(values.count == matrix.order, "sizes of a matrix and a vector must fit")
        var (sum, term, count) = (values, values, 0)
        let factor = bound.value < 1 ? bound.value / (1 - bound.value) : .infinity
        func size(_ vector: [Double]) -> Double { transposed ? bound.dualNorm(vector) : bound.norm(vector) }
        var left = PowerSeries.share(factor, of: size(term), in: size(sum))
        while left > tolerance, count < maximumTerms, factor.isFinite {
            term = transposed ? matrix.transposeApplied(to: term) : matrix.applied(to: term)
            for i in sum.indices { sum[i] += term[i] }
            count += 1
            left = PowerSeries.share(factor, of: size(term), in: size(sum))
        }
        (solution, terms, relativeErrorBound, converged) = (sum, count, left, left <= tolerance)
    }

    private static func share(_ factor: Double, of term: Double, in sum: Double) -> Double {
        term == 0 ? 0 : factor * term / sum
    }
}
