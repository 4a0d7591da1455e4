/// Regression with errors e_t = rho e_{t-1} + u_t, rho estimated with the coefficients in turn until both settle.
///
/// Prais-Winsten keeps the first observation times sqrt(1 - rho^2); Cochrane-Orcutt drops it, which costs more in short
/// series. After a gap of g steps an observation is y_t - rho^g y_{t-g}, scaled to the same variance.
/// Source: Prais and Winsten (1954), Cowles Commission discussion paper 383; Cochrane and Orcutt (1949),
/// doi:10.1080/01621459.1949.10483290.
package struct AutoregressiveErrors: Sendable {
    package enum Method: Sendable, Equatable { case praisWinsten, cochraneOrcutt }

    /// How rho comes from residuals.
    package enum Correlation: Sendable, Equatable {
        /// sum e_t e_{t-1} / sum e_{t-1}^2.
        case regression
        /// [sum u_t u_{t-1} / (n - 1)] / [sum u_t^2 / n] on residuals less their mean.
        case yuleWalker
        /// The rho with the largest restricted likelihood, which allows for the coefficients and is less biased towards
        /// zero in short series. Source: Cheang and Reinsel (2000), doi:10.1080/01621459.2000.10474318.
        case restrictedLikelihood
    }

    package let method: Method
    package let autocorrelation: Double
    /// Whether rho changed by less than the tolerance within the passes allowed.
    package let converged: Bool
    package let estimate: GeneralizedLeastSquares

    /// Estimates the regression; `steps` are the times of the observations, rising, 0, 1, 2 and so on when left out.
    ///
    /// rho is kept within `limit` of zero so that the errors have a variance. Throws what `LinearRegression` throws.
    package init(
        design: Matrix, response: [Double], steps: [Int]? = nil, method: Method = .praisWinsten,
        correlation: Correlation = .regression, limit: Double = 0.99, tolerance: Double = 1e-8, passes: Int = 200
    ) throws(RegressionError) {
        let times = steps ?? Array(0..<response.count)
        guard times.count == response.count else { throw .lengths(response: response.count, design: times.count) }
        guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .setting("the times of the observations must rise from one to the next")
        }
        guard limit > 0, limit < 1 else { throw .setting("the limit of the autocorrelation must lie between 0 and 1") }
        self.method = method
        if correlation == .restrictedLikelihood {
            let search = RestrictedLikelihood(
                design: design, response: response, steps: times, dropsFirst: method == .cochraneOrcutt)
            autocorrelation = try search.best(limit: limit, tolerance: tolerance)
            estimate = try search.whitening(autocorrelation).fit(design, response)
            converged = true
            return
        }
        var residuals = try LinearRegression(design: design, response: response).residuals
        var (rho, settled) = (0.0, false)
        var current: GeneralizedLeastSquares?
        for _ in 0..<max(passes, 1) where !settled {
            let next = min(max(AutoregressiveErrors.rho(residuals, times, correlation), -limit), limit)
            let whitening = AutoregressiveWhitening(rho: next, steps: times, dropsFirst: method == .cochraneOrcutt)
            let fit = try whitening.fit(design, response)
            settled = current != nil && abs(next - rho) < tolerance
            (rho, residuals, current) = (next, fit.residuals, fit)
        }
        guard let last = current else { throw .tooFewObservations(needed: design.columns, given: response.count) }
        autocorrelation = rho
        converged = settled
        estimate = last
    }

    private static func rho(_ residuals: [Double], _ steps: [Int], _ correlation: Correlation) -> Double {
        let mean = correlation == .yuleWalker ? residuals.reduce(0, +) / Double(residuals.count) : 0
        let centred = residuals.map { $0 - mean }
        var (products, before, pairs) = (0.0, 0.0, 0)
        for index in centred.indices.dropFirst() where steps[index] == steps[index - 1] + 1 {
            products += centred[index] * centred[index - 1]
            before += centred[index - 1] * centred[index - 1]
            pairs += 1
        }
        let squares = centred.reduce(0) { $0 + $1 * $1 }
        guard pairs > 0, before > 0 else { return 0 }
        switch correlation {
        case .regression, .restrictedLikelihood: return products / before
        case .yuleWalker: return (products / Double(pairs)) / (squares / Double(centred.count))
        }
    }
}
