/// The solution of x = A x + f by weighted partial sums of f + A f + A^2 f + ..., for a matrix without negative
/// entries.
///
/// The first terms are added as they are and tell how fast they fall, q. Then the Chebyshev recurrence for a spectrum
/// of I - A in [1 - q, 1 + q / 5] chooses the weights, which takes about half the products of the plain sum. The
/// stopping rule is proven and does not rest on q: with r = f - (I - A) x and |A|_w <= c < 1 the error is at most |r|_w
/// / (1 - c). Where the residual stops falling the plain sum goes on from the x reached, since the rest is r + A r +
/// A^2 r + ...
///
/// Source: Golub and Varga (1961), doi:10.1007/BF01386013; Saad (2003), Iterative Methods for Sparse Linear Systems,
/// 2nd ed., section 12.3, doi:10.1137/1.9780898718003.
package struct AcceleratedSeries: Sendable {
    package let solution: [Double]
    /// The number of products with the matrix.
    package let products: Int
    /// The bound of the error as a share of |x|_w.
    package let relativeErrorBound: Double
    package let converged: Bool

    /// The terms added without weights before the recurrence.
    static let plainTerms = 4

    /// Solves the system, or that of A' when `transposed`. With a bound of 1 or more nothing is summed.
    package init(
        _ matrix: some LinearOperator, _ values: [Double], bound: ColumnSumBound, tolerance: Double = 1e-13,
        transposed: Bool = false, maximumProducts: Int = 10_000
    ) {
        precondition(values.count == matrix.order, "sizes of a matrix and a vector must fit")
        var state = State(values, bound, transposed: transposed, tolerance: tolerance)
        func product(_ vector: [Double]) -> [Double] {
            transposed ? matrix.transposeApplied(to: vector) : matrix.applied(to: vector)
        }
        guard bound.value < 1 else {
            (solution, products, relativeErrorBound, converged) = (values, 0, .infinity, false)
            return
        }
        var falls: [Double] = []
        while !state.isDone, falls.count < AcceleratedSeries.plainTerms {
            let before = state.size
            state.addTerm(product(state.residual))
            falls.append(state.size / before)
        }
        if !state.isDone, let rate = falls.last, rate > 0, rate < 1 {
            state.accelerate(rate: min(rate * 1.02, bound.value), atMost: maximumProducts, product)
        }
        while !state.isDone, state.products < maximumProducts { state.addTerm(product(state.residual)) }
        (solution, products, relativeErrorBound, converged) = (state.sum, state.products, state.error, state.isDone)
    }

    /// A partial sum with its residual.
    private struct State {
        var sum: [Double]
        var residual: [Double]
        var products = 0
        /// |r|_w.
        var size: Double
        private let bound: ColumnSumBound
        private let transposed: Bool
        private let tolerance: Double

        init(_ values: [Double], _ bound: ColumnSumBound, transposed: Bool, tolerance: Double) {
            (sum, residual) = (Array(repeating: 0, count: values.count), values)
            (self.bound, self.transposed, self.tolerance) = (bound, transposed, tolerance)
            size = transposed ? bound.dualNorm(values) : bound.norm(values)
        }

        var error: Double {
            let length = transposed ? bound.dualNorm(sum) : bound.norm(sum)
            return size == 0 ? 0 : size / ((1 - bound.value) * length)
        }
        var isDone: Bool { error <= tolerance }

        /// x + r with the residual A r.
        mutating func addTerm(_ image: [Double]) {
            for i in sum.indices { sum[i] += residual[i] }
            step(to: image)
        }

        private mutating func step(to next: [Double]) {
            residual = next
            products += 1
            size = transposed ? bound.dualNorm(residual) : bound.norm(residual)
        }

        /// The Chebyshev recurrence, until done or until ten steps do not halve the residual.
        mutating func accelerate(rate: Double, atMost limit: Int, _ product: ([Double]) -> [Double]) {
            let centre = 1 - 0.4 * rate, half = 0.6 * rate
            var factor = half / centre
            var direction = residual.map { $0 / centre }
            var checkpoint = size
            while !isDone, products < limit {
                let image = product(direction)
                var next = residual
                for i in sum.indices {
                    sum[i] += direction[i]
                    next[i] += image[i] - direction[i]
                }
                step(to: next)
                if products % 10 == 0 {
                    guard size < 0.5 * checkpoint else { return }
                    checkpoint = size
                }
                let later = 1 / (2 * centre / half - factor)
                for i in direction.indices {
                    direction[i] = later * factor * direction[i] + 2 * later / half * residual[i]
                }
                factor = later
            }
        }
    }
}
