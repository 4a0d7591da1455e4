/// A proven upper bound of the spectral radius of a matrix without negative entries.
///
/// For any weights w > 0 and c = max_j (w' A)_j / w_j the weighted norm |x|_w = sum w_i |x_i| obeys |A x|_w <= c |x|_w,
/// so that the radius is at most c (Collatz-Wielandt). Weights start at 1, where c is the largest column sum, and are
/// improved by w' <- w' + w' A as long as c is not below the target.
///
/// Source: Berman and Plemmons (1994), Nonnegative Matrices in the Mathematical Sciences, ch. 2,
/// doi:10.1137/1.9781611971262.
package struct ColumnSumBound: Sendable {
    /// The bound c; below 1 it proves that powers of the matrix die out.
    package let value: Double
    /// The weights that give it, the largest being 1.
    package let weights: [Double]
    /// The largest column sum, which is the bound with equal weights.
    package let largestColumnSum: Double

    /// Bounds the radius with at most `maximumSteps` improvements, fewer once the bound is at most `target`.
    package init(_ matrix: some LinearOperator, target: Double = 0.95, maximumSteps: Int = 60) {
        var weights = [Double](repeating: 1, count: matrix.order)
        var best: (value: Double, weights: [Double])?
        var first = 0.0
        for step in 0...max(0, maximumSteps) {
            let image = matrix.transposeApplied(to: weights)
            let value = zip(image, weights).reduce(0) { max($0, $1.0 / $1.1) }
            if step == 0 { first = value }
            if value < best?.value ?? .infinity { best = (value, weights) }
            if value <= target { break }
            let sum = zip(image, weights).map { $0 + $1 }
            let largest = sum.max() ?? 1
            weights = sum.map { $0 / largest }
            guard weights.allSatisfy({ $0 > 1e-12 }) else { break }
        }
        value = best?.value ?? 0
        self.weights = best?.weights ?? []
        largestColumnSum = first
    }

    /// A proven bound of the relative error of an x with residual r = f - (I - A) x: |r| / ((1 - c) |x|), in the
    /// weighted norm or, for x' = x' A + f', in its dual. Nothing when c is not below 1.
    package func relativeError(residual: [Double], solution: [Double], transposed: Bool = false) -> Double? {
        guard value < 1 else { return nil }
        let (error, size) =
            transposed
            ? (dualNorm(residual), dualNorm(solution)) : (norm(residual), norm(solution))
        return error == 0 ? 0 : error / ((1 - value) * size)
    }

    /// |x|_w.
    func norm(_ vector: [Double]) -> Double { zip(vector, weights).reduce(0) { $0 + abs($1.0) * $1.1 } }

    /// max |x_j| / w_j, in which |x' A| <= c |x'|.
    func dualNorm(_ vector: [Double]) -> Double { zip(vector, weights).reduce(0) { max($0, abs($1.0) / $1.1) } }
}
