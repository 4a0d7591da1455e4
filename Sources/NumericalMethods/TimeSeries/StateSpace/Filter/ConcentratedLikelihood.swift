import RealModule

/// The likelihood of a model whose variances are known up to a common factor, maximised over that factor.
package struct ConcentratedLikelihood: Sendable {
    /// The logarithm of the likelihood at the best factor.
    package let logLikelihood: Double
    /// The best factor: the mean of v^2 / F over the observations that did not settle the diffuse start.
    package let scale: Double

    /// Runs the filter once without keeping anything; minus infinity where the series fits exactly or not at all.
    ///
    /// Once the covariance has stopped changing (2e-15 of its size) gain and variance are kept.
    package init(_ model: StateSpaceModel, _ values: [Double]) {
        var recursion = KalmanRecursion(model)
        let size = recursion.order * recursion.order
        let totals = withUnsafeTemporaryAllocation(of: Double.self, capacity: max(size, 1)) { buffer in
            guard let previous = buffer.baseAddress else { return Totals() }
            previous.initialize(repeating: 0, count: max(size, 1))
            return ConcentratedLikelihood.run(&recursion, values, previous)
        }
        let free = Double(totals.ordinary)
        scale = totals.ordinary > 0 ? totals.squares / free : .nan
        guard scale > 0, scale.isFinite else {
            logLikelihood = -.infinity
            return
        }
        let constant = Double(totals.ordinary + totals.diffuse) * Double.log(2 * Double.pi)
        logLikelihood = -0.5 * (constant + totals.logarithms + free * (Double.log(scale) + 1))
    }

    private struct Totals {
        var squares = 0.0
        var logarithms = 0.0
        var ordinary = 0
        var diffuse = 0
    }

    private static func run(
        _ recursion: inout KalmanRecursion, _ values: [Double], _ previous: UnsafeMutablePointer<Double>
    ) -> Totals {
        var totals = Totals()
        var (variance, steadyLogarithm) = (0.0, 0.0)
        values.withUnsafeBufferPointer { values in
            for step in values.indices {
                let value = values[step]
                if !recursion.regressors.isEmpty { recursion.prepare(step: step) }
                if value.isNaN {
                    recursion.leaveSteady()
                } else {
                    let wasSteady = recursion.isSteady
                    let innovation = recursion.update(value, steadyVariance: variance)
                    variance = innovation.variance
                    if innovation.diffuseVariance > 0 {
                        totals.diffuse += 1
                        totals.logarithms += Double.log(innovation.diffuseVariance)
                    } else if variance > 0 {
                        if !wasSteady { steadyLogarithm = Double.log(variance) }
                        totals.ordinary += 1
                        totals.logarithms += steadyLogarithm
                        totals.squares += innovation.error * innovation.error / variance
                    }
                }
                recursion.advance()
                recursion.compare(with: previous, observed: !value.isNaN)
            }
        }
        return totals
    }
}
