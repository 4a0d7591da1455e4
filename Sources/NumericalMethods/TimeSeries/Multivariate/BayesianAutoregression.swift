import Foundation

/// A vector autoregression under the natural conjugate Minnesota prior, in closed form.
public struct BayesianAutoregression: Sendable {
    public let prior: MinnesotaPrior
    public let lags: Int
    /// log p(data | prior), of the rows after the first `lags`, artificial observations not counted.
    public let logMarginalLikelihood: Double
    /// s_j^2, the residual variances of autoregressions of each variable alone.
    public let univariateVariances: [Double]
    let posterior: ConjugatePosterior
    let data: Matrix

    /// Estimates the model on rows of variables, oldest first.
    ///
    /// Throws `tooFewRows`, `notFinite`, `setting`, `degenerateErrors`.
    public init(_ data: Matrix, lags: Int, prior: MinnesotaPrior = MinnesotaPrior()) throws(AutoregressionError) {
        let rows = try LaggedRows(data, lags: lags, first: max(lags, 0))
        let before = try PriorRows(prior, data: data, lags: lags)
        let artificial = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            (try Matrix(fromRows: before.artificial.regressors), try Matrix(fromRows: before.artificial.responses))
        }
        if artificial.0.rows > 0 {
            posterior = try ConjugatePosterior(
                before, regressors: artificial.0.above(rows.regressors), responses: artificial.1.above(rows.responses))
            let alone = try ConjugatePosterior(before, regressors: artificial.0, responses: artificial.1)
            logMarginalLikelihood = posterior.logEvidence - alone.logEvidence
        } else {
            posterior = try ConjugatePosterior(before, regressors: rows.regressors, responses: rows.responses)
            logMarginalLikelihood = posterior.logEvidence
        }
        let freedom = before.degrees - Double(data.columns) - 1
        univariateVariances = before.scale.map { $0 / freedom }
        self.prior = prior
        self.lags = lags
        self.data = data
    }

    /// The model with the tightness of this list under which the data are most probable.
    ///
    /// Source: Giannone, Lenza and Primiceri (2015), doi:10.1162/REST_a_00483.
    public static func choosing(
        _ data: Matrix, lags: Int, prior: MinnesotaPrior = MinnesotaPrior(),
        tightness: [Double] = [0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5]
    ) throws(AutoregressionError) -> BayesianAutoregression {
        var best: BayesianAutoregression?
        for value in tightness {
            var changed = prior
            changed.tightness = value
            let model = try BayesianAutoregression(data, lags: lags, prior: changed)
            if model.logMarginalLikelihood > best?.logMarginalLikelihood ?? -.infinity { best = model }
        }
        guard let best else { throw .setting("there is no tightness to choose from") }
        return best
    }

    /// The posterior mean of the coefficients: the constant, then the variables at lag 1, at lag 2 and so on in rows.
    public var posteriorMean: Matrix { posterior.mean }
    /// The scale matrix S of Sigma ~ IW(S, nu).
    public var posteriorScale: Matrix { posterior.scale }
    /// nu.
    public var posteriorDegrees: Double { posterior.degrees }
    /// S / (nu - K - 1).
    public var posteriorCovariance: Matrix {
        let divisor = posterior.degrees - Double(data.columns) - 1
        return posterior.scale.mapping { $0 / divisor }
    }

    /// The model at the posterior means.
    public func meanSystem() throws(AutoregressionError) -> AutoregressiveSystem {
        try AutoregressiveSystem(coefficients: posterior.mean, errorCovariance: posteriorCovariance)
    }

    /// The next row: multivariate Student t with the first forecast as mean, these degrees and this scale matrix,
    /// nu - K + 1 and S (1 + x' (Omega^-1 + X'X)^-1 x) / degrees.
    public var nextRow: (degrees: Double, scale: Matrix) {
        let degrees = posterior.degrees - Double(data.columns) + 1
        let reach = LaggedRows.latest(data, lags: lags) * posterior.factor
        let factor = (1 + reach.reduce(0) { $0 + $1 * $1 }) / degrees
        return (degrees, posterior.scale.mapping { $0 * factor })
    }

    /// The means of the next steps at the posterior mean of the coefficients.
    public func forecast(_ horizon: Int) throws(AutoregressionError) -> Matrix {
        try meanSystem().forecast(horizon, after: data)
    }
}
