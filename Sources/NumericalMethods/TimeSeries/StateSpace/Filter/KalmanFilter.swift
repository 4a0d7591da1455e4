/// What the Kalman filter draws from a series, step by step.
package struct KalmanFilter: Sendable {
    /// Observed less predicted; not a number where the observation is missing.
    package let innovations: [Double]
    /// The variances of the innovations; in steps that settle the diffuse start the finite part.
    package let variances: [Double]
    /// The unbounded part of the variance, not zero in the steps that settle the diffuse start.
    package let diffuseVariances: [Double]
    /// How many unknown values of the first state the series left open; a forecast needs zero.
    package let unsettled: Int
    /// State and covariance for the step after the last, given all data.
    package let next: StateMoments

    /// Mean and covariance of a state.
    package struct StateMoments: Sendable, Equatable {
        package let mean: [Double]
        package let covariance: Matrix
    }

    /// Filters a series (missing values: not a number), with the exact treatment of a diffuse start.
    package init(_ model: StateSpaceModel, _ values: [Double]) {
        var recursion = KalmanRecursion(model, allowsSteady: false)
        var (errors, finite, unbounded) = ([Double](), [Double](), [Double]())
        for (step, value) in values.enumerated() {
            recursion.prepare(step: step)
            let innovation = value.isNaN ? recursion.skip() : recursion.update(value, steadyVariance: 0)
            errors.append(innovation.error)
            finite.append(innovation.variance)
            unbounded.append(value.isNaN ? 0 : innovation.diffuseVariance)
            recursion.advance()
        }
        (innovations, variances, diffuseVariances) = (errors, finite, unbounded)
        unsettled = recursion.diffuseRank
        next = recursion.moments
    }
}

extension KalmanRecursion {
    /// A step without an observation.
    mutating func skip() -> Innovation {
        let predicted = predictedObservation()
        for i in 0..<order { gain[i] = 0 }
        return Innovation(error: .nan, variance: predicted.variance, diffuseVariance: predicted.diffuseVariance)
    }

    var moments: KalmanFilter.StateMoments {
        KalmanFilter.StateMoments(
            mean: Array(UnsafeBufferPointer(start: mean, count: order)), covariance: matrix(covariance))
    }

    private func matrix(_ values: UnsafeMutablePointer<Double>) -> Matrix {
        Matrix(
            rows: order, columns: order,
            columnMajor: Array(UnsafeBufferPointer(start: values, count: order * order)))
    }
}
