import Foundation

/// What a regression expects at new points, with the uncertainty of its estimates and of the errors.
public struct RegressionPrediction: Sendable, Equatable {
    public let mean: [Double]
    /// The standard error of the mean, s |R^-T x|.
    public let meanError: [Double]
    /// The standard error of an observation, s sqrt(1 + |R^-T x|^2).
    public let observationError: [Double]
    public let degreesOfFreedom: Int

    /// The central interval of an observation at this level, such as 0.95, by Student's t.
    public func interval(level: Double) -> (lower: [Double], upper: [Double]) {
        let factor = StudentDistribution.upperQuantile((1 - level) / 2, degrees: Double(degreesOfFreedom))
        return (
            zip(mean, observationError).map { $0 - factor * $1 }, zip(mean, observationError).map { $0 + factor * $1 }
        )
    }

    /// The means of exp(observation), exp(m + s^2 / 2); exp(m) itself is the median.
    public var exponentialMean: [Double] { zip(mean, observationError).map { exp($0 + $1 * $1 / 2) } }
}

extension LinearRegression {
    /// The prediction at each row of these points. Throws `numerical` when they have another number of columns.
    public func predict(_ points: Matrix) throws(RegressionError) -> RegressionPrediction {
        let rotated = try RegressionError.saying { () throws(LinearAlgebraError) in
            try factorization.leverageFactor(points)
        }
        let squares = (0..<points.rows).map { point in
            (0..<rotated.rows).reduce(0.0) { $0 + rotated[$1, point] * rotated[$1, point] }
        }
        let deviation = residualDeviation
        return RegressionPrediction(
            mean: points * coefficients, meanError: squares.map { deviation * $0.squareRoot() },
            observationError: squares.map { deviation * (1 + $0).squareRoot() }, degreesOfFreedom: degreesOfFreedom)
    }
}
