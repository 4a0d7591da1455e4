/// A structural model with its variances estimated by maximum likelihood.
///
/// The variances are c s_i^2 / sum of s^2; c follows in closed form, s is searched without bounds from several starts.
/// A variance of zero is a legitimate optimum: a small one that can be set to zero without losing 1e-6 of
/// log-likelihood is.
package struct StructuralEstimate: Sendable {
    package let model: StructuralModel
    /// The variances in the order of the model's components.
    package let variances: [Double]
    /// The diffuse log-likelihood, its constant counting every observation.
    package let logLikelihood: Double
    /// Whether the search settled.
    package let converged: Bool

    /// The estimate; nil where the series does not determine the variances (too short, or fitted without error).
    ///
    /// With `constantSlope` the variance of the slope stays at zero.
    package init?(_ model: StructuralModel, _ values: [Double], constantSlope: Bool = false) {
        let template = StructuralTemplate(model)
        let least = PerfectFit.limit(values)
        func height(_ shares: [Double]) -> Double {
            let sum = shares.reduce(0) { $0 + $1 * $1 }
            guard sum > 0, sum.isFinite else { return .infinity }
            let likelihood = ConcentratedLikelihood(template.model(shares.map { $0 * $0 / sum }), values)
            return likelihood.scale > least ? -likelihood.logLikelihood : .infinity
        }
        var minimizer = MultiStartMinimizer()
        minimizer.descent.gradientTolerance = 1e-6
        minimizer.descent.valueTolerance = 1e-10
        // A share of zero has a slope of zero and therefore stays where it starts.
        let starts = StructuralEstimate.starts(model).map { start in
            start.enumerated().map { constantSlope && model.components[$0.offset] == "slope" ? 0 : $0.element }
        }
        guard var best = minimizer.minimize(from: starts, height), best.value.isFinite else { return nil }
        best = StructuralEstimate.withZeros(best, minimizer, height)
        let sum = best.point.reduce(0) { $0 + $1 * $1 }
        let shares = best.point.map { $0 * $0 / sum }
        let likelihood = ConcentratedLikelihood(template.model(shares), values)
        guard likelihood.logLikelihood.isFinite else { return nil }
        self.model = model
        variances = shares.map { $0 * likelihood.scale }
        logLikelihood = likelihood.logLikelihood
        converged = best.converged
    }

    /// The components whose best variance is zero.
    package var fixedComponents: [String] {
        zip(model.components, variances).filter { $0.1 == 0 }.map(\.0)
    }

    private static func starts(_ model: StructuralModel) -> [[Double]] {
        switch model.form {
        case .localLevel: [[1, 0.3], [0.2, 1]]
        case .localLinearTrend: [[1, 0.3, 0.03], [0.3, 1, 0.1], [1, 0.05, 0.2]]
        case .basicStructural: [[0.6, 1, 0.03, 0.3], [1, 0.3, 0.1, 0.1]]
        }
    }

    /// Sets small variances to zero, one after the other, where the likelihood does not suffer.
    private static func withZeros(
        _ found: Minimum, _ minimizer: MultiStartMinimizer, _ height: ([Double]) -> Double
    ) -> Minimum {
        var best = found
        let sum = best.point.reduce(0) { $0 + $1 * $1 }
        for index in best.point.indices where best.point[index] * best.point[index] < 1e-2 * sum {
            var trial = best.point
            trial[index] = 0
            let value = height(trial)
            if value <= best.value + 1e-6 {
                best = Minimum(point: trial, value: value, evaluations: best.evaluations, converged: best.converged)
            }
        }
        return best
    }
}

/// A structural model whose variances change from call to call while its matrices stay.
private struct StructuralTemplate {
    let base: StateSpaceModel

    init(_ model: StructuralModel) { base = model.stateSpace(variances: []) }

    func model(_ variances: [Double]) -> StateSpaceModel {
        var copy = base
        copy.observationVariance = variances[0]
        copy.stateVariances = Array(variances.dropFirst())
        return copy
    }
}
