/// Scores of forecast distributions; lower is better.
///
/// Source: Gneiting and Raftery (2007), Strictly proper scoring rules, doi:10.1198/016214506000001437.
package enum ProbabilityScores {
    /// Continuous ranked probability score of a normal distribution: s [z (2 F(z) - 1) + 2 f(z) - 1/sqrt(pi)] with
    /// z = (a - mean)/s; not a number where the deviation s is not above zero.
    package static func normal(mean: Double, deviation: Double, actual: Double) -> Double {
        guard deviation > 0 else { return .nan }
        let z = (actual - mean) / deviation
        let core =
            z * (2 * StandardNormal.cumulative(z) - 1) + 2 * StandardNormal.density(z) - 1 / Double.pi.squareRoot()
        return deviation * core
    }
}
