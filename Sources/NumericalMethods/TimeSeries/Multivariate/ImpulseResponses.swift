import Foundation

/// What a shock does to every variable in the steps after it: matrices with variables as rows and shocks as columns.
extension AutoregressiveSystem {
    /// Psi_0 = I to Psi_horizon: responses to an error of size one, by Psi_h = sum_l A_l Psi_{h-l}.
    public func impulseResponses(_ horizon: Int) -> [Matrix] {
        let matrices = (0..<lags).map { lagMatrix($0 + 1) }
        var responses = [Matrix.identity(variables)]
        for step in stride(from: 1, through: horizon, by: 1) {
            var sum = Matrix(rows: variables, columns: variables)
            for lag in 1...max(min(step, lags), 1) where lag <= lags {
                sum = sum + matrices[lag - 1] * responses[step - lag]
            }
            responses.append(sum)
        }
        return responses
    }

    /// Psi_h P with P the lower Cholesky factor: shocks of one standard deviation, each free of those before it. The
    /// order of the variables matters. Throws `degenerateErrors`.
    public func orthogonalResponses(_ horizon: Int) throws(AutoregressionError) -> [Matrix] {
        let factor = try errorFactor()
        return impulseResponses(horizon).map { $0 * factor }
    }

    /// Psi_h Sigma e_j / sqrt(Sigma_jj): the shock as it usually comes with the others; no order is needed.
    ///
    /// Source: Pesaran and Shin (1998), doi:10.1016/S0165-1765(97)00214-0.
    public func generalizedResponses(_ horizon: Int) -> [Matrix] {
        let scales = (0..<variables).map { 1 / errorCovariance[$0, $0].squareRoot() }
        let shocks = errorCovariance.scalingColumns(by: scales)
        return impulseResponses(horizon).map { $0 * shocks }
    }

    /// The sum of the responses from step 0 to this one.
    public func cumulativeResponse(_ horizon: Int) -> Matrix {
        impulseResponses(horizon).reduce(Matrix(rows: variables, columns: variables)) { $0 + $1 }
    }

    /// The sum of all responses, (I - A_1 - ... - A_p)^-1; throws `numerical` where a root is one.
    public func longRunResponse() throws(AutoregressionError) -> Matrix {
        var matrix = Matrix.identity(variables)
        for lag in stride(from: 1, through: lags, by: 1) { matrix = matrix - lagMatrix(lag) }
        return try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try LUFactorization(matrix).inverse()
        }
    }

    /// The covariances of the forecast errors 1 to horizon steps ahead, sum Psi_i Sigma Psi_i', coefficients taken as known.
    public func forecastCovariances(_ horizon: Int) -> [Matrix] {
        var sum = Matrix(rows: variables, columns: variables)
        return impulseResponses(max(horizon, 1) - 1).prefix(max(horizon, 0)).map { response in
            sum = sum + response * errorCovariance * response.transposed
            return sum
        }
    }

    /// For each horizon from 1 on, the share of each variable's (row's) forecast variance that comes from each
    /// orthogonal shock (column); rows add up to 1.
    public func varianceDecomposition(_ horizon: Int) throws(AutoregressionError) -> [Matrix] {
        shares(try orthogonalResponses(max(horizon, 1) - 1), horizon)
    }

    /// The same with generalised shocks, scaled so that rows add up to 1.
    public func generalizedVarianceDecomposition(_ horizon: Int) -> [Matrix] {
        shares(generalizedResponses(max(horizon, 1) - 1), horizon)
    }

    func errorFactor() throws(AutoregressionError) -> Matrix {
        try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try CholeskyFactorization(errorCovariance).factor
        }
    }

    private func shares(_ responses: [Matrix], _ horizon: Int) -> [Matrix] {
        var sum = Matrix(rows: variables, columns: variables)
        return responses.prefix(max(horizon, 0)).map { response in
            sum = sum + response.mapping { $0 * $0 }
            return sum.scalingRows(by: sum.rowSums.map { 1 / $0 })
        }
    }
}
