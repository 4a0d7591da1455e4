/// How x = A x + f is solved.
package enum LeontiefMethod: String, CaseIterable, Sendable {
    /// Chosen by size, signs, number of solutions and the bound of the spectral radius.
    case automatic
    /// LU of I - A with partial pivoting.
    case factorization
    /// Weighted partial sums of f + A f + A^2 f + ..., with a proven bound of what is left out.
    case series
    /// Restarted GMRES with diagonal scaling.
    case iterative
}

/// An output vector and how it was found.
package struct LeontiefSolution: Sendable {
    /// By sector, in the units of the final demand (or per unit, for a transposed solution).
    package let values: [Double]
    /// The method used; never `automatic`.
    package let method: LeontiefMethod
    /// Why that method, in one sentence.
    package let reason: String
    /// Products with the matrix; 0 for the factorization.
    package let products: Int
    /// |x - A x - f|_1 / |x|_1; nothing for a further solution of a large factorised system, unless asked for: see
    /// `LeontiefSystem.factorizationError`.
    package let relativeResidual: Double?
    /// A proven bound of the relative error, in a weighted norm and apart from rounding in the bound itself, made from
    /// the residual and the bound of the spectral radius; not of the factorization, nor where the radius is not bounded
    /// below 1.
    package let relativeErrorBound: Double?
}
