/// The states and the observation at every step given the whole series, gaps included.
///
/// Backwards from r = 0, N = 0: r_{t-1} = Z' v / F + L' r_t, N_{t-1} = Z'Z / F + L' N_t L with L = T - T K Z;
/// mean a_t + P_t r_{t-1}, covariance P_t - P_t N_{t-1} P_t. While the start is diffuse the same in the doubled form
/// with r = (r0, r1) and P = (P*, P_inf).
/// Source: Koopman and Durbin (2003), doi:10.1111/1467-9892.00294; Durbin and Koopman (2012), section 5.3.
public struct KalmanSmoother: Sendable {
    /// Mean and covariance of the state at each step.
    public let states: [KalmanFilter.StateMoments]
    /// The observation without its own noise, Z a + x b, at each step.
    public let signal: [Double]
    /// The variance of the signal, without the observation's own noise.
    public let signalVariances: [Double]

    public init(_ model: StateSpaceModel, _ values: [Double]) {
        let filter = KalmanFilter(model, values, keepingSteps: true)
        let backward = Backward(model)
        var vector = [Double](repeating: 0, count: model.order)
        var matrix = Matrix(rows: model.order, columns: model.order)
        var states: [KalmanFilter.StateMoments] = []
        for index in filter.steps.indices.reversed() {
            let step = filter.steps[index]
            let innovation = KalmanRecursion.Innovation(
                error: filter.innovations[index], variance: filter.variances[index],
                diffuseVariance: filter.diffuseVariances[index])
            if step.diffuse != nil && matrix.rows == model.order { (vector, matrix) = backward.widened(vector, matrix) }
            if innovation.diffuseVariance > 0 {
                (vector, matrix) = backward.diffuse(step, innovation, vector, matrix)
            } else {
                (vector, matrix) = backward.ordinary(step, innovation, vector, matrix)
            }
            states.append(backward.smoothed(step, vector, matrix))
        }
        states.reverse()
        self.states = states
        signal = zip(states, filter.steps).map { KalmanSmoother.inner($1.observation, $0.mean) }
        signalVariances = zip(states, filter.steps).map { state, step in
            max(0, KalmanSmoother.inner(step.observation, state.covariance.multiplied(step.observation)))
        }
    }

    fileprivate static func inner(_ left: [Double], _ right: [Double]) -> Double {
        var sum = 0.0
        for index in left.indices { sum += left[index] * right[index] }
        return sum
    }
}

/// The backward steps; while the start is diffuse vectors and matrices have twice the order, the diffuse part second.
private struct Backward {
    let order: Int
    let transition: Matrix

    init(_ model: StateSpaceModel) {
        order = model.order
        var full = Matrix.identity(model.order)
        for row in 0..<model.transition.rows {
            for column in 0..<model.transition.rows { full[row, column] = model.transition[row, column] }
        }
        transition = full
    }

    /// T (I - K Z).
    private func carry(_ gain: [Double], _ observation: [Double]) -> Matrix {
        let moved = transition.multiplied(gain)
        var result = transition
        for row in 0..<order {
            for column in 0..<order { result[row, column] -= moved[row] * observation[column] }
        }
        return result
    }

    func ordinary(
        _ step: KalmanFilter.FilterStep, _ innovation: KalmanRecursion.Innovation, _ vector: [Double], _ matrix: Matrix
    ) -> ([Double], Matrix) {
        let single = carry(step.gain, step.observation)
        let carried = vector.count == order ? single : doubled(single, transition, nil)
        var result = carried.transposedProduct(vector)
        var square = sandwich(carried, matrix)
        guard !innovation.error.isNaN, innovation.variance > 0 else { return (result, square) }
        for i in 0..<order {
            result[i] += step.observation[i] * innovation.error / innovation.variance
            for j in 0..<order { square[i, j] += step.observation[i] * step.observation[j] / innovation.variance }
        }
        return (result, square)
    }

    func diffuse(
        _ step: KalmanFilter.FilterStep, _ innovation: KalmanRecursion.Innovation, _ vector: [Double], _ matrix: Matrix
    ) -> ([Double], Matrix) {
        let first = carry(step.gain, step.observation)
        let moved = transition.multiplied(step.secondGain)
        var second = Matrix(rows: order, columns: order)
        for i in 0..<order {
            for j in 0..<order { second[i, j] = -moved[i] * step.observation[j] }
        }
        let joint = doubled(first, first, second)
        var result = joint.transposedProduct(vector)
        var square = sandwich(joint, matrix)
        let inverse = 1 / innovation.diffuseVariance
        let correction = -innovation.variance * inverse * inverse
        for i in 0..<order {
            result[order + i] += step.observation[i] * innovation.error * inverse
            for j in 0..<order {
                let outer = step.observation[i] * step.observation[j]
                square[i, order + j] += outer * inverse
                square[order + i, j] += outer * inverse
                square[order + i, order + j] += outer * correction
            }
        }
        return (result, square)
    }

    /// The same with a diffuse part of zeros.
    func widened(_ vector: [Double], _ matrix: Matrix) -> ([Double], Matrix) {
        let zero = Matrix(rows: order, columns: order)
        return (vector + [Double](repeating: 0, count: order), doubled(matrix, zero, nil))
    }

    /// The block matrix [[first, upper], [0, second]].
    private func doubled(_ first: Matrix, _ second: Matrix, _ upper: Matrix?) -> Matrix {
        var joint = Matrix(rows: 2 * order, columns: 2 * order)
        for j in 0..<order {
            for i in 0..<order {
                joint[i, j] = first[i, j]
                joint[order + i, order + j] = second[i, j]
                if let upper { joint[i, order + j] = upper[i, j] }
            }
        }
        return joint
    }

    /// L' N L.
    private func sandwich(_ carried: Matrix, _ matrix: Matrix) -> Matrix {
        var result = Matrix(rows: carried.columns, columns: carried.columns)
        for j in 0..<carried.columns {
            let column = carried.transposedProduct(matrix.multiplied(carried.column(j)))
            for i in 0..<carried.columns { result[i, j] = column[i] }
        }
        return result
    }

    func smoothed(
        _ step: KalmanFilter.FilterStep, _ vector: [Double], _ matrix: Matrix
    ) -> KalmanFilter.StateMoments {
        var joint = Matrix(rows: vector.count, columns: order)
        for j in 0..<order {
            for i in 0..<order {
                joint[i, j] = step.predicted.covariance[i, j]
                if let diffuse = step.diffuse { joint[order + i, j] = diffuse[i, j] }
            }
        }
        let shift = joint.transposedProduct(vector)
        let removed = sandwich(joint, matrix)
        var covariance = step.predicted.covariance
        for j in 0..<order {
            for i in 0..<order { covariance[i, j] -= 0.5 * (removed[i, j] + removed[j, i]) }
        }
        return KalmanFilter.StateMoments(mean: zip(step.predicted.mean, shift).map { $0 + $1 }, covariance: covariance)
    }
}

extension Matrix {
    /// A x.
    fileprivate func multiplied(_ vector: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: rows)
        for j in 0..<columns where vector[j] != 0 {
            for i in 0..<rows { result[i] += self[i, j] * vector[j] }
        }
        return result
    }

    /// A' x.
    fileprivate func transposedProduct(_ vector: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: columns)
        for j in 0..<columns {
            var sum = 0.0
            for i in 0..<rows { sum += self[i, j] * vector[i] }
            result[j] = sum
        }
        return result
    }
}
