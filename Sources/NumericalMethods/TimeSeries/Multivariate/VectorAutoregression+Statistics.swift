import Foundation

/// The criteria of a vector autoregression; lower is better. All are of the scale of log |Sigma|.
public struct AutoregressionCriteria: Sendable, Equatable {
    /// log |Sigma| + 2 K m / T.
    public let akaike: Double
    /// log |Sigma| + log T K m / T.
    public let bayesian: Double
    /// log |Sigma| + 2 log log T K m / T. Source: Hannan and Quinn (1979), doi:10.1111/j.2517-6161.1979.tb01072.x.
    public let hannanQuinn: Double
    /// ((T + m) / (T - m))^K |Sigma|, the final prediction error.
    public let predictionError: Double

    init(logDeterminant: Double, variables: Int, regressors: Int, observations: Int) {
        let (k, m, t) = (Double(variables), Double(regressors), Double(observations))
        let share = k * m / t
        akaike = logDeterminant + 2 * share
        bayesian = logDeterminant + log(t) * share
        hannanQuinn = logDeterminant + 2 * log(log(t)) * share
        predictionError = pow((t + m) / (t - m), k) * exp(logDeterminant)
    }
}

extension VectorAutoregression {
    /// -(T/2) [K log 2 pi + log |U'U / T| + K].
    public var logLikelihood: Double {
        let (k, t) = (Double(variables), Double(observations))
        return -t / 2 * (k * log(2 * .pi) + logDeterminant + k)
    }

    public var criteria: AutoregressionCriteria {
        AutoregressionCriteria(
            logDeterminant: logDeterminant, variables: variables, regressors: regressors, observations: observations)
    }

    /// The means of the steps after the data and, for each level, normal limits; coefficients taken as known.
    public func forecast(
        _ horizon: Int, levels: [Double] = []
    ) throws(AutoregressionError) -> (mean: Matrix, limits: [(lower: Matrix, upper: Matrix)]) {
        let mean = try system.forecast(horizon, after: data)
        var spread = mean
        for (step, covariance) in system.forecastCovariances(horizon).enumerated() {
            for variable in 0..<variables { spread[step, variable] = covariance[variable, variable].squareRoot() }
        }
        let limits = levels.map { level in
            let width = spread.mapping { $0 * StandardNormal.upperQuantile((1 - level) / 2) }
            return (lower: mean - width, upper: mean + width)
        }
        return (mean, limits)
    }

    /// The F test that the lags of these variables help none of those, with q and K T - K m degrees.
    ///
    /// (R b)' [R ((X'X)^-1 (x) Sigma) R']^-1 (R b) / q. Source: Granger (1969), doi:10.2307/1912791; Luetkepohl (2005),
    /// section 3.6. Throws `setting` for variables that do not exist or models without lags.
    public func granger(causing: [Int], caused: [Int]) throws(AutoregressionError) -> GrangerTest {
        let all = Set(0..<variables)
        guard lags > 0, !causing.isEmpty, !caused.isEmpty, all.isSuperset(of: causing), all.isSuperset(of: caused),
            Set(causing).isDisjoint(with: caused), Set(causing).count == causing.count, Set(caused).count == caused.count
        else { throw .setting("a causality test needs lags and two different groups of the variables") }
        let places = (0..<lags).flatMap { lag in causing.map { 1 + lag * variables + $0 } }
        let inverse = inverseFactor * inverseFactor.transposed
        let cells = caused.flatMap { equation in places.map { (row: $0, equation: equation) } }
        var covariance = Matrix(rows: cells.count, columns: cells.count)
        for (i, left) in cells.enumerated() {
            for (j, right) in cells.enumerated() {
                covariance[i, j] = inverse[left.row, right.row] * system.errorCovariance[left.equation, right.equation]
            }
        }
        let tested = cells.map { system.coefficients[$0.row, $0.equation] }
        let solved = try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try CholeskyFactorization(covariance).solve(tested)
        }
        let wald = zip(tested, solved).reduce(0.0) { $0 + $1.0 * $1.1 }
        return GrangerTest(
            statistic: wald / Double(cells.count), restrictions: cells.count,
            degreesOfFreedom: variables * (observations - regressors))
    }
}

/// The outcome of a causality test.
public struct GrangerTest: Sendable, Equatable {
    /// The F ratio.
    public let statistic: Double
    public let restrictions: Int
    public let degreesOfFreedom: Int

    /// The probability that chance alone gives an F ratio this large.
    public var probability: Double {
        TestProbability.fisher(statistic, Double(restrictions), Double(degreesOfFreedom))
    }
}
