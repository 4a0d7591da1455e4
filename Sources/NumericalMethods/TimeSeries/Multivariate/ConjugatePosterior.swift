import Foundation

/// The posterior of a vector regression under a natural conjugate prior, by QR of the prior's rows above the data's.
///
/// Sigma ~ IW(S, nu), B | Sigma ~ MN(mean, C C', Sigma). Source: Kadiyala and Karlsson (1997); Banbura, Giannone and
/// Reichlin (2010), doi:10.1002/jae.1137.
struct ConjugatePosterior: Sendable {
    let mean: Matrix
    /// S.
    let scale: Matrix
    /// nu.
    let degrees: Double
    /// C with C C' = (Omega^-1 + X'X)^-1.
    let factor: Matrix
    /// The logarithm of the density of the rows under the prior, with all constants.
    let logEvidence: Double

    init(_ prior: PriorRows, regressors: Matrix, responses: Matrix) throws(AutoregressionError) {
        self = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try ConjugatePosterior(solving: prior, regressors, responses)
        }
    }

    private init(
        solving prior: PriorRows, _ regressors: Matrix, _ responses: Matrix
    ) throws(LinearAlgebraError) {
        let above = prior.coefficientRows
        let factorization = try QRFactorization(above.regressors.above(regressors))
        var rotated = try factorization.applyTransposed(above.responses.above(responses))
        mean = try factorization.solve(rotated: rotated)
        factor = try factorization.inverseGramFactor()
        for column in 0..<rotated.columns {
            for row in 0..<factorization.columns { rotated[row, column] = 0 }
        }
        scale = Matrix.diagonal(prior.scale) + rotated.transposed * rotated
        degrees = prior.degrees + Double(responses.rows)
        let posterior = try CholeskyFactorization(scale).logDeterminant
        let size = factorization.logGramDeterminant + prior.variances.reduce(0) { $0 + log($1) }
        logEvidence = ConjugatePosterior.evidence(
            prior, rows: Double(responses.rows), sizes: size, posteriorLogDeterminant: posterior)
    }

    private static func evidence(
        _ prior: PriorRows, rows: Double, sizes: Double, posteriorLogDeterminant: Double
    ) -> Double {
        let (k, before) = (Double(prior.variables), prior.degrees)
        let after = before + rows
        let gammas = LogGamma.multivariate(after / 2, order: prior.variables)
            - LogGamma.multivariate(before / 2, order: prior.variables)
        let priorLogDeterminant = prior.scale.reduce(0) { $0 + log($1) }
        let constant = -rows * k / 2 * log(.pi) + gammas - k / 2 * sizes
        return constant + before / 2 * priorLogDeterminant - after / 2 * posteriorLogDeterminant
    }
}

extension QRFactorization {
    /// log |A'A|, from the diagonal of R.
    var logGramDeterminant: Double {
        let triangle = triangle
        return 2 * (0..<columns).reduce(0) { $0 + log(abs(triangle[$1, $1])) - log(scales[$1]) }
    }
}

extension Matrix {
    /// This matrix on top of another with as many columns.
    func above(_ lower: Matrix) -> Matrix {
        precondition(columns == lower.columns, "matrices on top of one another need as many columns")
        var stacked = Matrix(rows: rows + lower.rows, columns: columns)
        for j in 0..<columns {
            for i in 0..<rows { stacked[i, j] = self[i, j] }
            for i in 0..<lower.rows { stacked[rows + i, j] = lower[i, j] }
        }
        return stacked
    }
}
