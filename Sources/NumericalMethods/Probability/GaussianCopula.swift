import RealModule

/// Dependence between uniform numbers by way of correlated normal ones; works draw by draw.
///
/// Source: Nelsen (2006), An Introduction to Copulas, section 2.3; Pearson (1907) for the rank correlation.
package struct GaussianCopula: Sendable {
    /// The correlations of the normal numbers.
    package let correlation: Matrix
    /// How far the correlations were moved to agree with each other, in the Frobenius norm; 0 without repair.
    package let repairDistance: Double
    private let factor: Matrix

    /// From the correlations of the normal numbers. Throws `notPositiveDefinite` when they contradict each other.
    package init(normalCorrelation: Matrix, repairing: Bool = false) throws(DistributionError) {
        try GaussianCopula.check(normalCorrelation)
        if let cholesky = try? CholeskyFactorization(normalCorrelation) {
            correlation = normalCorrelation
            repairDistance = 0
            factor = cholesky.factor
            return
        }
        let smallest = (try? SymmetricEigenvalues(normalCorrelation, vectors: false))?.values.first ?? .nan
        guard repairing else { throw .notPositiveDefinite(smallestEigenvalue: smallest) }
        let nearest = try NearestCorrelation(normalCorrelation)
        let shrunk = nearest.shrunk()
        guard let cholesky = try? CholeskyFactorization(shrunk) else {
            throw .notPositiveDefinite(smallestEigenvalue: smallest)
        }
        correlation = shrunk
        repairDistance = nearest.distance
        factor = cholesky.factor
    }

    /// From rank correlations (Spearman): the normal correlation is 2 sin(pi rank / 6).
    package init(rankCorrelation: Matrix, repairing: Bool = false) throws(DistributionError) {
        try GaussianCopula.check(rankCorrelation)
        var normal = rankCorrelation.mapping { GaussianCopula.normalCorrelation(rank: $0) }
        for i in 0..<normal.rows { normal[i, i] = 1 }
        try self.init(normalCorrelation: normal, repairing: repairing)
    }

    package var dimensions: Int { correlation.rows }

    /// Dependent uniform numbers from as many independent ones above 0 and below 1; the first stays as it is.
    package func uniforms(_ independent: [Double]) -> [Double] {
        normals(independent.map(StandardNormal.quantile)).map {
            min(max(StandardNormal.cumulative($0), 0x1p-60), 1 - 0x1p-53)
        }
    }

    /// Correlated standard normal numbers L z from as many independent ones.
    package func normals(_ independent: [Double]) -> [Double] {
        precondition(independent.count == dimensions, "a copula needs one number for each of its dimensions")
        return (0..<dimensions).map { i in
            (0...i).reduce(0) { $0 + factor[i, $1] * independent[$1] }
        }
    }

    /// 2 sin(pi rank / 6).
    package static func normalCorrelation(rank: Double) -> Double { 2 * Double.sin(.pi * rank / 6) }

    private static func check(_ matrix: Matrix) throws(DistributionError) {
        try NearestCorrelation.check(matrix)
        for j in 0..<matrix.columns {
            guard abs(matrix[j, j] - 1) <= 1e-12 else { throw .notCorrelations("one on the diagonal is not 1") }
            for i in 0..<j where abs(matrix[i, j]) > 1 {
                throw .notCorrelations("entry (\(i + 1), \(j + 1)) lies outside -1 to 1")
            }
        }
    }
}
