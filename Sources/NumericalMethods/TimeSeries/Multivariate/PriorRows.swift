import Foundation

/// A Minnesota prior as rows that stand above those of the data.
struct PriorRows {
    let variables: Int
    let degrees: Double
    /// The diagonal of the prior's scale matrix of Sigma.
    let scale: [Double]
    /// The diagonal of Omega, the variances of the coefficients over Sigma_ii.
    let variances: [Double]
    let means: Matrix
    /// Artificial observations of the sum-of-coefficients and initial-observation priors.
    let artificial: (regressors: [[Double]], responses: [[Double]])

    init(_ prior: MinnesotaPrior, data: Matrix, lags: Int) throws(AutoregressionError) {
        let width = data.columns
        try prior.check(variables: width)
        guard lags > 0 else { throw .setting("a Bayesian vector autoregression needs at least one lag") }
        let spreads = try PriorRows.univariateVariances(data, lags: lags)
        if let still = spreads.firstIndex(where: { !($0 > 0) }) {
            throw .setting("variable \(still + 1) follows its own past exactly; leave it out")
        }
        variables = width
        degrees = prior.degrees(width)
        scale = spreads.map { [degrees] in $0 * (degrees - Double(width) - 1) }
        var variances = [prior.interceptVariance]
        for lag in 1...lags {
            let tight = prior.tightness / pow(Double(lag), prior.lagDecay)
            variances += spreads.map { tight * tight / $0 }
        }
        self.variances = variances
        var means = Matrix(rows: 1 + width * lags, columns: width)
        for variable in 0..<width { means[1 + variable, variable] = prior.ownLagMean }
        self.means = means
        artificial = PriorRows.artificial(prior, data: data, lags: lags)
    }

    /// Omega^-1/2 [I, B_0].
    var coefficientRows: (regressors: Matrix, responses: Matrix) {
        let weights = variances.map { 1 / $0.squareRoot() }
        return (Matrix.diagonal(weights), means.scalingRows(by: weights))
    }

    /// s_j^2: residual variances of autoregressions of each variable on its own lags and a constant, on the same rows.
    private static func univariateVariances(_ data: Matrix, lags: Int) throws(AutoregressionError) -> [Double] {
        let rows = try LaggedRows(data, lags: lags, first: lags)
        guard rows.responses.rows > lags + 1 else { throw .tooFewRows(needed: 2 * lags + 2, given: data.rows) }
        var variances: [Double] = []
        for variable in 0..<data.columns {
            let columns = [0] + (0..<lags).map { 1 + $0 * data.columns + variable }
            let design = rows.regressors.block(rows: Array(0..<rows.regressors.rows), columns: columns)
            let fit = try? LinearRegression(design: design, response: rows.responses.column(variable))
            guard let fit else {
                throw .setting("variable \(variable + 1) does not vary enough for its own autoregression")
            }
            variances.append(fit.residualVariance)
        }
        return variances
    }

    private static func artificial(
        _ prior: MinnesotaPrior, data: Matrix, lags: Int
    ) -> (regressors: [[Double]], responses: [[Double]]) {
        var (regressors, responses): ([[Double]], [[Double]]) = ([], [])
        let width = data.columns
        let start = (0..<width).map { variable in
            (0..<lags).reduce(0.0) { $0 + data[$1, variable] } / Double(lags)
        }
        if let loose = prior.sumOfCoefficients {
            for variable in 0..<width {
                let row = (0..<width).map { $0 == variable ? start[variable] / loose : 0 }
                responses.append(row)
                regressors.append([0] + (0..<lags).flatMap { _ in row })
            }
        }
        if let loose = prior.initialObservation {
            let row = start.map { $0 / loose }
            responses.append(row)
            regressors.append([1 / loose] + (0..<lags).flatMap { _ in row })
        }
        return (regressors, responses)
    }
}
