import Foundation

/// What the Kalman filter draws from a series, step by step.
public struct KalmanFilter: Sendable {
    /// Observed less predicted; not a number where the observation is missing.
    public let innovations: [Double]
    /// The variances of the innovations; in steps that settle the diffuse start the finite part.
    public let variances: [Double]
    /// The unbounded part of the variance, not zero in the steps that settle the diffuse start.
    public let diffuseVariances: [Double]
    /// How many unknown values of the first state the series left open; a forecast needs zero.
    public let unsettled: Int
    /// State and covariance for the step after the last, given all data.
    public let next: StateMoments
    /// Predicted and filtered moments of each step; empty unless asked for.
    public let steps: [FilterStep]

    /// Mean and covariance of a state.
    public struct StateMoments: Sendable, Equatable {
        public let mean: [Double]
        public let covariance: Matrix
    }

    /// The moments of one step.
    public struct FilterStep: Sendable {
        /// Given the data before this step.
        public let predicted: StateMoments
        /// Given the data up to and with this step.
        public let filtered: StateMoments
        let diffuse: Matrix?
        let gain: [Double]
        let secondGain: [Double]
        let observation: [Double]
    }

    /// Filters a series (missing values: not a number), with the exact treatment of a diffuse start.
    ///
    /// With `keepingSteps` the moments of every step are kept, as the smoother needs them.
    public init(_ model: StateSpaceModel, _ values: [Double], keepingSteps: Bool = false) {
        var recursion = KalmanRecursion(model, allowsSteady: false)
        var (errors, finite, unbounded) = ([Double](), [Double](), [Double]())
        var kept: [FilterStep] = []
        for (step, value) in values.enumerated() {
            recursion.prepare(step: step)
            let predicted = keepingSteps ? recursion.moments : nil
            let diffuse = keepingSteps && recursion.diffuseRank > 0 ? recursion.diffuseMatrix : nil
            let innovation = value.isNaN ? recursion.skip() : recursion.update(value, steadyVariance: 0)
            errors.append(innovation.error)
            finite.append(innovation.variance)
            unbounded.append(value.isNaN ? 0 : innovation.diffuseVariance)
            if let predicted { kept.append(recursion.step(predicted: predicted, diffuse: diffuse)) }
            recursion.advance()
        }
        (innovations, variances, diffuseVariances) = (errors, finite, unbounded)
        unsettled = recursion.diffuseRank
        next = recursion.moments
        steps = kept
    }

    /// -1/2 sum of log 2 pi + log F + v^2 / F, with log F_inf alone in the steps that settle the diffuse start.
    ///
    /// The constant counts every observation, the diffuse ones too.
    public var logLikelihood: Double {
        var sum = 0.0
        for index in innovations.indices where !innovations[index].isNaN {
            if diffuseVariances[index] > 0 {
                sum += log(2 * Double.pi) + log(diffuseVariances[index])
            } else if variances[index] > 0 {
                let error = innovations[index]
                sum += log(2 * Double.pi) + log(variances[index]) + error * error / variances[index]
            }
        }
        return -0.5 * sum
    }
}

extension KalmanRecursion {
    /// A step without an observation.
    mutating func skip() -> Innovation {
        let predicted = predictedObservation()
        for i in 0..<order {
            gain[i] = 0
            secondGain[i] = 0
        }
        return Innovation(error: .nan, variance: predicted.variance, diffuseVariance: predicted.diffuseVariance)
    }

    var moments: KalmanFilter.StateMoments {
        KalmanFilter.StateMoments(
            mean: Array(UnsafeBufferPointer(start: mean, count: order)), covariance: matrix(covariance))
    }

    var diffuseMatrix: Matrix { matrix(diffuseCovariance) }

    private func matrix(_ values: UnsafeMutablePointer<Double>) -> Matrix {
        Matrix(
            rows: order, columns: order,
            columnMajor: Array(UnsafeBufferPointer(start: values, count: order * order)))
    }

    func step(predicted: KalmanFilter.StateMoments, diffuse: Matrix?) -> KalmanFilter.FilterStep {
        KalmanFilter.FilterStep(
            predicted: predicted, filtered: moments, diffuse: diffuse,
            gain: Array(UnsafeBufferPointer(start: gain, count: order)),
            secondGain: Array(UnsafeBufferPointer(start: secondGain, count: order)),
            observation: Array(UnsafeBufferPointer(start: observation, count: order)))
    }
}
